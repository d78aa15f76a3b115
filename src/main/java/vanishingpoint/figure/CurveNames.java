package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vanishingpoint.i18n.RichText;

/** Each curve's name beside its end, in its colour, in place of a legend. */
record CurveNames(LagChart chart) {

    private static final double LINE = 17;
    private static final double GAP = 8;
    private static final double ARROW = 4;
    private static final double NEAR_EDGE = 40;

    /** A name and the height where it would best stand. */
    private record Name(RichText text, Ink ink, double height, boolean fine) {

        Name(RichText text, Ink ink, double height) {
            this(text, ink, height, false);
        }
    }

    void draw(Graphics2D g2, Rectangle2D dataArea, ClearPlaces places) {
        if (!chart.style().legend()) {
            return;
        }
        List<Name> names = new ArrayList<>();
        int last = (int) Math.floor(chart.xAxis().getRange().getUpperBound() + 1e-9);
        g2.setFont(Fonts.bold(Layout.LABEL_SIZE));
        for (Curve curve : chart.curves()) {
            double exit = curve.exit(chart.xAxis().getRange(), chart.yAxis().getLowerBound());
            if (Double.isNaN(exit)) {
                addName(names, curve, last, dataArea);
            } else {
                double width = ClearPlaces.width(curve.name(), g2.getFont());
                double x = chart.place(exit, 0, dataArea).getX();
                places.name(g2, new ClearPlaces.Words(curve.name(), curve.ink()), places.beside(x, width),
                        new Point2D.Double(x, dataArea.getMaxY() - ARROW));
            }
        }
        chart.curves().forEach(curve -> addZero(names, curve, last, dataArea));
        // one that leaves the picture is named where it leaves, one that stays like every curve
        chart.bound().filter(CurveNames::hasName).ifPresent(bound -> end(bound, last, dataArea).ifPresentOrElse(
                names::add, () -> nameBound(g2, bound, dataArea, places)));
        List<Double> heights = EndLabels.apart(names.stream().map(Name::height).toList(), LINE,
                dataArea.getMinY(), dataArea.getMaxY());
        for (int i = 0; i < names.size(); i++) {
            g2.setFont(names.get(i).fine() ? Fonts.regular(Layout.TICK_SIZE) : Fonts.bold(Layout.LABEL_SIZE));
            g2.setPaint(chart.style().palette().writing(names.get(i).ink()));
            Lettering.draw(g2, names.get(i).text(), dataArea.getMaxX() + GAP,
                    heights.get(i) + 0.36 * Layout.LABEL_SIZE, Lettering.Align.LEFT);
        }
    }

    private void nameBound(Graphics2D g2, Curve bound, Rectangle2D dataArea, ClearPlaces places) {
        BoundName where = new BoundName(chart, bound, dataArea);
        places.name(g2, new ClearPlaces.Words(bound.name(), bound.ink()),
                where.boxes(ClearPlaces.width(bound.name(), g2.getFont())), where.middle());
    }

    /** Whether there is more room beside the chart than in it. */
    static boolean isAtEdge(double x, Rectangle2D dataArea) {
        return dataArea.getMaxX() - x < NEAR_EDGE;
    }

    // beside the name, so that a cross at the edge is explained where there is room
    private void addZero(List<Name> names, Curve curve, int last, Rectangle2D dataArea) {
        int zero = curve.zeroFrom().orElse(-1);
        if (zero >= 0 && zero <= last && isAtEdge(chart.place(zero, 0, dataArea).getX(), dataArea)
                && names.stream().noneMatch(Name::fine)) {
            names.add(new Name(RichText.parse(chart.style().messages().text("figure.exactly_zero")), curve.ink(),
                    dataArea.getMaxY(), true));
        }
    }

    private void addName(List<Name> names, Curve curve, int last, Rectangle2D dataArea) {
        OptionalInt zero = curve.zeroFrom();
        OptionalInt end = curve.lastFinite(last);
        boolean dead = zero.isPresent() && zero.getAsInt() < Math.min(last, curve.size() - 1);
        if (dead || end.isEmpty() && zero.isPresent()) {
            double foot = dataArea.getMaxY() - 6 + names.size(); // in the order of the curves, each with what it is
            names.add(new Name(curve.name(), curve.ink(), foot));
            names.add(new Name(RichText.parse(chart.style().messages().text("figure.exactly_zero")), curve.ink(),
                    foot + 0.5, true));
        } else if (end.isPresent()) {
            double height = chart.place(0, curve.at(end.getAsInt()), dataArea).getY();
            names.add(new Name(curve.name(), curve.ink(),
                    Math.min(Math.max(height, dataArea.getMinY()), dataArea.getMaxY())));
        }
    }

    // with W_h = 0 it falls to zero at once, and there is nothing to name
    private static boolean hasName(Curve bound) {
        return bound.size() == 1 || Double.isFinite(bound.at(1));
    }

    private Optional<Name> end(Curve bound, int last, Rectangle2D dataArea) {
        double end = bound.at(Math.min(last, bound.size() - 1));
        return Optional.of(end).filter(chart.yAxis().getRange()::contains)
                .map(height -> new Name(bound.name(), bound.ink(), chart.place(0, height, dataArea).getY()));
    }
}
