package vanishingpoint.figure;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;

/** A chart or the whole dashboard with title and caption, drawn fresh at any size. */
public final class Picture {

    /** Name of the picture that holds everything. */
    public static final String DASHBOARD = "dashboard";

    // size in units at which a chart's texts are in proportion
    private static final double WIDTH = 720;
    private static final double HEIGHT = 480;
    private static final double MARGIN = 18;
    private static final double CAPTION = 22;

    private final Optional<ChartKind> kind;
    private final LiveChart.Shot shot;

    private Picture(Optional<ChartKind> kind, LiveChart.Shot shot) {
        this.kind = kind;
        this.shot = shot;
    }

    /** The same picture with these pinned experiments' curves. */
    public Picture with(List<Result> pinned) {
        return new Picture(kind, new LiveChart.Shot(shot.result(), shot.view(), pinned));
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
        return new Picture(Optional.of(kind), new LiveChart.Shot(result, view));
    }

    public static Picture dashboard(Result result, View view) {
        return new Picture(Optional.empty(), new LiveChart.Shot(result, view));
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

    /** The drawing itself. Text and lines grow with the size, so that a poster reads like a page. */
    public BufferedImage image(Format format) {
        boolean small = kind.isPresent() && kind.get() != ChartKind.FORMULA; // a page has as much on it as the dashboard
        double natural = small ? Math.min(format.width() / WIDTH, format.height() / HEIGHT)
                : Math.min(format.width() / Dashboard.WIDTH, format.height() / Dashboard.HEIGHT);
        double width = format.width() / natural;
        double height = format.height() / natural;
        return Raster.draw(format, natural, g2 -> {
            Sheet sheet = new Sheet(g2, shot, format.style());
            if (kind.isPresent()) {
                drawChart(sheet, kind.get(), width, height);
            } else {
                Dashboard.draw(sheet, width, height);
            }
        });
    }

    private static void drawChart(Sheet sheet, ChartKind kind, double width, double height) {
        sheet.ground(new Rectangle2D.Double(0, 0, width, height), Ink.CARD);
        sheet.chart(kind, new Rectangle2D.Double(MARGIN, MARGIN, width - 2 * MARGIN,
                height - 2 * MARGIN - CAPTION));
        sheet.caption(new Rectangle2D.Double(MARGIN, height - MARGIN - CAPTION + 8, width - 2 * MARGIN, CAPTION));
    }

    /** The bytes of a PNG file. */
    public byte[] png(Format format) {
        return Raster.png(image(format));
    }
}
