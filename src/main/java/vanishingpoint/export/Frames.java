package vanishingpoint.export;

import java.awt.image.BufferedImage;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import vanishingpoint.experiment.Document;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.Picture;

/** A sweep's pictures, one for each value. */
record Frames(Sweep sweep, List<Frame> frames) {

    /** One value's picture with the document that it shows. */
    record Frame(Document document, Picture picture) {}

    /** Frames in the order in which they are seen, back again where it is wanted; the ends are seen once. */
    private List<Frame> seen() {
        int count = frames.size();
        IntStream back = sweep.pingPong() ? IntStream.rangeClosed(1, count - 2).map(i -> count - 1 - i) : IntStream.empty();
        return IntStream.concat(IntStream.range(0, count), back).mapToObj(frames::get).toList();
    }

    /** Painted one after the other. */
    Iterator<BufferedImage> images(Format format) {
        return seen().stream().map(frame -> frame.picture().image(format)).iterator();
    }

    /** With file names that sort as they are seen. */
    void forEach(BiConsumer<String, Frame> file) {
        List<Frame> seen = seen();
        int digits = String.valueOf(seen.size()).length();
        for (int i = 0; i < seen.size(); i++) {
            file.accept(String.format(Locale.ROOT, "frame-%0" + digits + "d.png", i + 1), seen.get(i));
        }
    }
}
