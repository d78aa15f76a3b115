package vanishingpoint.figure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;

/** A chart or the whole dashboard with title and caption, drawn fresh at any size. */
public final class Picture {

    /** Name of the picture that holds everything. */
    public static final String DASHBOARD = "dashboard";

    private final Optional<ChartKind> kind;
    private final Result result;
    private final View view;

    private Picture(Optional<ChartKind> kind, Result result, View view) {
        this.kind = kind;
        this.result = result;
        this.view = view;
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

    public static Picture of(ChartKind kind, Result result, View view) {
        return new Picture(Optional.of(kind), result, view);
    }

    public static Picture dashboard(Result result, View view) {
        return new Picture(Optional.empty(), result, view);
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

    public BufferedImage image(Format format) {
        double scale = format.style().scale();
        return new BufferedImage((int) Math.round(format.width() * scale),
                (int) Math.round(format.height() * scale), BufferedImage.TYPE_INT_RGB);
    }

    /** The bytes of a PNG file. */
    public byte[] png(Format format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(format), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
