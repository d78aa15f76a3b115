#!/usr/bin/env python3
"""Writes the tables of docs/performance.md from what was measured, docs/performance/*.json.

usage: compare.py            rewrites the tables between their marks
       compare.py --print    shows them only
peers-*.json are made by peers.py; bench.json, plain.json (without the vector module) and growth.json by the program, and memory-*.json by it with little heap.
Of peers and of the program the best over all runs of one sitting counts. Standard library only.
"""
import decimal, glob, json, os, sys

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER = os.path.join(HERE, "performance")
PAGE = os.path.join(HERE, "performance.md")
ROUNDED = decimal.Context(prec=3, rounding=decimal.ROUND_HALF_EVEN)
COLUMNS = ["rnn_frobenius_table_ms", "rnn_spectral_table_ms", "lstm_state_spectral_table_ms", "rnn_gradient_ms",
           "lstm_gradient_ms"]


def read(name):
    with open(os.path.join(FOLDER, name)) as file:
        return json.load(file)


def told(value):
    """Three significant digits, never an exponent."""
    return format(ROUNDED.plus(decimal.Decimal(repr(float(value)))), "f")


def line(cells):
    return "| " + " | ".join(cells) + " |"


def table(head, rows):
    return "\n".join([line(head), line(["---"] * len(head))] + [line(row) for row in rows])


def peers():
    """Milliseconds of each (T, n, task, library), the best of all files."""
    best = {}
    for name in sorted(glob.glob(os.path.join(FOLDER, "peers-*.json"))):
        for row in read(name)["rows"]:
            key = row["T"], row["n"], row["task"], row["lib"]
            best[key] = min(best.get(key, float("inf")), 1e3 * row["median_s"])
    return best


def sizes(results):
    return sorted({(row["T"], row["n"]) for row in results}, key=lambda size: size[0] * size[0] * size[1] ** 3)


def ours(results, size, column):
    return min(row[column] for row in results if (row["T"], row["n"]) == size)


def against_peers():
    best, results, rows = peers(), read("bench.json")["results"], []
    for size in sizes(results):
        def peer(*tasks):
            return min(value for (T, n, task, _), value in best.items() if (T, n) == size and task in tasks)
        frobenius, spectral = peer("table_fro"), peer("table_spec_svd", "table_spec_gram")
        rnn, lstm = peer("grad_numpy", "grad_nn_rnn", "grad_manual"), peer("grad_nn_lstm")
        both, ours_rnn, ours_lstm = (ours(results, size, column) for column in
                                     ("rnn_spectral_table_ms", "rnn_gradient_ms", "lstm_gradient_ms"))
        rows.append(["%d, %d" % size, told(frobenius), told(ours(results, size, "rnn_frobenius_table_ms")),
                     told(spectral), "**%s**" % told(both), told(spectral / both) + "×",
                     told(rnn), "**%s**" % told(ours_rnn), told(rnn / ours_rnn) + "×",
                     told(lstm), "**%s**" % told(ours_lstm), told(lstm / ours_lstm) + "×"])
    return table(["T, n", "Frobenius table: best peer", "here", "spectral table: best peer", "here, both norms", "",
                  "RNN gradient: best peer", "here", "", "LSTM gradient: PyTorch", "here", ""], rows)


def alone(name):
    rows = [[str(row["T"]), str(row["n"]), str(row["threads"])] + [told(row[column]) for column in COLUMNS]
            + ["%.1e" % row["largest_certified_relative_error"]] for row in read(name)["results"]]
    return table(["T", "n", "threads", "RNN table, Frobenius", "RNN table, both norms",
                  "LSTM state table, both norms", "RNN gradient", "LSTM gradient", "certified error"], rows)


def growth():
    rows = []
    for fit in read("growth.json")["growth"]:
        for column in COLUMNS:
            rows.append([str(fit["threads"]), "`%s`" % column, "T^%.2f" % fit["exponents_of_T"][column],
                         "n^%.2f" % fit["exponents_of_n"][column]])
    picture = "![Times over T and over n](growth.png)\n\n"
    return picture + table(["threads", "", "at n = 32", "at T = 100"], rows)


def memory():
    rows = []
    for path in sorted(glob.glob(os.path.join(FOLDER, "memory-*.json"))):
        file = read(os.path.basename(path))
        for row in file["results"]:
            rows.append([str(row["T"]), str(row["n"]), str(file["machine"]["max_heap_mib"]),
                         told(row["rnn_spectral_table_ms"])])
    return table(["T", "n", "heap, MiB", "RNN table, both norms"], rows)


def window(name):
    """What is dragged in EXPLORE, or W_h in each perspective."""
    rows = []
    for drag in read(name + ".json")["window"]["drags"]:
        coarse = drag["answers_coarse"]
        rows.append(["%d, %d" % (drag["T"], drag["n"]), drag["slider"] if name == "window" else "`%s`" % drag["perspective"]]
                    + [told(drag["slider_to_picture_ms"][which]) for which in ("median", "p95")]
                    + ["%d of %d" % (coarse, drag["moves_answered"]), str(drag["median_coarse_step"]) if coarse else "–",
                       told(drag["fine_after_ms"])]
                    + [told(drag[name][which]) for name, which in (
                        ("frame_interval_ms", "median"), ("frame_interval_ms", "p95"), ("engine_ms", "median"),
                        ("drawing_ms", "median"))]
                    + ["%d of %d" % (drag["moves_answered"], drag["moves"]),
                       str(drag["longest_collection_pause_ms"])])
    return table(["T, n", "slider" if name == "window" else "perspective", "slider to picture, median", "p95", "coarse pictures", "one step in",
                  "fine after", "frame, median", "p95", "engine", "drawing",
                  "moves with a picture of their own", "longest collection"], rows)


def machine():
    """One line on the program and one on each run of the peers."""
    here = read("bench.json")["machine"]
    lines = ["%d cores, %s, JDK %s (%s), kernel: %s." % (here["cores"], here["system"], here["jdk"], here["vendor"],
                                                        here["kernel"])]
    metas = [read(os.path.basename(path))["meta"] for path in glob.glob(os.path.join(FOLDER, "peers-*.json"))]
    lines += sorted({"Peers: NumPy %s, PyTorch %s, %s." % (m["numpy"], m["torch"], m["blas"]) for m in metas})
    return "\n".join(lines)


def main():
    with open(PAGE) as file:
        page = file.read()
    tables = {"machine": machine(), "memory": memory(), "peers": against_peers(), "bench": alone("bench.json"), "plain": alone("plain.json"),
              "growth": growth(), "window": window("window"), "perspectives": window("perspectives")}
    for name, text in tables.items():
        if "--print" in sys.argv:
            print(text + "\n")
            continue
        begin, end = "<!-- %s -->\n" % name, "<!-- end of %s -->" % name
        before, rest = page.split(begin)
        page = before + begin + text + "\n" + end + rest.split(end)[1]
    if "--print" not in sys.argv:
        with open(PAGE, "w") as file:
            file.write(page)


if __name__ == "__main__":
    main()
