package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import vanishingpoint.i18n.RichText;

/**
 * Draws one track: under its heading the numbers of what is left of the gradient, the nodes with the edges between them,
 * the nodes' names.
 */
final class TrackDrawing {

    /**
     * What all tracks of a drawing share.
     *
     * @param colours of the edges
     * @param place from the horizontal axis to the drawing
     */
    record Ground(StepWindow window, UnrolledScale scale, ColourScale colours, Style style, DoubleUnaryOperator place) {

        double pitch() {
            return place.applyAsDouble(1) - place.applyAsDouble(0);
        }
    }

    private static final String CLAUSE = " · ";
    /** Radius of what is whole, in the nodes' radius. */
    static final double GLOW = 1.25;

    private static final double SMALL = 11;
    private static final double GAP = 3;
    private static final double DIRECT = 0.45;
    private static final int GLOW_OPACITY = 150;
    private static final double LEAST_FOR_NUMBERS = 84;
    private static final double CROSSING = 0.35;
    private static final double TURN = 5;

    private static final BasicStroke NO_EDGE =
            new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 4}, 0);

    private final Track track;
    private final StepWindow window;
    private final UnrolledScale scale;
    private final ColourScale colours;
    private final Style style;
    private final DoubleUnaryOperator place;
    private final Rectangle2D area;
    private final double pitch;
    private final boolean upright;
    private final double numbers;
    private final TrackPlaces.Rows rows;
    private final TrackPlaces places;
    private final double radius;
    private final double centre;

    TrackDrawing(Track track, Ground ground, Rectangle2D area) {
        this.track = track;
        this.area = area;
        window = ground.window();
        scale = ground.scale();
        colours = ground.colours();
        style = ground.style();
        place = ground.place();
        pitch = ground.pitch();
        upright = widestNumber() + GAP < pitch || area.getHeight() < LEAST_FOR_NUMBERS;
        rows = track.rows();
        numbers = upright ? 15 : 34;
        places = TrackPlaces.of(rows, area, numbers,
                Math.min(13, Math.max(pitch * 0.24, Math.min(8, pitch * 0.34))));
        radius = places.radius();
        centre = places.centre();
    }

    /** Edges that come from the nodes of another track, and the narrower ones beneath all others. */
    void drawCrossing(Graphics2D g2, TrackDrawing from) {
        for (int step : window.steps()) {
            if (step > window.first() && step <= window.last()) {
                double log10 = track.crossing(step);
                boolean none = Double.isNaN(log10) || log10 == Double.NEGATIVE_INFINITY;
                g2.setPaint(new Color(colours.rgb(log10)));
                g2.setStroke(none ? NO_EDGE : new BasicStroke((float) Math.max(1, CROSSING * widest() * scale.width(log10)),
                        BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
                g2.draw(new Line2D.Double(place.applyAsDouble(step - 1), from.centre, place.applyAsDouble(step), centre));
            }
        }
    }

    void draw(Graphics2D g2, int k) {
        if (rows != TrackPlaces.Rows.LOWER) {
            drawHeading(g2);
        }
        for (int step : window.steps()) {
            if (step > window.first() && step <= window.last()) {
                drawEdges(g2, step);
            }
        }
        window.far().ifPresent(far -> drawGap(g2));
        for (int step : window.steps()) {
            drawNode(g2, step, step == track.t() || step == k);
        }
        names(k).forEach((step, x) -> drawName(g2, step, x, step == track.t() || step == k));
        numbers(k).forEach((step, x) -> drawLeft(g2, step, x));
    }

    /** Marks that say that there is more of the run. */
    void drawTurns(Graphics2D g2, StepTurns turns) {
        Stream.of(true, false).filter(turns::has).forEach(earlier -> drawTurn(g2, earlier, turns.place(earlier)));
    }

    private void drawTurn(Graphics2D g2, boolean earlier, double at) {
        double x = place.applyAsDouble(at);
        double way = earlier ? -TURN : TURN;
        Path2D mark = new Path2D.Double();
        mark.moveTo(x - way / 2, centre - TURN);
        mark.lineTo(x + way, centre);
        mark.lineTo(x - way / 2, centre + TURN);
        mark.closePath();
        g2.setPaint(style.palette().color(Ink.TEXT_MUTED));
        g2.fill(mark);
    }

    Track track() {
        return track;
    }

    /** The front of a wave at this stop. */
    Glow glow(GradientWave.Stop front) {
        return new Glow(new Point2D.Double(place.applyAsDouble(front.place()), centre), glow(front.size()),
                Shown.ink(track.cell()));
    }

    /** Radius of what is left of the gradient, where its size is this. */
    private double glow(double size) {
        return GLOW * radius * size;
    }

    /** Of the widest edge. */
    private double widest() {
        return Math.min(26, 3 * radius);
    }

    private double widestNumber() {
        return window.steps().stream().filter(step -> step <= track.t()).map(step -> number(track.left(step)))
                .mapToDouble(number -> Lettering.width(number, Fonts.regular(SMALL))).max().orElse(0);
    }

    private void drawHeading(Graphics2D g2) {
        String name = style.messages().text("figure.cell." + track.cell().key());
        g2.setFont(Fonts.bold(Layout.TICK_SIZE));
        g2.setPaint(style.palette().writing(Shown.ink(track.cell())));
        double base = area.getMinY() + Layout.TICK_SIZE;
        Lettering.draw(g2, RichText.parse(name), area.getMinX(), base, Lettering.Align.LEFT);
        double after = area.getMinX() + Lettering.width(RichText.parse(name), g2.getFont()) + 10;
        g2.setFont(Fonts.regular(Layout.TICK_SIZE));
        g2.setPaint(style.palette().color(Ink.TEXT_MUTED));
        String meaning = style.messages().text("figure.unrolled.track." + track.key());
        while (meaning.contains(CLAUSE) && after + Lettering.width(RichText.parse(meaning), g2.getFont()) > area.getMaxX()) {
            meaning = meaning.substring(0, meaning.lastIndexOf(CLAUSE)); // in half of a small window
        }
        Lettering.draw(g2, RichText.parse(meaning), after, base, Lettering.Align.LEFT);
    }

    private void drawEdges(Graphics2D g2, int step) {
        double from = place.applyAsDouble(step - 1);
        double length = place.applyAsDouble(step) - from;
        drawEdge(g2, track.edge(step), new Rectangle2D.Double(from, centre - widest() / 2, length, widest()));
        if (track.hasDirect()) {
            double thin = widest() * DIRECT;
            drawEdge(g2, track.direct(step), new Rectangle2D.Double(from, centre - widest() / 2 - thin - GAP, length, thin));
        }
    }

    // what is exactly zero or undefined is no edge, but a mark of its own where the edge would be
    private void drawEdge(Graphics2D g2, double log10, Rectangle2D room) {
        Color colour = new Color(colours.rgb(log10));
        if (Double.isNaN(log10) || log10 == Double.NEGATIVE_INFINITY) {
            g2.setPaint(colour);
            g2.setStroke(NO_EDGE);
            g2.draw(new Line2D.Double(room.getMinX(), room.getCenterY(), room.getMaxX(), room.getCenterY()));
            return;
        }
        double width = room.getHeight() * scale.width(log10);
        Rectangle2D edge = new Rectangle2D.Double(room.getX(), room.getCenterY() - width / 2, room.getWidth(), width);
        g2.setPaint(colour);
        g2.fill(edge);
        if (Hatch.isMarked(colours.rgb(log10))) {
            Hatch.over(g2, edge);
        }
        g2.setPaint(style.palette().color(Ink.AXIS_ZERO));
        g2.setStroke(new BasicStroke(0.7f));
        g2.draw(edge);
    }

    private void drawGap(Graphics2D g2) {
        double x = place.applyAsDouble(window.first() - 1);
        g2.setPaint(style.palette().color(Ink.TEXT_MUTED));
        for (int dot = -1; dot <= 1; dot++) {
            g2.fill(new Ellipse2D.Double(x + dot * 6 - 1.2, centre - 1.2, 2.4, 2.4));
        }
    }

    private void drawNode(Graphics2D g2, int step, boolean selected) {
        Palette palette = style.palette();
        double x = place.applyAsDouble(window.place(step));
        boolean reached = step <= track.t();
        g2.setPaint(palette.color(Ink.CARD));
        g2.fill(disc(x, radius));
        Color ink = palette.color(Shown.ink(track.cell()));
        if (reached) {
            g2.setPaint(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), GLOW_OPACITY));
            g2.fill(disc(x, glow(scale.size(track.left(step)))));
        }
        g2.setPaint(selected ? palette.color(Ink.SELECTION) : reached ? ink : palette.color(Ink.AXIS_ZERO));
        g2.setStroke(new BasicStroke(selected ? 2.4f : 1.2f));
        g2.draw(disc(x, radius));
    }

    private void drawName(Graphics2D g2, int step, double x, boolean selected) {
        g2.setFont(selected ? Fonts.bold(SMALL) : Fonts.regular(SMALL));
        g2.setPaint(style.palette().color(selected ? Ink.TEXT : Ink.TEXT_MUTED));
        Lettering.draw(g2, RichText.parse(track.node(step)), x, places.names(), Lettering.Align.CENTRE);
    }

    private Ellipse2D disc(double x, double radius) {
        return new Ellipse2D.Double(x - radius, centre - radius, 2 * radius, 2 * radius);
    }

    private void drawLeft(Graphics2D g2, int step, double x) {
        double direct = track.hasDirect() ? centre - widest() * (0.5 + DIRECT) - 4 * GAP : places.numbers();
        double end = Math.max(area.getMinY() + TrackPlaces.HEADING + numbers - GAP, Math.min(places.numbers(), direct));
        RichText number = number(track.left(step));
        g2.setFont(Fonts.regular(SMALL));
        g2.setPaint(style.palette().color(step == track.t() ? Ink.TEXT_MUTED : Ink.TEXT));
        if (upright || !Double.isFinite(track.left(step))) {
            Lettering.draw(g2, number, x, places.above() ? end : end + 0.8 * SMALL, Lettering.Align.CENTRE);
        } else {
            double half = Lettering.width(number, g2.getFont()) / 2;
            Lettering.drawUpward(g2, number, x + SMALL * 0.36, places.above() ? end - half : end + half);
        }
    }

    private static RichText number(double log10) {
        return RichText.parse(Double.isNaN(log10) ? "–"
                : log10 == Double.NEGATIVE_INFINITY ? "−∞" : Numbers.decimals(log10, 1));
    }

    /** Centres of the nodes' names, by step: of t and k always, of others where there is room, in round distances. */
    Map<Integer, Double> names(int k) {
        return labels(k, window.steps(), step -> Lettering.width(RichText.parse(track.node(step)), Fonts.bold(SMALL)));
    }

    /** The same of what is left, up to t. */
    Map<Integer, Double> numbers(int k) {
        return labels(k, window.steps().stream().filter(step -> step <= track.t()).toList(), step -> upright
                ? Lettering.width(number(track.left(step)), Fonts.regular(SMALL)) : SMALL);
    }

    private Map<Integer, Double> labels(int k, List<Integer> steps, ToDoubleFunction<Integer> width) {
        double widest = steps.stream().mapToDouble(width).max().orElse(0);
        int every = (int) Math.ceil((widest + GAP) / pitch);
        int tidy = every <= 2 ? every : every <= 5 ? 5 : 10;
        Function<Integer, NodeLabels.Label> label = step ->
                new NodeLabels.Label(step, place.applyAsDouble(window.place(step)), width.applyAsDouble(step));
        return NodeLabels.of(steps.stream().filter(step -> step == track.t() || step == k).map(label).toList(),
                steps.stream().filter(step -> step % tidy == 0).map(label).toList(), GAP);
    }
}
