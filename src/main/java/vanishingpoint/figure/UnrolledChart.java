package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import vanishingpoint.experiment.Pair;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;

/** The cells unrolled over time, one beneath the other: nodes, the gain of each edge, what reaches each node from t. */
final class UnrolledChart extends LiveChart {

    private static final double FOOT = 24;

    private List<Track> tracks = List.of();
    private StepWindow window = StepWindow.of(1, new Pair(1, 1), StepRoom.USUAL);
    private UnrolledScale scale = new UnrolledScale(1, 1);
    private List<TrackDrawing> drawings = List.of();

    UnrolledChart(ChartKind kind, Style style) {
        super(kind, style, new MarginPlot(none(), none(), Layout.RIGHT_OF_MAP));
        AxisSpace margin = plot().getFixedDomainAxisSpace();
        margin.setLeft(Layout.TOP);
        margin.setBottom(FOOT);
    }

    private static QuietAxis none() {
        return new QuietAxis((range, length) -> List.of());
    }

    @Override
    void draw(Shot shown) {
        tracks = tracks(shown);
        window = window(shown);
        scale = scale(shown);
        drawings = List.of();
        plot().setOrnaments(tracks.isEmpty() ? List.of() : List.of(bar(), (g2, area) -> drawTracks(g2, area, shown)));
    }

    private ColourBar bar() {
        ColourScale colours = scale.colours(style().palette());
        return new ColourBar(colours, ColourBar.Beyond.of(UnrolledScale.edges(tracks), colours), style());
    }

    @Override
    Object content(Shot shown) {
        return List.of(tracks(shown), window(shown), pair(shown), scale(shown));
    }

    private static UnrolledScale scale(Shot shown) {
        return UnrolledScale.of(shown.sides().stream().flatMap(side -> tracks(side).stream()).toList());
    }

    private static List<Track> tracks(Shot shown) {
        return Track.of(shown.result());
    }

    private static Pair pair(Shot shown) {
        return Shown.selected(shown.result(), shown.view());
    }

    private static StepWindow window(Shot shown) {
        return window(shown, room(shown));
    }

    private static StepWindow window(Shot shown, StepRoom room) {
        return StepWindow.of(shown.length(), pair(shown), room);
    }

    private static StepRoom room(Shot shown) {
        return shown.beside().isPresent() ? StepRoom.HALF : StepRoom.USUAL;
    }

