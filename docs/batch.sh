#!/usr/bin/env bash
# How long 200 figures of 1200x800 take in one call of export, ten charts of twenty experiments (n = 16, T = 50). Needs a built
# program, and a machine that does nothing else:
#
#   mvn -DskipTests package && docs/batch.sh
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
charts=rnn-gain,lstm-gain,gain-by-lag,gradient-terms,mass-by-lag,unrolled,slope,paths,eigenvalues,dashboard
for number in $(seq -w 1 20); do
    printf '{"format": "vanishing-point/1", "experiment": {"W_h": %s, "seed": %s}}' "$(awk "BEGIN { print $number / 10 }")" \
        "$(awk "BEGIN { print $number + 0 }")" >"$folder/$number.vp.json"
done
java -jar target/vanishing-point.jar export "$folder/*.vp.json" --chart "$charts" --size 1200x800 \
    --out "$folder/figures/{name}-{chart}.png" 2>/dev/null
