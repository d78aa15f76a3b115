#!/usr/bin/env python3
"""Gain by lag: log10 of the spectral norm of the Jacobians at t = T, over the lag T - k.

Written by Vanishing Point; runs by itself with PyTorch, whose automatic differentiation gives every step's Jacobian, and draws
the curves where Matplotlib is. The weights are below. Prints a table: lag, then one column a curve. --table prints it only.

hidden_state   dh_T/dh_k
cell_state     dC_T/dC_k of the LSTM, every path included
full_state     d(h_T, C_T)/d(h_k, C_k) of the LSTM
forget_product the forget gates' product alone (the update gates' of a GRU)
"""
import json
import math
import sys

import torch

torch.set_default_dtype(torch.float64)

NETWORKS = json.loads(r"""
@NETWORKS@
""")

ACTIVATIONS = {"sigmoid": torch.sigmoid, "tanh": torch.tanh, "relu": torch.relu, "identity": lambda a: a}


def rnn(net, w, h, x):
    return ACTIVATIONS[net["activation"]](w["W_x"] @ x + w["W_h"] @ h + w["b_h"]), None


def lstm(net, w, state, x):
    h, c = state.chunk(2)
    seen = torch.cat([h, x])
    i, f, o = (torch.sigmoid(w["W_" + g] @ seen + w["b_" + g]) for g in "ifo")
    c = i * torch.tanh(w["W_c"] @ seen + w["b_c"]) + f * c
    return torch.cat([o * torch.tanh(c), c]), {"kept": f, "o": o}


def gru(net, w, h, x):
    r = torch.sigmoid(w["W_ir"] @ x + w["b_ir"] + w["W_hr"] @ h + w["b_hr"])
    z = torch.sigmoid(w["W_iz"] @ x + w["b_iz"] + w["W_hz"] @ h + w["b_hz"])
    n = torch.tanh(w["W_in"] @ x + w["b_in"] + r * (w["W_hn"] @ h + w["b_hn"]))
    return (1 - z) * n + z * h, {"kept": z}


def run(net):
    """Of every step: its Jacobian, the logarithm of what it keeps, and for the LSTM dh/dC with the gates held."""
    weights = {name: torch.tensor(values) + 0.0 for name, values in net["weights"].items()}
    cell = {"rnn": rnn, "lstm": lstm, "gru": gru}[net["cell"]]
    state = torch.tensor(net["h0"] + net.get("C0", [])) + 0.0
    for x in torch.tensor(net["x"]) + 0.0:
        step = {"J": torch.autograd.functional.jacobian(lambda s: cell(net, weights, s, x)[0], state)}
        state, gates = cell(net, weights, state, x)
        if not state.isfinite().all():
            sys.exit("the state leaves the doubles; Vanishing Point goes on with exponents, this script does not")
        if gates:
            step["kept"] = torch.log10(gates["kept"])
        if net["cell"] == "lstm":
            c = state.chunk(2)[1]
            step["h_of_C"] = torch.autograd.functional.jacobian(lambda v: gates["o"] * torch.tanh(v), c).diagonal()
        yield step


def log10_norm(matrix, log10_scale):
    norm = torch.linalg.matrix_norm(matrix, 2).item()
    return log10_scale + math.log10(norm) if norm > 0 else -math.inf


def curves(net):
    """log10 of the norms at t = T by lag, 0 to T - 1, under each quantity's name."""
    steps = list(run(net))
    n = len(net["h0"])
    product, log10_scale, kept = torch.eye(len(steps[0]["J"])), 0.0, torch.zeros(n)
    found = {}
    for step in reversed(steps):
        if net["cell"] == "lstm":
            to_cell = product[n:, n:] + product[n:, :n] * step["h_of_C"]  # h_k = o_k tanh(C_k) moves with C_k
            found.setdefault("cell_state", []).append(log10_norm(to_cell, log10_scale))
            found.setdefault("full_state", []).append(log10_norm(product, log10_scale))
        else:
            found.setdefault("hidden_state", []).append(log10_norm(product, log10_scale))
        if "kept" in step:
            found.setdefault("forget_product", []).append(kept.max().item())
            kept = kept + step["kept"]
        product = product @ step["J"]
        largest = product.abs().max().item()
        if largest > 0:  # carried apart, so that nothing can underflow or overflow
            product, log10_scale = product / largest, log10_scale + math.log10(largest)
    return found


def main():
    table = {net["cell"] + " " + name: values for net in NETWORKS for name, values in curves(net).items()}
    print("\t".join(["lag", *("log10 " + name for name in table)]))
    for lag in range(len(next(iter(table.values())))):
        print("\t".join([str(lag), *(repr(values[lag]) for values in table.values())]))
    if "--table" in sys.argv:
        return
    try:
        import matplotlib.pyplot as plt
    except ImportError:
        return
    for name, values in table.items():
        plt.plot(values, label=name)
    plt.xlabel("lag T - k")
    plt.ylabel("log10 of the spectral norm")
    plt.legend()
    plt.show()


if __name__ == "__main__":
    main()
