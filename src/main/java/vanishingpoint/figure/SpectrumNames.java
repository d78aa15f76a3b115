package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import vanishingpoint.i18n.RichText;

/** Names of the largest and the smallest singular values, the largest exponents, and what cannot be drawn. */
record SpectrumNames(List<SingularCurves> cells, Style style) {

    private static final double LINE = 16;
    private static final double GAP = 6;
    private static final double EDGE = 10;

    private record Name(RichText text, Ink ink, double height, boolean bold) {}

    /** {@code height} places a log₁₀. */
    void draw(Graphics2D g2, Rectangle2D dataArea, double beside, DoubleUnaryOperator height) {
        List<Name> names = new ArrayList<>();
        for (SingularCurves cell : cells) {
            cell.named().forEach(curve -> add(names, curve, curve == cell.largest(), height));
            if (Double.isFinite(cell.exponents().get(0))) {
                add(names, cell, height);
            }
        }
        List<Double> heights = EndLabels.apart(names.stream().map(Name::height).toList(), LINE, dataArea.getMinY() + 4,
                dataArea.getMaxY());
        for (int i = 0; i < names.size() && style.legend(); i++) {
            Name name = names.get(i);
            g2.setFont(name.bold() ? Fonts.bold(Layout.LABEL_SIZE) : Fonts.regular(Layout.TICK_SIZE));
            g2.setPaint(style.palette().writing(name.ink()));
            Lettering.draw(g2, name.text(), dataArea.getMaxX() + beside + GAP, heights.get(i) + 0.36 * Layout.LABEL_SIZE,
                    Lettering.Align.LEFT);
        }
        gaps(g2, dataArea);
    }

    private static void add(List<Name> names, Curve curve, boolean bold, DoubleUnaryOperator height) {
        curve.lastFinite(curve.size() - 1).ifPresent(lag -> names.add(
                new Name(curve.name(), curve.ink(), height.applyAsDouble(curve.at(lag)), bold)));
    }

    private void add(List<Name> names, SingularCurves cell, DoubleUnaryOperator height) {
        Curve largest = cell.largest();
        double end = largest.at(largest.lastFinite(largest.size() - 1).orElse(0));
        names.add(new Name(RichText.parse(style.messages().text("figure.spectrum.exponent",
                Numbers.decimals(cell.exponents().get(0), 3))), largest.ink(), height.applyAsDouble(end) + 0.1, false));
    }

    /** Values that have no height, in words at the foot. */
    private void gaps(Graphics2D g2, Rectangle2D dataArea) {
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        double base = dataArea.getMaxY() - EDGE;
        for (SingularCurves cell : cells) {
            for (boolean zero : new boolean[] {true, false}) {
                long count = zero ? cell.zeros() : cell.unknown();
                if (count > 0) {
                    String key = zero ? "figure.spectrum.zeros" : "figure.spectrum.unknown";
                    RichText words = RichText.parse(style.messages().text(key, "" + count,
                            cell.largest().name().plain().split(" ")[0]));
                    double width = Lettering.width(words, g2.getFont());
                    g2.setPaint(style.palette().color(Ink.CARD));
                    g2.fill(new Rectangle2D.Double(dataArea.getMinX() + EDGE - 3, base - Layout.TICK_SIZE, width + 6, LINE));
                    g2.setPaint(style.palette().writing(cell.largest().ink()));
                    Lettering.draw(g2, words, dataArea.getMinX() + EDGE, base, Lettering.Align.LEFT);
                    base -= LINE;
                }
            }
        }
    }
}
