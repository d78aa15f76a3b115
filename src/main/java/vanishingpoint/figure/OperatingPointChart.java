package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.data.Range;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.Pair;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Factors;
import vanishingpoint.result.Result;
import vanishingpoint.result.ScalarMap;
import vanishingpoint.result.ScalarRun;

/** One unit's map from h_{t−1} to h_t with the run's own way over it, and what three different questions about it answer. */
final class OperatingPointChart extends PlaneChart {

    private static final double NEAR = 12;
    private static final double MARK = 7;
    private static final double ROOM = 0.05;

    private Optional<ScalarRun> run = Optional.empty();
    private Range range = new Range(0, 1);

    OperatingPointChart(ChartKind kind, Style style) {
        super(kind, style);
    }

    @Override
    void draw(Shot shown) {
        run = ScalarRun.of(shown.result());
        if (run.isEmpty()) {
            boolean many = shown.result().rnn().isPresent();
            plot().setOrnaments(List.of(new Notice(style(), many ? "figure.operating-point.many" : "figure.no_such_cell.rnn-gain")));
            return;
        }
        range = range(shown);
        MapDrawing drawing = new MapDrawing(run.get(), decades(shown), style());
        say(shown, this::remarks);
        plot().setOrnaments(List.of((g2, dataArea) -> {
            Plane plane = plane(dataArea);
            plane.drawFrame(g2, style(), text("figure.axis.before"), text("figure.axis.after"));
            drawing.draw(g2, plane);
            drawWords(g2, dataArea);
        }));
    }

    private List<Aside.Remark> remarks(Shot side) {
        return ScalarRun.of(side.result()).map(known -> new MapVerdicts(known, style().messages())
                .of(side.result(), side.view())).orElse(List.of());
    }

    private RichText text(String key) {
        return RichText.parse(style().messages().text(key));
    }

    @Override
    Object content(Shot shown) {
        Result result = shown.result();
        return List.of(ScalarRun.of(result), result.rnn().isPresent(), Shown.selected(result, shown.view()),
                result.rnn().flatMap(cell -> cell.insights().factors()).map(Factors::log10Row),
                shown.others().isEmpty() ? List.of() : List.of(range(shown), decades(shown),
                        shown.sides().stream().map(this::remarks).toList()));
    }

    private static List<ScalarRun> runs(Shot shown) {
        return shown.sides().stream().flatMap(side -> ScalarRun.of(side.result()).stream()).toList();
    }

    private static Range range(Shot shown) {
        return runs(shown).stream().map(OperatingPointChart::range).reduce(Range::combine).orElse(new Range(0, 1));
    }

    private static double decades(Shot shown) {
        return runs(shown).stream().mapToDouble(MapDrawing::decades).max().orElse(1);
    }

    /** What the activation can reach and where the run is; of an unbounded one not where it escapes to. */
    private static Range range(ScalarRun run) {
        Activation activation = run.map().activation();
        boolean bounded = activation == Activation.SIGMOID || activation == Activation.TANH;
        double low = activation == Activation.TANH ? -1 : 0;
        double high = 1;
        List<ScalarMap.FixedPoint> points = run.map().fixedPoints();
        double reach = 4 * IntStream.range(0, Math.min(2, run.states().size())).mapToDouble(t -> Math.abs(run.states().get(t)))
                .max().orElse(1);
        for (ScalarMap.FixedPoint point : points) {
            low = Math.min(low, bounded ? point.h() : 1.2 * point.h());
            high = Math.max(high, bounded ? point.h() : 1.2 * point.h());
            reach = Math.max(reach, Math.abs(point.h()));
        }
        for (double state : run.states()) {
            if (bounded || Math.abs(state) <= Math.max(1, reach)) {
                low = Math.min(low, state);
                high = Math.max(high, state);
            }
        }
        double room = ROOM * (high - low);
        return new Range(low - room, high + room);
    }

    @Override
    double gap() {
        return Layout.RIGHT_OF_MAP + 12;
    }

    @Override
    double right() {
        return Layout.RIGHT_OF_MAP;
    }

    @Override
    Range range() {
        return range;
    }

    private Optional<Point2D> visited(int t, Plane plane) {
        return run.filter(known -> t >= 1 && t < known.states().size())
                .map(known -> plane.at(known.states().get(t - 1), known.states().get(t)));
    }

    /** The nearest visited point's step for t. */
    @Override
    public Optional<Pair> cellAt(double javaX, double javaY, Rectangle2D dataArea) {
        Plane plane = plane(dataArea);
        int nearest = 0;
        double distance = NEAR;
        for (int t = 1; t < run.map(known -> known.states().size()).orElse(0); t++) {
            double here = visited(t, plane).orElseThrow().distance(javaX, javaY);
            nearest = here < distance ? t : nearest;
            distance = Math.min(distance, here);
        }
        int t = nearest;
        return shot().filter(shown -> t > 0).map(shown -> new Pair(t,
                Math.min(t, Shown.selected(shown.result(), shown.view()).k())));
    }

    @Override
    public Rectangle2D areaOf(Pair cell, Rectangle2D dataArea) {
        return visited(cell.t(), plane(dataArea)).map(point -> (Rectangle2D) new Rectangle2D.Double(point.getX() - MARK,
                point.getY() - MARK, 2 * MARK, 2 * MARK)).orElseGet(Rectangle2D.Double::new);
    }

    /** Along the run. */
    @Override
    Pair moved(Pair pair, int right, int up) {
        return new Pair(pair.t() + right + up, pair.k());
    }

    @Override
    String words(Pair cell, Shot shown) {
        Messages messages = style().messages();
        return run.filter(known -> cell.t() < known.states().size()).map(known -> messages.text("figure.operating-point.at",
                "" + cell.t(), Numbers.decimals(known.states().get(cell.t() - 1), 4),
                Numbers.decimals(known.states().get(cell.t()), 4), MapVerdicts.factor(known.factors().get(cell.t() - 1))))
                .orElse("");
    }
}
