"""Prints the characters that the bundled font keeps: see README.md."""
import glob
import sys

latin = [chr(c) for c in list(range(0x20, 0x7F)) + list(range(0xA0, 0x180))]
greek = [chr(c) for c in range(0x370, 0x400)]
symbols = list("ˆ˜‐‑‒–—―‖‘’“”„†‡•…‰′″‹›⁄ℓ™←↑→↓↔↕⇄⇒⇧⌘∂∆∇∈∏∑−√∝∞∠∧∨∩∪∫∴≈≠≡≤≥≪≫⊙⌒"
               "■□▲△▶▷▼▽◀◁◆◇○◎●◢◣◤◥◐◯★☆✓✔⅓⅔⅛⅜⅝⅞½¼¾¹²³")
chinese = [chr(c) for c in list(range(0x3000, 0x3018)) + list(range(0xFF01, 0xFF5F))]
level_one = [bytes([row, cell]).decode("gb2312") for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)
             if not (row == 0xD7 and cell > 0xF9)]
bundles = [c for f in glob.glob(sys.argv[1] + "/*.properties") for c in open(f, encoding="utf-8").read()]
print("".join(sorted(set(latin + greek + symbols + chinese + level_one + bundles) - {"\n", "\r", "\t"})))