    private void drawTracks(Graphics2D g2, Rectangle2D area, Shot shown) {
        FootNote note = FootNote.of(flow(shown), part(shown), area.getWidth());
        int k = pair(shown).k();
        drawings = drawings(new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(),
                area.getHeight() - note.height()));
        for (int i = 1; i < drawings.size(); i++) {
            if (drawings.get(i).track().rows() == TrackPlaces.Rows.LOWER) {
                drawings.get(i).drawCrossing(g2, drawings.get(i - 1));
                drawings.get(i - 1).drawCrossing(g2, drawings.get(i));
            }
        }
        for (TrackDrawing drawing : drawings) {
            drawing.draw(g2, k);
            drawing.drawTurns(g2, new StepTurns(window, shown.length()));
        }
        g2.setPaint(style().palette().color(Ink.TEXT_MUTED));
        note.draw(g2, area, area.getMaxY() + FOOT - 6);
    }

    /** What is said beneath the tracks. */
    RichText flow(Shot shown) {
        return RichText.parse(style().messages().text(shown.beside().isPresent() ? "figure.unrolled.flow.half"
                : "figure.unrolled.flow", "" + pair(shown).t(), Numbers.tidyPower(-scale.left()), edgeProducts(shown)));
    }

    /** What the edges of which track say together. */
    private String edgeProducts(Shot shown) {
        Messages messages = style().messages();
        Map<Track.EdgeProduct, List<Track>> alike = tracks.stream().collect(Collectors.groupingBy(
                track -> track.edgeProduct(shown.result().experiment().hidden()), TreeMap::new, Collectors.toList()));
        return alike.entrySet().stream().map(entry -> messages.text(
                "figure.unrolled.product." + entry.getKey().name().toLowerCase(Locale.ROOT),
                entry.getValue().stream().map(track -> name(track, "left")).collect(Collectors.joining(", "))))
                .collect(Collectors.joining(" · "));
    }

    private RichText part(Shot shown) {
        return RichText.parse(window.isWhole(shown.length()) ? "" : style().messages().text("figure.unrolled.part",
                "" + window.first(), "" + window.last(), "" + shown.length()));
    }

    private List<TrackDrawing> drawings(Rectangle2D area) {
        TrackDrawing.Ground ground = new TrackDrawing.Ground(window, scale, scale.colours(style().palette()), style(),
                step -> xAxis().valueToJava2D(step, area, RectangleEdge.BOTTOM));
        double height = area.getHeight() / Math.max(1, tracks.size());
        return IntStream.range(0, tracks.size()).mapToObj(i -> new TrackDrawing(tracks.get(i), ground,
                new Rectangle2D.Double(area.getX(), area.getY() + i * height, area.getWidth(), height))).toList();
    }

    /** What was drawn last. */
    List<TrackDrawing> drawings() {
        return drawings;
    }

    /** Over the last drawing, which is what they are seen on. */
    @Override
    public List<Glow> glowsAt(double seconds, Rectangle2D dataArea) {
        return drawings.stream().flatMap(drawing -> wave(drawing.track()).at(seconds).map(drawing::glow).stream()).toList();
    }

    private GradientWave wave(Track track) {
        return new GradientWave(window.steps().stream().filter(step -> step <= track.t())
                .map(step -> new GradientWave.Stop(window.place(step), scale.size(track.left(step)))).toList());
    }

    @Override
    Range whole(int length) {
        double longest = shot().stream().flatMap(shown -> shown.sides().stream().map(side -> window(side, room(shown))
                .range(side.length()).getLength())).mapToDouble(Double::doubleValue).max().orElse(0);
        Range own = window.range(shot().map(Shot::length).orElse(length));
        return new Range(own.getLowerBound(), own.getLowerBound() + Math.max(longest, own.getLength()));
    }

    @Override
    Range vertical(Range horizontal, Range wanted) {
        return new Range(0, 1);
    }

    /** On a mark of more steps the pair that shows them. On a node the selected t with this node as k; on an edge, and on a node after t, the step itself as t. */
    @Override
    Optional<Pair> cell(double xValue, double yValue, int length) {
        Pair selected = shot().map(UnrolledChart::pair).orElse(new Pair(1, 1));
        if (tracks.isEmpty()) {
            return Optional.empty();
        }
        Optional<Pair> turned = new StepTurns(window, length).at(xValue, selected);
        if (turned.isPresent()) {
            return turned;
        }
        if (window.stepAt(xValue).isPresent()) {
            int step = window.stepAt(xValue).getAsInt();
            return Optional.of(step <= selected.t() ? new Pair(selected.t(), step) : new Pair(step, selected.k()));
        }
        return window.edgeAt(xValue).stream().mapToObj(step -> new Pair(step, step - 1)).findFirst();
    }

    @Override
    public Rectangle2D areaOf(Pair cell, Rectangle2D dataArea) {
        int t = shot().map(UnrolledChart::pair).map(Pair::t).orElse(1);
        double place = cell.t() == t ? window.place(cell.k()) : isEdge(cell) ? cell.t() - 0.5 : cell.t();
        double left = xAxis().valueToJava2D(place - 0.5, dataArea, RectangleEdge.BOTTOM);
        double right = xAxis().valueToJava2D(place + 0.5, dataArea, RectangleEdge.BOTTOM);
        return new Rectangle2D.Double(left, dataArea.getMinY(), right - left, dataArea.getHeight());
    }

    private boolean isTurn(Pair cell, Pair selected) {
        return cell.t() > window.last() || cell.t() < selected.t() && !isEdge(cell) || cell.t() < window.first();
    }

    private static boolean isEdge(Pair cell) {
        return cell.lag() == 1;
    }

    @Override
    String words(Pair cell, Shot shown) {
        Messages messages = style().messages();
        if (tracks.isEmpty()) {
            return "";
        }
        if (cell.t() == pair(shown).t()) {
            String left = Track.told(shown.result()).stream().map(track -> name(track, "left") + " "
                    + Numbers.magnitude(track.left(cell.k()), messages)).collect(Collectors.joining(" · "));
            return messages.text("figure.cell", "" + cell.t(), "" + cell.k(), "" + cell.lag(), left);
        }
        if (isTurn(cell, pair(shown))) {
            return messages.text("figure.unrolled.turn", "" + cell.t(), "" + cell.k());
        }
        if (!isEdge(cell)) {
            return messages.text("figure.unrolled.later", "" + cell.t());
        }
        return messages.text("figure.unrolled.edge", "" + cell.t(), Track.told(shown.result()).stream()
                .map(track -> gains(track, cell.t())).collect(Collectors.joining(" · ")));
    }

    private String gains(Track track, int step) {
        String gain = name(track, "gain") + " " + Numbers.magnitude(track.edge(step), style().messages());
        String direct = track.hasDirect() ? " · " + name(track, "direct") + " "
                + Numbers.magnitude(track.direct(step), style().messages()) : "";
        String crossing = track.hasCrossing() ? " · " + name(track, "crossing") + " "
                + Numbers.magnitude(track.crossing(step), style().messages()) : "";
        return gain + direct + crossing;
    }

    private String name(Track track, String what) {
        return style().messages().text("figure.unrolled." + what + "." + track.key());
    }
}
