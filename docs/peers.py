#!/usr/bin/env python3
"""What else one could compute the tables and gradients with: PyTorch and NumPy, float64, batch 1, tanh RNN, bias-free.

Needs Debian's python3-torch and python3-threadpoolctl.
usage: peers.py THREADS OUT.json [TxN,TxN...]

OpenBLAS takes its slowest loops on a processor that it does not know: the script says so, and
OPENBLAS_CORETYPE=Haswell or SkylakeX before the command helps.

Per (T, n), with 8 inputs (1 for n = 1), one output, squared error at every step:
  table_fro         forward pass, one-step Jacobians diag(1-h^2) W_h, all products dh_t/dh_k, k <= t, their Frobenius norms
  table_spec_svd    the same and spectral norms by batched svdvals (NumPy: np.linalg.svd(compute_uv=False))
  table_spec_gram   the same and spectral norms as sqrt(max eig(P^T P)) by batched eigvalsh
  table_autograd    for each t one batched-vjp autograd.grad with the identity through the unrolled graph
  table_autograd_pp torch.autograd.functional.jacobian for each pair (t, k)
  grad_manual       RNN forward pass and autograd over a Python loop
  grad_nn_rnn, grad_nn_lstm   torch.nn.RNN, torch.nn.LSTM, forward and backward
  grad_numpy        backpropagation through time by hand in NumPy
Figures are medians in seconds; "extrapolated" ones are scaled up from every 16th matrix.
"""
import json, os, sys, time
TH = sys.argv[1]
os.environ["OMP_NUM_THREADS"] = TH; os.environ["OPENBLAS_NUM_THREADS"] = TH
import numpy as np, torch
torch.set_num_threads(int(TH)); torch.set_default_dtype(torch.float64)
QUICK = len(sys.argv) > 3
SIZES = [(50, 1), (50, 16), (100, 32), (200, 64), (400, 64), (200, 128)]
if QUICK: SIZES = [tuple(int(v) for v in q.split("x")) for q in sys.argv[3].split(",")]


def setup(T, n):
    r = np.random.default_rng(T * 1000 + n); m = 1 if n == 1 else 8
    return dict(T=T, n=n, m=m, Wx=r.standard_normal((n, m)) / np.sqrt(m), Wh=0.95 * r.standard_normal((n, n)) / np.sqrt(n),
                Wo=r.standard_normal((1, n)) / np.sqrt(n), x=0.5 * r.standard_normal((T, m)), y=r.uniform(size=(T, 1)))


def med(f, budget=4.0, maxrep=50):
    f(); ts = []; t00 = time.perf_counter()
    while len(ts) < maxrep and (len(ts) < 7 or time.perf_counter() - t00 < budget):
        t0 = time.perf_counter(); f(); ts.append(time.perf_counter() - t0)
        if ts[-1] > 20: break
    return float(np.median(ts))


# ------------------------------------------------------------------ numpy
def np_forward(s):
    h = np.zeros(s["n"]); H = np.empty((s["T"], s["n"])); A = s["x"] @ s["Wx"].T
    for t in range(s["T"]):
        h = np.tanh(A[t] + s["Wh"] @ h); H[t] = h
    return H


def np_table(s, mode, every=1):
    T, n = s["T"], s["n"]; H = np_forward(s)
    J = (1 - H * H)[:, :, None] * s["Wh"]
    P = np.empty((n, T, n)); F = np.zeros((T, T)); S = np.zeros((T, T)); svd_t = 0.0; eye = np.eye(n)
    for t in range(T):
        if t: P[:, :t] = (J[t] @ P[:, :t].reshape(n, t * n)).reshape(n, t, n)
        P[:, t] = eye; Q = P[:, :t + 1]
        F[t, :t + 1] = np.sqrt(np.einsum("ikj,ikj->k", Q, Q))
        if mode != "fro":
            B = np.ascontiguousarray(Q.transpose(1, 0, 2))
            if every > 1: B = B[::every]
            t0 = time.perf_counter()
            if mode == "svd": v = np.linalg.svd(B, compute_uv=False)[:, 0]
            else: v = np.sqrt(np.linalg.eigvalsh(B.transpose(0, 2, 1) @ B)[:, -1].clip(0))
            svd_t += (time.perf_counter() - t0) * ((t + 1) / len(B))
            if every == 1: S[t, :t + 1] = v
    return F, S, svd_t


