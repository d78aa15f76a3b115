"""Takes the full-width space off mathematical signs, which stand among Latin letters here: narrow.py FONT ..."""
import sys

from fontTools.ttLib import TTFont

SIGNS = "‖·∂∆∇∈∏∑√×÷±∞≈≠≡≤≥≪≫′″"
BEARING = 60
BEARINGS = {"‖": 90, "·": 90}
DOT_SIZE = 0.65  # the Chinese middle dot is a bullet beside Latin letters


def shrink(glyph, size):
    """About the glyph's middle."""
    x, y = (glyph.xMin + glyph.xMax) / 2, (glyph.yMin + glyph.yMax) / 2
    glyph.coordinates.translate((-x, -y))
    glyph.coordinates.scale((size, size))
    glyph.coordinates.translate((x, y))
    glyph.coordinates.toInt()


for path in sys.argv[1:]:
    font = TTFont(path)
    glyphs = font["glyf"]
    names = {font.getBestCmap()[ord(sign)]: sign for sign in SIGNS if ord(sign) in font.getBestCmap()}
    for name, sign in names.items():
        glyph = glyphs[name]
        if sign == "·":
            shrink(glyph, DOT_SIZE)
            glyph.recalcBounds(glyphs)
        bearing = BEARINGS.get(sign, BEARING)
        advance = glyph.xMax - glyph.xMin + 2 * bearing
        if advance < font["hmtx"][name][0]:
            glyph.coordinates.translate((bearing - glyph.xMin, 0))
            glyph.recalcBounds(glyphs)
            font["hmtx"][name] = (advance, bearing)
    font.save(path)
