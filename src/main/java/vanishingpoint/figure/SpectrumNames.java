package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import vanishingpoint.i18n.RichText;

/** Names of the largest and the smallest singular values and exponents. */
record SpectrumNames(List<SingularCurves> cells, Style style) {

    static final double LINE = 16;
    private static final double GAP = 6;

    private record Name(RichText text, Ink ink, double height, boolean bold) {}

    /** {@code height} places a log₁₀. */
    void draw(Graphics2D g2, Rectangle2D dataArea, double beside, DoubleUnaryOperator height) {
        List<Name> names = fitting(height, (int) (dataArea.getHeight() / LINE));
        List<Double> heights = EndLabels.apart(names.stream().map(Name::height).toList(), LINE, dataArea.getMinY() + 4,
                dataArea.getMaxY());
        double left = dataArea.getMaxX() + beside + GAP;
        for (int i = 0; i < names.size() && style.legend(); i++) {
            Name name = names.get(i);
            g2.setFont(name.bold() ? Fonts.bold(Layout.LABEL_SIZE) : Fonts.regular(Layout.TICK_SIZE));
            g2.setPaint(style.palette().writing(name.ink()));
            Lettering.draw(g2, name.text(), left, heights.get(i) + 0.36 * Layout.LABEL_SIZE, Lettering.Align.LEFT);
        }
        if (cells.stream().anyMatch(cell -> Double.isFinite(cell.exponents().get(0)))) {
            g2.setFont(Fonts.regular(Layout.TICK_SIZE));
            g2.setPaint(style.palette().color(Ink.TEXT_MUTED));
            Lettering.draw(g2, RichText.parse(style.messages().text("figure.spectrum.exponents")), left - GAP,
                    dataArea.getMaxY() + 1.4 * Layout.TICK_SIZE, Lettering.Align.LEFT);
        }
        new SpectrumGaps(cells, style).draw(g2, dataArea);
    }

    /** As many as there is room for: at least the largest ones'; the smallest ones' exponents go first. */
    private List<Name> fitting(DoubleUnaryOperator height, int lines) {
        List<Name> names = names(height, 2);
        for (int exponents = 1; exponents >= 0 && names.size() > lines; exponents--) {
            names = names(height, exponents);
        }
        return names;
    }

    /** Of each cell the singular values that are named, the largest exponent and the smallest, as many as are wanted. */
    private List<Name> names(DoubleUnaryOperator height, int exponents) {
        List<Name> names = new ArrayList<>();
        for (SingularCurves cell : cells) {
            if (cell.deadFrom().isPresent()) {
                continue;
            }
            List<Curve> named = cell.named();
            for (int i = 0; i < named.size(); i++) {
                add(names, named.get(i), i == 0, height);
                int exponent = i == 0 ? 0 : cell.all().indexOf(named.get(i));
                if (i < exponents && !Double.isNaN(cell.exponents().get(exponent))) {
                    add(names, cell, exponent, height);
                }
            }
        }
        return names;
    }

    /** What is named, where there is room for all. */
    List<String> told(DoubleUnaryOperator height) {
        return names(height, 2).stream().map(name -> name.text().plain()).toList();
    }

    private static void add(List<Name> names, Curve curve, boolean bold, DoubleUnaryOperator height) {
        curve.lastFinite(curve.size() - 1).ifPresent(lag -> names.add(
                new Name(curve.name(), curve.ink(), height.applyAsDouble(curve.at(lag)), bold)));
    }

    private void add(List<Name> names, SingularCurves cell, int i, DoubleUnaryOperator height) {
        Curve curve = cell.all().get(i);
        double end = curve.at(curve.lastFinite(curve.size() - 1).orElse(0));
        names.add(new Name(RichText.parse(style.messages().text("figure.spectrum.exponent", "" + (i + 1),
                exponent(cell.exponents().get(i)))), curve.ink(), height.applyAsDouble(end) + 0.1, false));
    }

    /** A Lyapunov exponent; −∞ where a direction dies. */
    static String exponent(double perStep) {
        return Double.isFinite(perStep) ? Numbers.decimals(perStep, 3) : Numbers.rounded(perStep, 3);
    }
}
