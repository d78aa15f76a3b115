#!/usr/bin/env python3
"""Gain by lag: log10 of the spectral norm of the Jacobians at t = T, over the lag T - k.

Written by Vanishing Point; runs by itself with NumPy, and draws the curves where Matplotlib is. The weights are below.
Prints a table: lag, then one column a curve. --table prints it only.

hidden_state   dh_T/dh_k
cell_state     dC_T/dC_k of the LSTM, every path included
full_state     d(h_T, C_T)/d(h_k, C_k) of the LSTM
forget_product the forget gates' product alone (the update gates' of a GRU)
"""
import json
import sys

import numpy as np

NETWORKS = json.loads(r"""
@NETWORKS@
""")


def log_sigmoid(a):
    return -np.logaddexp(0, -a)


def sigmoid(a):
    return np.exp(log_sigmoid(a))


def sigmoid_slope(a):
    return np.exp(log_sigmoid(a) + log_sigmoid(-a))  # s(1 - s) would be 0 far out


def tanh_slope(a):
    return 4 * sigmoid_slope(2 * a)


ACTIVATIONS = {
    "sigmoid": (sigmoid, sigmoid_slope),
    "tanh": (np.tanh, tanh_slope),
    "relu": (lambda a: np.maximum(a, 0), lambda a: (a > 0).astype(float)),
    "identity": (lambda a: a, np.ones_like),
}


def rnn(net, w):
    value, slope = ACTIVATIONS[net["activation"]]
    h = np.array(net["h0"], float)
    for t, x in enumerate(np.array(net["x"], float), 1):
        with np.errstate(over="ignore", invalid="ignore"):
            a = w["W_x"] @ x + w["W_h"] @ h + w["b_h"]
        if not np.isfinite(a).all():
            sys.exit(f"the state leaves the doubles at t = {t}; Vanishing Point goes on with exponents, this script does not")
        h = value(a)
        yield {"J": slope(a)[:, None] * w["W_h"]}


def lstm(net, w):
    h, c = np.array(net["h0"], float), np.array(net["C0"], float)
    n = len(h)
    for x in np.array(net["x"], float):
        a = {g: w["W_" + g] @ np.concatenate([h, x]) + w["b_" + g] for g in "ifoc"}
        i, f, o, g = sigmoid(a["i"]), sigmoid(a["f"]), sigmoid(a["o"]), np.tanh(a["c"])
        before, c = c, i * g + f * c
        h = o * np.tanh(c)
        c_h = ((before * sigmoid_slope(a["f"]))[:, None] * w["W_f"] + (g * sigmoid_slope(a["i"]))[:, None] * w["W_i"]
               + (i * tanh_slope(a["c"]))[:, None] * w["W_c"])[:, :n]
        h_c = o * tanh_slope(c)
        h_h = (np.tanh(c) * sigmoid_slope(a["o"]))[:, None] * w["W_o"][:, :n] + h_c[:, None] * c_h
        yield {"J": np.block([[h_h, np.diag(h_c * f)], [c_h, np.diag(f)]]),
               "kept": log_sigmoid(a["f"]) / np.log(10), "h_of_C": h_c}


def gru(net, w):
    h = np.array(net["h0"], float)
    for x in np.array(net["x"], float):
        a_r = w["W_ir"] @ x + w["b_ir"] + w["W_hr"] @ h + w["b_hr"]
        a_z = w["W_iz"] @ x + w["b_iz"] + w["W_hz"] @ h + w["b_hz"]
        inner = w["W_hn"] @ h + w["b_hn"]
        r, z = sigmoid(a_r), sigmoid(a_z)
        a_n = w["W_in"] @ x + w["b_in"] + r * inner
        n = np.tanh(a_n)
        candidate = r[:, None] * w["W_hn"] + (inner * sigmoid_slope(a_r))[:, None] * w["W_hr"]
        jacobian = (np.diag(z) + ((h - n) * sigmoid_slope(a_z))[:, None] * w["W_hz"]
                    + (sigmoid(-a_z) * tanh_slope(a_n))[:, None] * candidate)
        h = (1 - z) * n + z * h
        yield {"J": jacobian, "kept": log_sigmoid(a_z) / np.log(10)}


def log10_norm(matrix, log10_scale):
    norm = np.linalg.norm(matrix, 2)
    return log10_scale + np.log10(norm) if norm > 0 else -np.inf


def curves(net):
    """log10 of the norms at t = T by lag, 0 to T - 1, under each quantity's name."""
    weights = {name: np.array(values, float) for name, values in net["weights"].items()}
    steps = list({"rnn": rnn, "lstm": lstm, "gru": gru}[net["cell"]](net, weights))
    n = len(net["h0"])
    product, log10_scale, kept = np.eye(len(steps[0]["J"])), 0.0, np.zeros(n)
    found = {}
    for k in range(len(steps), 0, -1):
        step = steps[k - 1]
        if net["cell"] == "lstm":
            to_cell = product[n:, n:] + product[n:, :n] * step["h_of_C"]  # h_k = o_k tanh(C_k) moves with C_k
            found.setdefault("cell_state", []).append(log10_norm(to_cell, log10_scale))
            found.setdefault("full_state", []).append(log10_norm(product, log10_scale))
        else:
            found.setdefault("hidden_state", []).append(log10_norm(product, log10_scale))
        if "kept" in step:
            found.setdefault("forget_product", []).append(kept.max())
            kept = kept + step["kept"]
        product = product @ step["J"]
        largest = np.abs(product).max()
        if largest > 0:  # carried apart, so that nothing can underflow or overflow
            product, log10_scale = product / largest, log10_scale + np.log10(largest)
    return found


def main():
    table = {net["cell"] + " " + name: values for net in NETWORKS for name, values in curves(net).items()}
    print("\t".join(["lag", *("log10 " + name for name in table)]))
    for lag in range(len(next(iter(table.values())))):
        print("\t".join([str(lag), *(repr(float(values[lag])) for values in table.values())]))
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