def np_bptt(s):
    T, n = s["T"], s["n"]; H = np_forward(s)
    Y = 1 / (1 + np.exp(-(H @ s["Wo"].T))); d = (Y - s["y"]) * Y * (1 - Y)
    gO = d.T @ H; dH = d @ s["Wo"]; D = np.empty((T, n)); c = np.zeros(n)
    for t in range(T - 1, -1, -1):
        D[t] = (dH[t] + c) * (1 - H[t] * H[t]); c = s["Wh"].T @ D[t]
    return D[1:].T @ H[:-1], D.T @ s["x"], gO


# ------------------------------------------------------------------ torch
def tt(s): return {k: torch.tensor(v) if isinstance(v, np.ndarray) else v for k, v in s.items()}


def t_forward(q):
    h = torch.zeros(q["n"]); A = q["x"] @ q["Wx"].T; H = []
    for t in range(q["T"]):
        h = torch.tanh(A[t] + q["Wh"] @ h); H.append(h)
    return H


@torch.no_grad()
def t_table(q, mode, every=1):
    T, n = q["T"], q["n"]; H = torch.stack(t_forward(q))
    J = (1 - H * H)[:, :, None] * q["Wh"]
    P = torch.empty(n, T, n); F = torch.zeros(T, T); S = torch.zeros(T, T); svd_t = 0.0; eye = torch.eye(n)
    for t in range(T):
        if t: P[:, :t] = (J[t] @ P[:, :t].reshape(n, t * n)).view(n, t, n)
        P[:, t] = eye; Q = P[:, :t + 1]
        F[t, :t + 1] = torch.linalg.vector_norm(Q, dim=(0, 2))
        if mode != "fro":
            B = Q.permute(1, 0, 2).contiguous()
            if every > 1: B = B[::every]
            t0 = time.perf_counter()
            if mode == "svd": v = torch.linalg.svdvals(B)[:, 0]
            else: v = torch.linalg.eigvalsh(B.mT @ B)[:, -1].clamp(min=0).sqrt()
            svd_t += (time.perf_counter() - t0) * ((t + 1) / len(B))
            if every == 1: S[t, :t + 1] = v
    return F, S, svd_t


def t_autograd(q):
    T, n = q["T"], q["n"]; h = torch.zeros(n, requires_grad=True); A = q["x"] @ q["Wx"].T; H = []
    for t in range(T):
        h = torch.tanh(A[t] + q["Wh"] @ h); H.append(h)
    F = torch.zeros(T, T); eye = torch.eye(n)
    for t in range(T):
        g = torch.autograd.grad(H[t], H[:t + 1], eye, is_grads_batched=True, retain_graph=True)
        F[t, :t + 1] = torch.linalg.matrix_norm(torch.stack(g))
    return F


def t_autograd_pp(q):
    T, n = q["T"], q["n"]; A = (q["x"] @ q["Wx"].T); H = [h.detach() for h in t_forward(q)]; F = torch.zeros(T, T)
    for t in range(T):
        for k in range(t + 1):
            def f(h):
                for j in range(k + 1, t + 1): h = torch.tanh(A[j] + q["Wh"] @ h)
                return h * 1
            F[t, k] = torch.linalg.matrix_norm(torch.autograd.functional.jacobian(f, H[k]))
    return F


def t_grad(q):
    W = [q[k].detach().requires_grad_() for k in ("Wh", "Wx", "Wo")]
    z = dict(q, Wh=W[0], Wx=W[1], Wo=W[2]); H = torch.stack(t_forward(z))
    L = 0.5 * ((torch.sigmoid(H @ W[2].T) - q["y"]) ** 2).sum()
    return torch.autograd.grad(L, W)


