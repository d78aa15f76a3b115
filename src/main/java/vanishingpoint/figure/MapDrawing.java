package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.ScalarMap;
import vanishingpoint.result.ScalarRun;

/**
 * The map's curve with the diagonal, the run's steps between them, tangents where the run has been, fixed points.
 *
 * @param decades on either side of 10⁰ that the tangents' colours reach
 */
record MapDrawing(ScalarRun run, double decades, Style style) {

    private static final int PIECES = 400;
    private static final double TANGENT = 15;
    private static final double POINT = 9;
    private static final double APART = 9;
    /** Steps that can be told from each other at full length and strength. */
    private static final double FEW = 80;
    private static final double SHORTEST = 0.3;
    private static final double PALEST = 0.9;
    private static final double MOST_DECADES = 4;

    void draw(Graphics2D g2, Plane plane) {
        Shape clip = g2.getClip();
        g2.clip(plane.square());
        double low = plane.range().getLowerBound();
        double high = plane.range().getUpperBound();
        g2.setStroke(new BasicStroke(1.4f));
        g2.setPaint(color(Ink.AXIS_ZERO));
        g2.draw(plane.line(low, low, high, high));
        cobweb(g2, plane);
        g2.setStroke(Curve.Pen.SOLID.stroke());
        g2.setPaint(color(Ink.RNN));
        g2.draw(curve(plane));
        ColourScale colours = ColourScale.diverging(style.palette(), decades);
        tangents(g2, plane, colours);
        run.map().fixedPoints().forEach(point -> fixedPoint(g2, plane, point));
        g2.setClip(clip);
        names(g2, plane);
        new ColourBar(colours, ColourBar.Beyond.of(logs(run), colours), style).draw(g2, plane.square());
    }

    private Color color(Ink ink) {
        return style.palette().color(ink);
    }

    private Path2D curve(Plane plane) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i <= PIECES; i++) {
            double h = plane.range().getLowerBound() + plane.range().getLength() * i / PIECES;
            Point2D place = plane.at(h, run.map().next(h));
            if (i == 0) {
                path.moveTo(place.getX(), place.getY());
            } else {
                path.lineTo(place.getX(), place.getY());
            }
        }
        return path;
    }

    /** From (h, h) up or down to (h, next) and across to (next, next). */
    private void cobweb(Graphics2D g2, Plane plane) {
        g2.setStroke(new BasicStroke(1));
        List<Double> states = run.states();
        g2.setPaint(Palette.mix(color(Ink.BOUND), color(Ink.CARD), Math.max(0, 1 - FEW / states.size()) * PALEST));
        for (int t = 1; t < states.size(); t++) {
            double before = states.get(t - 1);
            double now = states.get(t);
            if (plane.holds(before, now)) {
                g2.draw(plane.line(before, before, before, now));
                g2.draw(plane.line(before, now, now, now));
            }
        }
    }

    private static DoubleStream logs(ScalarRun run) {
        return run.factors().stream().mapToDouble(factor -> Math.log10(Math.abs(factor)));
    }

    /** How many decades the factors of this run want. */
    static double decades(ScalarRun run) {
        double farthest = logs(run).filter(Double::isFinite).map(Math::abs).max().orElse(1);
        return Math.min(MOST_DECADES, Math.max(1, Math.ceil(farthest - 0.05)));
    }

    /** As steep as the factor says, on a ground that a white one stands out from; the first steps on top. */
    private void tangents(Graphics2D g2, Plane plane, ColourScale colours) {
        List<Integer> steps = apart(plane);
        double length = TANGENT * Math.max(SHORTEST, Math.min(1, Math.sqrt(FEW / steps.size())));
        for (int i = steps.size() - 1; i >= 0; i--) {
            double factor = run.factors().get(steps.get(i) - 1);
            Point2D place = visited(plane, steps.get(i));
            double across = length / Math.hypot(1, factor);
            Line2D tangent = new Line2D.Double(place.getX() - across, place.getY() + across * factor,
                    place.getX() + across, place.getY() - across * factor);
            g2.setStroke(new BasicStroke(5.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g2.setPaint(color(Ink.TEXT_MUTED));
            g2.draw(tangent);
            g2.setStroke(new BasicStroke(3.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g2.setPaint(new Color(colours.rgb(Math.log10(Math.abs(factor)))));
            g2.draw(tangent);
        }
    }

    /** The steps but for those that come back to where an earlier one was: many in one place would leave no colour to be seen. */
    List<Integer> apart(Plane plane) {
        List<Integer> steps = new ArrayList<>();
        for (int t = 1; t < run.states().size(); t++) {
            Point2D place = visited(plane, t);
            if (steps.stream().noneMatch(step -> visited(plane, step).distance(place) < APART)) {
                steps.add(t);
            }
        }
        return steps;
    }

    private Point2D visited(Plane plane, int t) {
        return plane.at(run.states().get(t - 1), run.states().get(t));
    }

    /** Full where runs end, hollow where they are driven away. */
    private void fixedPoint(Graphics2D g2, Plane plane, ScalarMap.FixedPoint point) {
        Point2D place = plane.at(point.h(), point.h());
        Ellipse2D dot = new Ellipse2D.Double(place.getX() - POINT / 2, place.getY() - POINT / 2, POINT, POINT);
        g2.setPaint(color(run.map().attracts(point) ? Ink.TEXT : Ink.CARD));
        g2.fill(dot);
        g2.setStroke(new BasicStroke(1.8f));
        g2.setPaint(color(Ink.TEXT));
        g2.draw(dot);
    }

    /** Slopes of the fixed points beside them, inside the square and clear of the points and of each other. */
    private void names(Graphics2D g2, Plane plane) {
        g2.setFont(Fonts.bold(Layout.TICK_SIZE));
        List<ScalarMap.FixedPoint> seen = run.map().fixedPoints().stream()
                .filter(point -> plane.holds(point.h(), point.h())).toList();
        List<RichText> names = seen.stream().map(point -> RichText.parse(style.messages().text("figure.operating-point.slope",
                MapVerdicts.factor(point.factor())))).toList();
        SlopeNames places = new SlopeNames(plane.square(), seen.stream().map(point -> plane.at(point.h(), point.h())).toList());
        for (int i = 0; i < seen.size(); i++) {
            Rectangle2D place = places.take(i, Lettering.width(names.get(i), g2.getFont()) + 6, seen.get(i).factor() >= 0);
            g2.setPaint(color(Ink.CARD));
            g2.fill(place);
            g2.setPaint(color(Ink.TEXT));
            Lettering.draw(g2, names.get(i), place.getMinX() + 3, place.getMaxY() - 5, Lettering.Align.LEFT);
        }
    }
}
