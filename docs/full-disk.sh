#!/usr/bin/env bash
# What export and sweep do where the disk is full: nothing half under a final name, one sentence, and a sweep that goes on when
# there is room again. Needs the right to mount a file system of 256 KiB (root), and a built program:
#
#   mvn -DskipTests package && sudo docs/full-disk.sh
set -euo pipefail
cd "$(dirname "$0")/.."
program=(java -jar target/vanishing-point.jar)
small=$(mktemp -d)
trap 'umount "$small" 2>/dev/null || true; rmdir "$small"' EXIT
mount -t tmpfs -o size=256k tmpfs "$small"

failed() { echo "FAILED: $*" >&2; exit 1; }

status=0
"${program[@]}" export --chart dashboard --size 3000x2000 --out "$small/figure.png" || status=$?
[ "$status" = 2 ] || failed "export ends with status $status"
[ -z "$(ls -A "$small")" ] || failed "export leaves $(ls -A "$small")"

head -c 240k /dev/zero >"$small/filler"
sweep=("${program[@]}" sweep --param W_h=0:8:400 --measure gain --measure rate --measure mass@lag=1 --out "$small/table.csv")
status=0
"${sweep[@]}" || status=$?
[ "$status" = 2 ] || failed "sweep ends with status $status"
[ ! -e "$small/table.csv" ] || failed "half a table stands under its final name"
[ -e "$small/table.csv.part" ] || failed "no rows are kept"

rm "$small/filler"
"${sweep[@]}"
[ "$(wc -l <"$small/table.csv")" = 401 ] || failed "the table is not whole"
[ ! -e "$small/table.csv.part" ] || failed "rows are left over"
echo "As it should be."
