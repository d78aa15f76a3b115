"""Makes the files of this folder with PyTorch and NumPy: README.md."""
import json
import struct
import sys

import numpy as np
import torch

T = 6
PAIRS = [(6, 1), (6, 3), (4, 2)]


def write_safetensors(path, tensors, metadata=None):
    """The bytes as the format's page describes them; https://github.com/huggingface/safetensors, "Format"."""
    names = {torch.float64: "F64", torch.float32: "F32", torch.float16: "F16", torch.bfloat16: "BF16", torch.int64: "I64"}
    header, data = ({"__metadata__": metadata} if metadata else {}), b""
    for name, tensor in tensors.items():
        tensor = tensor.detach().contiguous()
        raw = (tensor.view(torch.int16) if tensor.dtype == torch.bfloat16 else tensor).numpy().tobytes()
        header[name] = {"dtype": names[tensor.dtype], "shape": list(tensor.shape),
                        "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode("utf-8")
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


class Model(torch.nn.Module):
    """One recurrent stack with a linear head, as users write it."""

    def __init__(self, kind, name, **options):
        super().__init__()
        self.embedding = torch.nn.Embedding(5, 2)
        setattr(self, name, getattr(torch.nn, kind)(2, 3, **options))
        self.fc = torch.nn.Linear(3, 1)


def jacobians(step, state, x):
    """d s_t / d s_k by automatic differentiation through all the steps between."""
    states = [state]
    for row in x:
        states.append(step(states[-1], row).detach())

    def through(k, t):
        def run(s):
            for row in x[k:t]:
                s = step(s, row)
            return s
        return torch.autograd.functional.jacobian(run, states[k])
    return [{"t": t, "k": k, "J": through(k, t).tolist()} for t, k in PAIRS]


def single(module, layer, suffix, dtype):
    """A module of one layer with the weights of one layer of another."""
    lone = type(module)(getattr(module, "weight_ih" + suffix).shape[1], module.hidden_size,
                        bias=module.bias, **({"nonlinearity": module.nonlinearity} if module.mode.startswith("RNN") else {}))
    lone.load_state_dict({name[:-len(suffix)] + "_l0": value for name, value in module.state_dict().items()
                          if name.endswith(suffix)})
    return lone.to(dtype)


def torch_step(lone):
    n = lone.hidden_size

    def step(state, x):
        if isinstance(lone, torch.nn.LSTM):
            _, (h, c) = lone(x.view(1, 1, -1), (state[:n].view(1, 1, -1), state[n:].view(1, 1, -1)))
            return torch.cat([h.view(-1), c.view(-1)])
        return lone(x.view(1, 1, -1), state.view(1, 1, -1))[1].view(-1)
    return step


def torch_case(file, module, layer, suffix, x, activation=None):
    case = {"file": file, "layer": layer, "activation": activation, "x": x.tolist()}
    size = module.hidden_size * (2 if isinstance(module, torch.nn.LSTM) else 1)
    for dtype, name in ((torch.float64, "float64"), (torch.float32, "float32")):
        lone = single(module, layer, suffix, dtype)
        case[name] = jacobians(torch_step(lone), torch.zeros(size, dtype=dtype), x.to(dtype))
    return case


def torch_files():
    cases = []
    torch.manual_seed(7)
    x = torch.randn(T, 2, dtype=torch.float32).double()
    for kind, name, options in (("RNN", "rnn", {"num_layers": 2}), ("LSTM", "lstm", {"num_layers": 2}),
                                ("GRU", "gru", {"num_layers": 2})):
        model = Model(kind, name, **options)
        module = getattr(model, name)
        for parameter in module.parameters():
            parameter.data *= 1.7  # away from the linear range
        file = f"torch_{name}.safetensors"
        write_safetensors(file, model.state_dict(), {"format": "pt"})
        np.savez(f"torch_{name}.npz", **{key: value.numpy() for key, value in model.state_dict().items()})
        above = single(module, 0, "_l0", torch.float64)(x.view(T, 1, -1))[0].detach().view(T, -1)
        activation = "tanh" if kind == "RNN" else None
        cases.append(torch_case(file, module, f"{name}.l0", "_l0", x, activation))
        cases.append(torch_case(f"torch_{name}.npz", module, f"{name}.l1", "_l1", above, activation))
    both = torch.nn.GRU(2, 3, bidirectional=True, bias=False)
    write_safetensors("torch_both_ways.safetensors", both.state_dict())
    backwards = torch_case("torch_both_ways.safetensors", both, "l0_reverse", "_l0_reverse", x.flip(0))
    backwards["x"] = x.tolist()
    cases.append(backwards)
    relu = torch.nn.RNN(2, 3, nonlinearity="relu")
    write_safetensors("torch_relu.safetensors", relu.state_dict())
    cases.append(torch_case("torch_relu.safetensors", relu, "l0", "_l0", x, "relu"))
    cell = torch.nn.LSTMCell(2, 3).bfloat16()
    write_safetensors("torch_cell_bf16.safetensors", cell.state_dict())
    json.dump({name: value.double().tolist() for name, value in cell.state_dict().items()},
              open("torch_cell_bf16.json", "w"))
    json.dump(cases, open("torch.expected.json", "w"))


def keras_step(kind, w):
    """The recurrences in Keras' own notation: rows of states times kernels."""
    n = w["recurrent_kernel"].shape[0]

    def rnn(h, x):
        return torch.tanh(x @ w["kernel"] + h @ w["recurrent_kernel"] + w["bias"])

    def lstm(state, x):
        h, c = state[:n], state[n:]
        z0, z1, z2, z3 = (x @ w["kernel"] + h @ w["recurrent_kernel"] + w["bias"]).split(n)
        i, f, o = torch.sigmoid(z0), torch.sigmoid(z1), torch.sigmoid(z3)
        c = f * c + i * torch.tanh(z2)
        return torch.cat([o * torch.tanh(c), c])

    def gru(h, x):
        x_z, x_r, x_h = (x @ w["kernel"] + w["bias"][0]).split(n)
        h_z, h_r, h_h = (h @ w["recurrent_kernel"] + w["bias"][1]).split(n)
        z, r = torch.sigmoid(x_z + h_z), torch.sigmoid(x_r + h_r)
        return z * h + (1 - z) * torch.tanh(x_h + r * h_h)
    return {"simple_rnn": rnn, "lstm": lstm, "gru": gru}[kind]


def keras_files():
    cases, arrays = [], {}
    numbers = np.random.default_rng(11)
    x = numbers.standard_normal((T, 2)).astype(np.float32)
    for kind, blocks in (("simple_rnn", 1), ("lstm", 4), ("gru", 3)):
        shapes = {"kernel": (2, 3 * blocks), "recurrent_kernel": (3, 3 * blocks),
                  "bias": (2, 9) if kind == "gru" else (3 * blocks,)}
        layer = {name: numbers.standard_normal(shape).astype(np.float32) for name, shape in shapes.items()}
        prefix = f"{kind}/{kind}_cell"
        arrays.update({f"{prefix}/{name}": values for name, values in layer.items()})
        weights = {name: torch.tensor(values, dtype=torch.float64) for name, values in layer.items()}
        state = torch.zeros(6 if kind == "lstm" else 3, dtype=torch.float64)
        cases.append({"file": "keras.npz", "layer": prefix, "activation": None, "x": x.tolist(),
                      "float64": jacobians(keras_step(kind, weights), state, torch.tensor(x, dtype=torch.float64))})
    arrays["dense/kernel"] = numbers.standard_normal((3, 2)).astype(np.float32)
    arrays["dense/bias"] = numbers.standard_normal(2).astype(np.float32)
    np.savez_compressed("keras.npz", **arrays)
    np.savez("keras_reset_before.npz", **{"gru/kernel:0": np.zeros((2, 9)), "gru/recurrent_kernel:0": np.zeros((3, 9)),
                                          "gru/bias:0": np.zeros(9)})
    json.dump(cases, open("keras.expected.json", "w"))


def npy_files():
    values = np.arange(12).reshape(3, 4) / 8 - 0.5
    variants = {"f8": values.astype("<f8"), "f8_fortran": np.asfortranarray(values), "f4_big": values.astype(">f4"),
                "f2": values.astype("<f2"), "i8": np.arange(12, dtype="<i8").reshape(3, 4), "i2_big": np.arange(12, dtype=">i2").reshape(3, 4),
                "b1": np.array([[True, False], [False, True]])}
    for name, array in variants.items():
        np.save(f"npy_{name}.npy", array)
    for version in (2, 3):
        with open(f"npy_v{version}.npy", "wb") as file:
            np.lib.format.write_array(file, values, version=(version, 0))
    np.save("npy_objects.npy", np.array([{"a": 1}], dtype=object), allow_pickle=True)
    torch.save({"weight_hh_l0": torch.zeros(3, 3)}, "torch_save.pt")


if __name__ == "__main__":
    torch_files()
    keras_files()
    npy_files()
    print(sys.version.split()[0], torch.__version__, np.__version__)
