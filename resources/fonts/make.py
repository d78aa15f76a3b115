"""Makes the bundled fonts: see README.md. Arguments: unpacked Noto Sans SC, unpacked Source Sans 3, bundles' folder."""
import glob
import subprocess
import sys

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

LATIN = [chr(c) for c in [*range(0x20, 0x7F), *range(0xA0, 0x180)]]
GREEK = [chr(c) for c in [*range(0x391, 0x3A2), *range(0x3A3, 0x3CA), 0x3D5]]
SYMBOLS = list("ˆ˜\u0302\u0303\u0304‐‑‒–—―‖‘’“”„†‡•…‰′″‹›⁄ℓ™←↑→↓↔↕⇒⇧⌘∂∆∇∈∏∑−∘√∝∞∠∧∨∩∪∫∴≈≠≡≤≥≪≫⊙"
               "■□▲△▶▷▼▽◀◁◆◇○◎●◐◢◣◤◥◦◯★☆✓⁰⁴⁵⁶⁷⁸⁹⁺⁻ⁿ₀₁₂₃₄₅₆₇₈₉⅓⅔⅛⅜⅝⅞")
CHINESE = [chr(c) for c in [*range(0x3000, 0x3018), *range(0xFF01, 0xFF5F)]]
LEVEL_ONE = [bytes([row, cell]).decode("gb2312") for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)
             if not (row == 0xD7 and cell > 0xF9)]
# Chinese sets these in full width; they stay as they are
FULL_WIDTH = set("—―“”")
# wide in Noto Sans SC and absent from Source Sans 3: only the room around them is taken away
TRIMMED = "∇∈∝∠∧∨∪∴≡≪≫⊙"
MARKS = "\u0302\u0303\u0304"
ALIKE = {"∘": "◦"}


def wanted(bundles):
    texts = [c for f in glob.glob(bundles + "/*.properties") for c in open(f, encoding="utf-8").read()]
    return set(LATIN + GREEK + SYMBOLS + CHINESE + LEVEL_ONE + texts) - set("\n\r\t")


def copy_glyph(font, name, source, source_name, scale, shift=0):
    recording = DecomposingRecordingPen(source.getGlyphSet())
    source.getGlyphSet()[source_name].draw(recording)
    pen = TTGlyphPen(None)
    recording.replay(TransformPen(pen, (scale, 0, 0, scale, shift, 0)))
    font["glyf"][name] = pen.glyph()
    bounds = BoundsPen(None)
    recording.replay(TransformPen(bounds, (scale, 0, 0, scale, shift, 0)))
    left = round(bounds.bounds[0]) if bounds.bounds else 0
    font["hmtx"][name] = (round(source["hmtx"][source_name][0] * scale), left)


def add_latin(font, latin, characters):
    """Mathematics and accents in the width of Latin text, from the family that Noto Sans SC's own Latin comes from."""
    ours, theirs = font.getBestCmap(), latin.getBestCmap()
    scale = font["hmtx"][ours[ord("a")]][0] / latin["hmtx"][theirs[ord("a")]][0]
    order = font.getGlyphOrder()
    for c in sorted(characters):
        source = theirs.get(ord(ALIKE.get(c, c)))
        known = ours.get(ord(c))
        wide = known and font["hmtx"][known][0] >= 900 and ord(c) < 0x3000 and c not in FULL_WIDTH | set("%@mÆŒœ‰№Ω")
        if source and (wide or not known):
            # always a glyph of its own: the old one may serve other characters too
            name = "latin.uni%04X" % ord(c)
            order = order + [name]
            font.setGlyphOrder(order)
            copy_glyph(font, name, latin, source, scale)
            for table in font["cmap"].tables:
                if table.isUnicode():
                    table.cmap[ord(c)] = name


def trim(font):
    for c in TRIMMED:
        name = font.getBestCmap().get(ord(c))
        if name:
            bounds = BoundsPen(font.getGlyphSet())
            font.getGlyphSet()[name].draw(bounds)
            left, _, right, _ = bounds.bounds
            copy_glyph(font, name, font, name, 1, 60 - left)
            font["hmtx"][name] = (round(right - left) + 120, 60)


def seat_marks(font):
    """Without layout tables a mark stands at the end of its letter: over c, the one letter that needs one, from here on."""
    letter = font.getBestCmap()[ord("c")]
    glyph = font["glyf"][letter]
    for mark in MARKS:
        name = font.getBestCmap()[ord(mark)]
        copy_glyph(font, name, font, name, 1, round((glyph.xMin + glyph.xMax) / 2) - font["hmtx"][letter][0])


def remove_overlaps(path):
    """JavaFX fills large glyphs by the even-odd rule, which leaves holes where strokes cross."""
    font = TTFont(path)
    outlines = subprocess.run(["java", "-Djava.awt.headless=true", "Outlines.java", path], check=True, text=True,
                              stdout=subprocess.PIPE).stdout
    for line in outlines.splitlines():
        number, *words = line.split()
        name = font.getGlyphOrder()[int(number)]
        font["glyf"][name] = drawn(words)
        font["hmtx"][name] = (font["hmtx"][name][0], font["glyf"][name].xMin)
    font.save(path)


def drawn(words):
    pen = TTGlyphPen(None)
    while words:
        kind = words.pop(0)
        size = {"M": 2, "L": 2, "Q": 4, "Z": 0}[kind]
        numbers = [round(float(word)) for word in words[:size]]
        del words[:size]
        points = list(zip(numbers[::2], numbers[1::2]))
        {"M": pen.moveTo, "L": pen.lineTo, "Q": pen.qCurveTo, "Z": pen.closePath}[kind](*points)
    glyph = pen.glyph()
    glyph.recalcBounds(None)
    return glyph


def make(noto, latin, characters, output):
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "DSIG", "STAT"]
    options.notdef_outline = True
    font = TTFont(noto)
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(characters))
    subsetter.subset(font)
    font["cmap"].tables = [t for t in font["cmap"].tables if t.isUnicode() and t.format != 14]
    add_latin(font, TTFont(latin), characters)
    trim(font)
    seat_marks(font)
    font.save(output)
    remove_overlaps(output)
    missing = "".join(sorted(c for c in characters if ord(c) not in TTFont(output).getBestCmap()))
    print(output, "lacks", missing or "nothing")


if __name__ == "__main__":
    noto, latin, bundles = sys.argv[1:]
    for number, style in (("400", "Regular"), ("700", "Bold")):
        make(f"{noto}/{number}{style}/NotoSansSC_{number}{style}.ttf",
             f"{latin}/{number}{style}/SourceSans3_{number}{style}.ttf", wanted(bundles), f"NotoSansSC-{style}.ttf")
