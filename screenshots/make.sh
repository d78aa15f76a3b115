#!/usr/bin/env bash
# Makes every picture in this folder again, from the experiments beside it, without a display: the window's by the toolkit
# of its tests, the charts by the program itself. Needs target/vanishing-point.jar: mvn -B -ntp -DskipTests package
set -euo pipefail
cd "$(dirname "$0")"
draw() { java -jar ../target/vanishing-point.jar export "$@"; }
both() { # EXPERIMENT SIZE CHART...
  local experiment=$1 size=$2 chart
  for chart in "${@:3}"; do
    draw "$experiment.json" --chart "$chart" --size "$size" --theme light --lang en --out "$chart-light-en.png"
    draw "$experiment.json" --chart "$chart" --size "$size" --theme dark --lang zh --out "$chart-dark-zh.png"
  done
}

draw first-look.json --chart dashboard --size 1440x900 --theme light --lang en --out dashboard-light-en.png
draw first-look.json --chart dashboard --size 1440x900 --theme dark --lang zh --out dashboard-dark-zh.png
draw exploding.json --chart dashboard --size 1440x900 --theme light --lang en --out exploding-light-en.png
both first-look 900x600 rnn-gain lstm-gain gain-by-lag gradient-terms mass-by-lag

(cd .. && mvn -B -ntp -q test -Dtest=WindowPictures -Dheadless.geometry=1440x900-32)
