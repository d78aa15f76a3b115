package vanishingpoint.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import vanishingpoint.i18n.RichText;

/** One equation on paper: its number, itself, its numbers, its status and sentence; or a cell's name above its equations. */
final class FormulaBlock {

    /** Width of a column in units. */
    static final double WIDTH = 520;
    static final double FORMULA_SIZE = 17;

    private static final double INDENT = 46;
    private static final double LEADING = 6;
    private static final double BETWEEN = 4;
    private static final double AFTER = 15;
    private static final double SENTENCE_LEADING = 1.42;
    private static final double SENTENCE_SIZE = 13;
    private static final double HEADING = 34;

    private interface Stroke {

        void draw(Graphics2D g2, double x, double y);
    }

    private final Style style;
    private final List<Stroke> strokes = new ArrayList<>();
    private double height;

    private FormulaBlock(Style style) {
        this.style = style;
    }

    static FormulaBlock heading(Derivation.Section section, Style style) {
        FormulaBlock block = new FormulaBlock(style);
        block.text(RichText.parse(section.name()), Fonts.bold(Layout.TITLE_SIZE),
                style.palette().writing(section.ink()), 0, 20);
        block.height = HEADING;
        return block;
    }

    static FormulaBlock of(Equation equation, Color numbers, Style style, Formula.Case type) {
        return new FormulaBlock(style).add(equation, numbers, type);
    }

    /** An equation beneath what is there. */
    FormulaBlock add(Equation equation, Color numbers, Formula.Case type) {
        double base = flow(equation.parts().stream().map(type::set).toList(), style.palette().color(Ink.TEXT));
        text(RichText.parse(equation.label()), Fonts.bold(Layout.LABEL_SIZE), style.palette().color(Ink.TEXT_MUTED), 0,
                base);
        flow(equation.numbers().stream().map(type::set).toList(), numbers);
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

    /** Sets formulas one after the other, on as many lines as they need; gives the first line's base. */
    private double flow(List<Formula> formulas, Color colour) {
        List<Double> bases = new ArrayList<>();
        List<Formula> line = new ArrayList<>();
        for (Formula formula : formulas) {
            double wide = line.stream().mapToDouble(one -> one.width() + BETWEEN).sum() + formula.width();
            if (!line.isEmpty() && wide > WIDTH - INDENT) {
                bases.add(line(line, colour));
                line.clear();
            }
            line.add(formula);
        }
        if (!line.isEmpty()) {
            bases.add(line(line, colour));
        }
        return bases.isEmpty() ? height : bases.get(0);
    }

    private double line(List<Formula> line, Color colour) {
        double base = height + line.stream().mapToDouble(Formula::ascent).max().orElse(0);
        double x = INDENT;
        for (Formula formula : line) {
            double at = x;
            strokes.add((g2, left, top) -> formula.draw(g2, left + at, top + base, colour));
            x += formula.width() + BETWEEN;
        }
        height = base + line.stream().mapToDouble(one -> one.height() - one.ascent()).max().orElse(0) + LEADING;
        return base;
    }

    private void sentence(Equation equation) {
        Font font = Fonts.regular(SENTENCE_SIZE);
        Font bold = Fonts.bold(SENTENCE_SIZE);
        boolean exact = equation.standing().status() == Status.EXACT;
        RichText status = RichText.parse(equation.standing().name());
        double indent = Lettering.width(status, bold) + 10;
        text(status, bold, style.palette().color(exact ? Ink.TEXT_MUTED : Ink.ACCENT), INDENT, height + SENTENCE_SIZE);
        for (RichText line : Paragraph.of(equation.sentence(), font, WIDTH - INDENT - indent).lines()) {
            text(line, font, style.palette().color(Ink.TEXT_MUTED), INDENT + indent, height + SENTENCE_SIZE);
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
