package vanishingpoint.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vanishingpoint.i18n.RichText;

/** One equation on paper: its number, itself, its numbers, its status and sentence; or a cell's name above its equations. */
final class FormulaBlock {

    static final double FORMULA_SIZE = 17;
    /** Of the smallest letters, those of the sentences. */
    static final double SENTENCE_SIZE = 13;

    private static final double INDENT = 46;
    private static final double LEADING = 6;
    private static final double BETWEEN = 4;
    private static final double APART = 28;
    private static final double AFTER = 15;
    private static final double SENTENCE_LEADING = 1.42;
    private static final double HEADING = 34;

    private interface Stroke {

        void draw(Graphics2D g2, double x, double y);
    }

    /** How blocks are set: their column's width, in units. */
    record Setting(double width, Style style, Formula.Case type) {}

    /** A part of an equation, so far after the one before it. */
    private record Piece(Formula formula, Color colour, double before) {}

    private final Setting setting;
    private final List<Stroke> strokes = new ArrayList<>();
    private double height;

    private FormulaBlock(Setting setting) {
        this.setting = setting;
    }

    /** The width of the narrowest column in which no part of an equation has to stand out. */
    static double leastWidth(List<Section> sections, Formula.Case type) {
        return INDENT + sections.stream().flatMap(section -> section.equations().stream())
                .flatMap(equation -> Stream.concat(equation.parts().stream(), equation.numbers().stream()))
                .mapToDouble(part -> type.set(part).width()).max().orElse(0);
    }

    static FormulaBlock heading(Section section, Setting setting) {
        FormulaBlock block = new FormulaBlock(setting);
        block.text(RichText.parse(section.name()), Fonts.bold(Layout.TITLE_SIZE),
                setting.style().palette().writing(section.ink()), 0, 20);
        block.height = HEADING;
        return block;
    }

    static FormulaBlock of(Equation equation, Color numbers, Setting setting) {
        return new FormulaBlock(setting).add(equation, numbers);
    }

    /** An equation beneath what is there. */
    FormulaBlock add(Equation equation, Color numbers) {
        Palette palette = setting.style().palette();
        double base = equation(equation, palette.color(Ink.TEXT), numbers);
        text(RichText.parse(equation.label()), Fonts.bold(Layout.LABEL_SIZE), palette.color(Ink.TEXT_MUTED), 0, base);
        sentence(equation);
        height += AFTER;
        return this;
    }

    double height() {
        return height;
    }

    void draw(Graphics2D g2, double x, double y) {
        strokes.forEach(stroke -> stroke.draw(g2, x, y));
    }

    /** Equation and numbers on one line where both have room there; gives the first line's base. */
    private double equation(Equation equation, Color text, Color numbers) {
        List<Piece> parts = pieces(equation.parts(), text);
        List<Piece> filled = pieces(equation.numbers(), numbers);
        boolean together = !filled.isEmpty() && width(parts) + APART + width(filled) <= setting.width() - INDENT;
        if (together) {
            Piece first = filled.get(0);
            parts.add(new Piece(first.formula(), numbers, APART));
            parts.addAll(filled.subList(1, filled.size()));
        }
        double base = flow(parts);
        if (!together) {
            flow(filled);
        }
        return base;
    }

    private List<Piece> pieces(List<String> parts, Color colour) {
        return new ArrayList<>(parts.stream().map(part -> new Piece(setting.type().set(part), colour, BETWEEN)).toList());
    }

    private static double width(List<Piece> pieces) {
        return pieces.stream().mapToDouble(piece -> piece.before() + piece.formula().width()).sum();
    }

    /** Sets them one after the other, on as many lines as they need; gives the first line's base. */
    private double flow(List<Piece> pieces) {
        List<Double> bases = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!line.isEmpty() && width(line) + piece.before() + piece.formula().width() > setting.width() - INDENT) {
                bases.add(line(line));
                line.clear();
            }
            line.add(piece);
        }
        if (!line.isEmpty()) {
            bases.add(line(line));
        }
        return bases.isEmpty() ? height : bases.get(0);
    }

    private double line(List<Piece> line) {
        double base = height + line.stream().mapToDouble(piece -> piece.formula().ascent()).max().orElse(0);
        double x = INDENT - line.get(0).before();
        for (Piece piece : line) {
            double at = x + piece.before();
            strokes.add((g2, left, top) -> piece.formula().draw(g2, left + at, top + base, piece.colour()));
            x = at + piece.formula().width();
        }
        height = base + line.stream().mapToDouble(piece -> piece.formula().height() - piece.formula().ascent()).max()
                .orElse(0) + LEADING;
        return base;
    }

    private void sentence(Equation equation) {
        Palette palette = setting.style().palette();
        Font font = Fonts.regular(SENTENCE_SIZE);
        Font bold = Fonts.bold(SENTENCE_SIZE);
        boolean exact = equation.standing().status() == Status.EXACT;
        RichText status = RichText.parse(equation.standing().name());
        double indent = Lettering.width(status, bold) + 10;
        text(status, bold, palette.color(exact ? Ink.TEXT_MUTED : Ink.ACCENT), INDENT, height + SENTENCE_SIZE);
        for (RichText line : Paragraph.of(equation.sentence(), font, setting.width() - INDENT - indent).lines()) {
            text(line, font, palette.color(Ink.TEXT_MUTED), INDENT + indent, height + SENTENCE_SIZE);
            height += SENTENCE_LEADING * SENTENCE_SIZE;
        }
    }

    private void text(RichText words, Font font, Color colour, double dx, double dy) {
        strokes.add((g2, x, y) -> {
            g2.setFont(font);
            g2.setPaint(colour);
            Lettering.draw(g2, words, x + dx, y + dy, Lettering.Align.LEFT);
        });
    }
}