def t_nn(q, kind):
    net = kind(q["m"], q["n"]); lin = torch.nn.Linear(q["n"], 1); X = q["x"][:, None]; ps = list(net.parameters()) + list(lin.parameters())
    def f():
        o, _ = net(X); L = 0.5 * ((torch.sigmoid(lin(o[:, 0])) - q["y"]) ** 2).sum()
        return torch.autograd.grad(L, ps, allow_unused=True)
    return f


if __name__ == "__main__":
    import threadpoolctl
    np.linalg.norm(np.ones((64, 64)) @ np.ones((64, 64)))
    blas = [p for p in threadpoolctl.threadpool_info() if p["user_api"] == "blas"][0]
    if blas["architecture"] in ("Prescott", "Generic"):
        print("OpenBLAS does not know this processor and runs its slowest loops; set OPENBLAS_CORETYPE", file=sys.stderr)
    res = {"meta": {"torch": torch.__version__, "numpy": np.__version__, "python": sys.version.split()[0], "threads": int(TH),
                    "blas": "OpenBLAS %s %s" % (blas["version"], blas["architecture"]), "blas_threads": blas["num_threads"],
                    "torch_threads": torch.get_num_threads(), "unit": "seconds per call, median"}, "rows": []}
    def put(T, n, task, lib, sec, est=False):
        res["rows"].append({"T": T, "n": n, "task": task, "lib": lib, "threads": int(TH), "median_s": sec, "extrapolated": est})
        print("%4d %4d %-18s %-6s thr=%s %12.6f s%s" % (T, n, task, lib, TH, sec, " (est)" if est else ""), flush=True)
        json.dump(res, open(sys.argv[2], "w"), indent=0)
    for T, n in SIZES:
        s = setup(T, n); q = tt(s)
        a, b = np_table(s, "svd" if n <= 32 else "fro"), t_table(q, "svd" if n <= 32 else "fro")
        assert np.allclose(a[0], b[0].numpy(), rtol=1e-9, atol=0) and np.allclose(a[1], b[1].numpy(), rtol=1e-9, atol=0)
        if n <= 16:
            assert np.allclose(t_autograd(q).numpy(), a[0], rtol=1e-9, atol=0)
            g = t_grad(q); assert all(np.allclose(u.numpy(), v, rtol=1e-9) for u, v in zip(g, np_bptt(s)))
        put(T, n, "grad_numpy", "numpy", med(lambda: np_bptt(s)))
        put(T, n, "grad_manual", "torch", med(lambda: t_grad(q)))
        put(T, n, "grad_nn_rnn", "torch", med(t_nn(q, torch.nn.RNN)))
        put(T, n, "grad_nn_lstm", "torch", med(t_nn(q, torch.nn.LSTM)))
        fr = {}
        for lib, f, d in (("numpy", np_table, s), ("torch", t_table, q)):
            fr[lib] = med(lambda: f(d, "fro")); put(T, n, "table_fro", lib, fr[lib])
        for mode in ("svd", "gram"):
            for lib, f, d in (("numpy", np_table, s), ("torch", t_table, q)):
                big = T * T * n ** 3 > 2e10      # sample every 16th matrix and scale up
                if big:
                    put(T, n, "table_spec_" + mode, lib, fr[lib] + f(d, mode, 16)[2], True)
                else:
                    put(T, n, "table_spec_" + mode, lib, med(lambda: f(d, mode)))
        if (T, n) in ((50, 1), (50, 16), (100, 32), (200, 64)):
            put(T, n, "table_autograd", "torch", med(lambda: t_autograd(q), 4, 3))
        if (T, n) in ((50, 1), (50, 16)):
            t0 = time.perf_counter(); t_autograd_pp(q); put(T, n, "table_autograd_pp", "torch", time.perf_counter() - t0)
