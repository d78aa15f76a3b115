package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Result;

/**
 * A chart or the whole dashboard with title and caption, drawn fresh at any size; where another answer stands beside it, both
 * side by side on one scale.
 */
public final class Picture {

    /**
     * Set to true as a hint on a surface that keeps shapes and images instead of painting pixels: cells of heat maps are then
     * whole numbers of the image's pixels, so that they stay alike however it is enlarged.
     */
    public static final RenderingHints.Key KEEPS_SHAPES = new RenderingHints.Key(1) {
        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof Boolean;
        }
    };

    /** Name of the picture that holds everything. */
    public static final String DASHBOARD = "dashboard";

    private static final String PRODUCT = "Vanishing Point";
    // size in units at which a chart's texts are in proportion
    private static final double WIDTH = 720;
    private static final double HEIGHT = 480;
    private static final double MARGIN = 18;
    /** Where there are to be no margins: letters do not touch the edge. */
    static final double CLEAR = 3;
    private static final double CAPTION = 22;
    private static final double INTO_MARGIN = 8;
    private static final double SIDE_WIDTH = 580;
    private static final double HEADING = 34;
    // with less a chart has no room left beside its names, a dashboard none between its charts
    private static final double LEAST_WIDTH = 320;
    private static final double LEAST_HEIGHT = 220;
    private static final double DASHBOARD_SHARE = 0.8;

    private final Optional<ChartKind> kind;
    private final Shot shot;

    private Picture(Optional<ChartKind> kind, Shot shot) {
        this.kind = kind;
        this.shot = shot;
    }

    /** The same picture in company of other answers. */
    public Picture with(Company company) {
        return new Picture(kind, new Shot(shot.result(), shot.view(), company));
    }

    /** Every picture's name: the charts' keys and {@code dashboard}. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (ChartKind kind : ChartKind.values()) {
            names.add(kind.key());
        }
        names.add(DASHBOARD);
        return names;
    }

    /** The perspective whose answer this picture shows. */
    public static Perspective perspective(String name) {
        return Arrays.stream(ChartKind.values()).filter(kind -> kind.key().equals(name)).map(ChartKind::perspective)
                .findFirst().orElse(Perspective.EXPLORE);
    }

    /** Names of the pictures that an answer for this perspective can show. */
    public static List<String> names(Perspective perspective) {
        return names().stream().filter(name -> perspective(name) == perspective).toList();
    }

    public static Picture of(ChartKind kind, Result result, View view) {
        return new Picture(Optional.of(kind), new Shot(result, view));
    }

    public static Picture dashboard(Result result, View view) {
        return new Picture(Optional.empty(), new Shot(result, view));
    }

    /** The picture of one of {@link #names()}. */
    public static Optional<Picture> named(String name, Result result, View view) {
        if (name.equals(DASHBOARD)) {
            return Optional.of(dashboard(result, view));
        }
        for (ChartKind kind : ChartKind.values()) {
            if (kind.key().equals(name)) {
                return Optional.of(of(kind, result, view));
            }
        }
        return Optional.empty();
    }

    /** What it is. */
    public RichText title(Language language) {
        return kind.map(chart -> Titles.of(chart, shot.result(), shot.view(), language))
                .orElseGet(() -> RichText.parse(PRODUCT));
    }

    /** What it shows in a sentence, in plain text: a chart's summary, the dashboard's findings; one for each side where it has two. */
    public String summary(Language language) {
        return shot.beside().isEmpty() ? sentence(shot, language)
                : heading(shot, true, language).plain() + ". " + sentence(shot, language) + System.lineSeparator()
                        + heading(shot.other(), false, language).plain() + ". " + sentence(shot.other(), language);
    }

    private String sentence(Shot side, Language language) {
        return kind.map(chart -> Summaries.of(chart, side.result(), side.view(), language))
                .orElseGet(() -> Readouts.of(side.result(), language).stream().map(finding -> finding.headline().plain() + ": "
                        + finding.detail().plain()).collect(Collectors.joining(". ")));
    }

    /** What was asked, in one line. */
    public RichText caption(Language language) {
        RichText own = Captions.of(shot.result().experiment(), language);
        return shot.beside().isEmpty() ? own : RichText.parse(heading(shot, true, language).markup() + ": " + own.markup()
                + " | " + heading(shot.other(), false, language).markup() + ": "
                + Captions.of(shot.other().result().experiment(), language).markup());
    }

    /** Of the dashboard; none of a chart. */
    public List<Readout> readouts(Language language) {
        return kind.isPresent() ? List.of() : Readouts.of(shot.result(), language);
    }

    /** The equations in LaTeX, where it is the formula. */
    public Optional<String> latex() {
        return kind.filter(ChartKind.FORMULA::equals).map(formula -> Derivation.latex(shot.result(), shot.view()));
    }

    /** Names of its charts with their numbers in the form of {@link Values}. */
    public Map<String, String> values() {
        List<ChartKind> charts = kind.map(List::of).orElseGet(() -> Dashboard.charts(shot.result()));
        Map<String, String> values = new LinkedHashMap<>();
        charts.forEach(chart -> values.put(chart.key(), Values.of(chart, shot.result(), shot.view())));
        return values;
    }

    /** What columns of its tables are called; one without a name here is called what it is called there. */
    public Map<String, RichText> heads(Language language) {
        Map<String, RichText> heads = new LinkedHashMap<>();
        kind.map(List::of).orElseGet(() -> Dashboard.charts(shot.result()))
                .forEach(chart -> heads.putAll(Heads.of(chart, shot, language)));
        return heads;
    }

    /** The drawing as pixels, on nothing where the format wants no ground. */
    public BufferedImage image(Format format) {
        return Raster.draw(format.size(), format.transparent(), g2 -> draw(g2, format));
    }

    /** Height of the letters of the equations' sentences on the page, in points; empty for what has no equations. */
    public OptionalDouble sentencePoints(Format format) {
        if (kind.filter(chart -> !isSmall(chart)).isEmpty()) {
            return OptionalDouble.empty();
        }
        double natural = natural(format);
        boolean two = shot.beside().isPresent();
        Rectangle2D inside = inside(format.parts(), format.size().pixelsWide() / natural / (two ? 2 : 1),
                format.size().pixelsHigh() / natural - (two ? HEADING : 0));
        Rectangle2D page = format.parts().title() ? Sheet.belowTitle(inside) : inside;
        return Stream.concat(Stream.of(shot), shot.beside().stream()).mapToDouble(side -> FormulaChart.page(side,
                format.style()).smallestLetters(page) * natural / format.size().pixelsPerPoint()).min();
    }

    /** Draws it from the origin to the right and downward, a unit of the surface for each pixel of the page. */
    public void draw(Graphics2D g2, Format format) {
        double natural = natural(format);
        double width = format.size().pixelsWide() / natural;
        double height = format.size().pixelsHigh() / natural;
        AffineTransform saved = g2.getTransform();
        g2.scale(natural, natural);
        Sheet sheet = new Sheet(g2, shot, format);
        if (shot.beside().isPresent()) {
            sheet.ground(new Rectangle2D.Double(0, 0, width, height), kind.isPresent() ? Ink.CARD : Ink.GROUND);
            drawSide(sheet, true, width / 2, height);
            g2.translate(width / 2, 0);
            drawSide(new Sheet(g2, shot.other(), format), false, width / 2, height);
        } else {
            drawOne(sheet, width, height);
        }
        g2.setTransform(saved);
    }

    private void drawSide(Sheet sheet, boolean first, double width, double height) {
        AffineTransform saved = sheet.g2().getTransform();
        sheet.g2().translate(0, HEADING);
        drawOne(sheet, width, height - HEADING);
        sheet.g2().setTransform(saved);
        sheet.heading(heading(sheet.shot(), first, sheet.style().language()),
                new Rectangle2D.Double(MARGIN, MARGIN, width - 2 * MARGIN, HEADING));
    }

    private static RichText heading(Shot side, boolean first, Language language) {
        return ComparedWords.of(side.result().experiment(), side.other().result().experiment(), first, language);
    }

    private void drawOne(Sheet sheet, double width, double height) {
        if (kind.isPresent()) {
            drawChart(sheet, kind.get(), width, height);
        } else {
            Dashboard.draw(sheet, width, height);
        }
    }

    /** Pixels for each unit of length of the drawing. */
    private double natural(Format format) {
        return natural(kind.filter(Picture::isSmall).isPresent(), shot.beside().isPresent(), format);
    }

    private static double natural(boolean small, boolean two, Format format) {
        PageSize size = format.size();
        if (format.fontPoints().isPresent()) {
            return format.fontPoints().getAsDouble() * size.pixelsPerPoint() / Layout.LABEL_SIZE;
        }
        double width = !two ? small ? WIDTH : Dashboard.WIDTH : 2 * (small ? SIDE_WIDTH : Dashboard.WIDTH);
        double height = (small ? HEIGHT : Dashboard.HEIGHT) + (two ? HEADING : 0);
        return Math.min(size.pixelsWide() / width, size.pixelsHigh() / height) * format.style().theme().enlargement();
    }

    /** How large letters are on the picture of this name, in points; smaller where two stand side by side. */
    public static double fontPoints(String name, Format format) {
        return natural(isSmall(name), false, format) * Layout.LABEL_SIZE / format.size().pixelsPerPoint();
    }

    // a page has as much on it as the dashboard
    private static boolean isSmall(ChartKind kind) {
        return kind != ChartKind.FORMULA;
    }

    private static boolean isSmall(String name) {
        return Arrays.stream(ChartKind.values()).anyMatch(kind -> kind.key().equals(name) && isSmall(kind));
    }

    /** The largest letters, in points, for which the picture of this name has room on such a page. */
    public static double largestFont(String name, PageSize size) {
        boolean small = isSmall(name);
        double across = small ? LEAST_WIDTH : DASHBOARD_SHARE * Dashboard.WIDTH;
        double down = small ? LEAST_HEIGHT : DASHBOARD_SHARE * Dashboard.HEIGHT;
        double natural = Math.min(size.pixelsWide() / across, size.pixelsHigh() / down);
        return Math.floor(natural * Layout.LABEL_SIZE / size.pixelsPerPoint() * 10) / 10;
    }

    /** The preset's page for the picture of this name, with the preset's letters or the largest for which there is room. */
    public static Format fitting(String name, Preset preset, Style style) {
        OptionalDouble points = preset.fontPoints();
        return new Format(preset.size(), style).withFontPoints(points.isEmpty() ? points
                : OptionalDouble.of(Math.min(points.getAsDouble(), largestFont(name, preset.size()))));
    }

    /** Room for a chart with its title. */
    private static Rectangle2D inside(Parts parts, double width, double height) {
        double margin = parts.margins() ? MARGIN : CLEAR;
        double caption = parts.caption() ? CAPTION : 0;
        return new Rectangle2D.Double(margin, margin, width - 2 * margin, height - 2 * margin - caption);
    }

    private static void drawChart(Sheet sheet, ChartKind kind, double width, double height) {
        double margin = sheet.parts().margins() ? MARGIN : CLEAR;
        sheet.ground(new Rectangle2D.Double(0, 0, width, height), Ink.CARD);
        sheet.chart(kind, inside(sheet.parts(), width, height));
        sheet.caption(new Rectangle2D.Double(margin, height - margin - CAPTION + Math.min(INTO_MARGIN, margin), width - 2 * margin, CAPTION));
    }
}
