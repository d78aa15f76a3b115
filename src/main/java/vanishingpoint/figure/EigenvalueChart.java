package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.data.Range;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;

/** Eigenvalues of W_h in the complex plane with the circles of radius 1 and 1/sup φ′. */
final class EigenvalueChart extends PlaneChart {

    private static final double DOT = 8;
    private static final double NEAR = 9;
    private static final double ROOM = 1.25;

    private Optional<EigenvalueWords> shownValues = Optional.empty();
    private double reach = ROOM;

    EigenvalueChart(ChartKind kind, Style style) {
        super(kind, style);
    }

    @Override
    void draw(Shot shown) {
        shownValues = EigenvalueWords.of(shown);
        reach = reach(shown);
        say(shown, side -> EigenvalueWords.of(side).map(known -> known.remarks(style().messages())).orElse(List.of()));
        plot().setOrnaments(shownValues.isEmpty() ? List.of(new Notice(style(), "figure.no_such_cell.rnn-gain"))
                : List.of((g2, dataArea) -> drawPlane(g2, dataArea, shownValues.orElseThrow())));
    }

    @Override
    Object content(Shot shown) {
        return List.of(shown.sides().stream().map(EigenvalueWords::of).toList(), reach(shown));
    }

    private static double reach(Shot shown) {
        return ROOM * shown.sides().stream().flatMap(side -> EigenvalueWords.of(side).stream())
                .mapToDouble(known -> Math.max(Math.max(1, known.ceiling()), known.magnitude(0))).max().orElse(1);
    }

    @Override
    double gap() {
        return 28;
    }

    @Override
    double right() {
        return 0;
    }

    @Override
    Range range() {
        return new Range(-reach, reach);
    }

    private void drawPlane(Graphics2D g2, Rectangle2D dataArea, EigenvalueWords known) {
        double circle = known.ceiling();
        Matrix values = known.values();
        Messages messages = style().messages();
        Palette palette = style().palette();
        Plane plane = plane(dataArea);
        plane.drawFrame(g2, style(), RichText.parse(messages.text("figure.axis.real")),
                RichText.parse(messages.text("figure.axis.imaginary")));
        g2.setStroke(new BasicStroke(1.6f));
        g2.setPaint(palette.color(Ink.TEXT_MUTED));
        g2.draw(circle(plane, 1));
        if (circle != 1) {
            g2.setStroke(Curve.Pen.DOTTED.stroke());
            g2.setPaint(palette.color(Ink.BOUND));
            g2.draw(circle(plane, circle));
        }
        nameCircles(g2, plane, known);
        for (int i = values.rows() - 1; i >= 0; i--) {
            Point2D place = plane.at(values.get(i, 0), values.get(i, 1));
            Ellipse2D dot = new Ellipse2D.Double(place.getX() - DOT / 2, place.getY() - DOT / 2, DOT, DOT);
            g2.setPaint(palette.color(Ink.RNN));
            g2.fill(dot);
            g2.setStroke(new BasicStroke(1));
            g2.setPaint(palette.color(Ink.CARD));
            g2.draw(dot);
        }
        drawWords(g2, dataArea);
    }

    private static Ellipse2D circle(Plane plane, double radius) {
        Point2D corner = plane.at(-radius, radius);
        double side = plane.at(radius, 0).getX() - corner.getX();
        return new Ellipse2D.Double(corner.getX(), corner.getY(), side, side);
    }

    private void nameCircles(Graphics2D g2, Plane plane, EigenvalueWords known) {
        CircleNames names = new CircleNames(plane, known.values());
        double circle = known.ceiling();
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        name(g2, names, 1, Ink.TEXT_MUTED, circle == 1 ? "figure.eigenvalues.both" : "figure.eigenvalues.unit");
        if (circle != 1) {
            name(g2, names, circle, Ink.BOUND, "figure.eigenvalues.ceiling");
        }
    }

    private void name(Graphics2D g2, CircleNames names, double radius, Ink ink, String key) {
        RichText words = RichText.parse(style().messages().text(key, EigenvalueWords.number(radius)));
        names.take(radius, Lettering.width(words, g2.getFont()) + 4).ifPresent(place -> {
            g2.setPaint(style().palette().color(Ink.CARD));
            g2.fill(place);
            g2.setPaint(style().palette().writing(ink));
            Lettering.draw(g2, words, place.getCenterX(), place.getMaxY() - 3, Lettering.Align.CENTRE);
        });
    }

    @Override
    public RichText wordsAt(double javaX, double javaY, Rectangle2D dataArea) {
        return shownValues.map(known -> RichText.parse(wordsAt(javaX, javaY, plane(dataArea), known)))
                .orElseGet(() -> RichText.parse(""));
    }

    private String wordsAt(double javaX, double javaY, Plane plane, EigenvalueWords known) {
        Matrix values = known.values();
        return IntStream.range(0, values.rows())
                .filter(i -> plane.at(values.get(i, 0), values.get(i, 1)).distance(javaX, javaY) < NEAR).boxed().findFirst()
                .map(i -> style().messages().text("figure.eigenvalues.at", number(values.get(i, 0)),
                        number(values.get(i, 1)), number(known.magnitude(i)))).orElse("");
    }

    private static String number(double value) {
        return Numbers.decimals(value, 3);
    }

    @Override
    public Rectangle2D areaOf(Pair cell, Rectangle2D dataArea) {
        return new Rectangle2D.Double();
    }

    @Override
    String words(Pair cell, Shot shown) {
        return "";
    }
}
