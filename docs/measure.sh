#!/usr/bin/env bash
# Measures everything that docs/performance.md shows, in one sitting, and writes its tables. About twenty minutes.
# Needs target/vanishing-point.jar, and a python3 that has torch and threadpoolctl (PYTHON names another one).
set -euo pipefail
cd "$(dirname "$0")"
python=${PYTHON:-python3}
sizes=${SIZES:-50x16,100x32,200x64,400x64,200x128}
plain=${PLAIN:-50x16,100x32,200x64} # without the vector module the larger ones take a quarter of an hour
jar=../target/vanishing-point.jar
mkdir -p performance
loops=Haswell # OpenBLAS's name for processors with AVX2
if grep -q avx512f /proc/cpuinfo; then
    loops=SkylakeX
fi
for threads in 1 2; do
    "$python" peers.py $threads performance/peers-$threads.json "$sizes"
    OPENBLAS_CORETYPE=$loops "$python" peers.py $threads performance/peers-$threads-$loops.json "$sizes"
done
java --add-modules jdk.incubator.vector -jar $jar bench --sizes "$sizes" --out performance/bench.json
java -jar $jar bench --sizes "$plain" --out performance/plain.json
java --add-modules jdk.incubator.vector -jar $jar bench --growth --threads 2 --out performance/growth.json --plot growth.png
screen=
if [ -z "${DISPLAY:-}" ]; then
    screen="xvfb-run -a -s '-screen 0 1600x1000x24'"
fi
window="$screen java --add-modules jdk.incubator.vector -jar $jar bench --window"
eval "$window --out performance/window.json"
eval "$window --perspective all --out performance/perspectives.json"
java -Xmx96m --add-modules jdk.incubator.vector -jar $jar bench --sizes 1000x64 --only rnn-table --threads 2 --out performance/memory-1000x64.json
java -Xmx96m --add-modules jdk.incubator.vector -jar $jar bench --sizes 2000x16 --only rnn-table --threads 2 --out performance/memory-2000x16.json
"$python" compare.py
