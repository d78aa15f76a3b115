#!/usr/bin/env bash
# Makes every picture in this folder again, from the experiments beside it, without a display.
# Needs target/vanishing-point.jar: mvn -B -ntp -DskipTests package
set -euo pipefail
cd "$(dirname "$0")"
draw() { java -jar ../target/vanishing-point.jar export "$@"; }

draw first-look.json --chart dashboard --size 1440x900 --theme light --lang en --out dashboard-light-en.png
draw first-look.json --chart dashboard --size 1440x900 --theme dark --lang zh --out dashboard-dark-zh.png
draw exploding.json --chart dashboard --size 1440x900 --theme light --lang en --out exploding-light-en.png
for chart in rnn-gain lstm-gain gain-by-lag gradient-terms mass-by-lag; do
  draw first-look.json --chart "$chart" --size 900x600 --theme light --lang en --out "$chart-light-en.png"
  draw first-look.json --chart "$chart" --size 900x600 --theme dark --lang zh --out "$chart-dark-zh.png"
done
