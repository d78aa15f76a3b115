package vanishingpoint.export;

import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.WholeFile;
import vanishingpoint.experiment.WholeFolder;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.PageSize;
import vanishingpoint.figure.Picture;

/**
 * What an order draws with its answers: one frame, or of a sweep one for each value. What is left to do asks the engine no
 * more, so that other sizes, styles and kinds of file can be made of it.
 */
public record Drawing(List<Frame> frames) {

    /** One picture with the document that it shows. */
    record Frame(Document document, Picture picture) {}

    /** Height of the smallest letters that can be read on paper. */
    private static final double LEAST_POINTS = 5;

    public Drawing {
        frames = List.copyOf(frames);
    }

    /** The document of a frame. */
    public Document document(int frame) {
        return frames.get(frame).document();
    }

    /**
     * A frame as pixels.
     *
     * @throws BadInputException where letters are too small to be read
     */
    public BufferedImage image(int frame, Format format) {
        checkLegible(frames.get(frame).picture(), format);
        return frames.get(frame).picture().image(format);
    }

    /**
     * The file's bytes.
     *
     * @param progress told the share of the work that is done; what it throws ends the work
     * @throws IllegalArgumentException for {@link FileKind#FRAMES}, which are many files
     */
    public byte[] bytes(FigureOrder order, DoubleConsumer progress) {
        if (order.kind() == FileKind.GIF) {
            return GifFile.of(images(order, progress), order.sweep().orElseThrow().frameMillis());
        }
        progress.accept(0);
        byte[] bytes = bytes(order, frames.get(0));
        progress.accept(1);
        return bytes;
    }

    private static void checkLegible(Picture picture, Format format) {
        picture.sentencePoints(format).ifPresent(points -> {
            if (points < LEAST_POINTS) {
                PageSize size = format.size();
                double larger = 1.03 * LEAST_POINTS / points;
                throw new BadInputException("formula", "letters are " + Math.round(points * 10) / 10.0 + " points high on "
                        + sides(size, 1) + "; allowed: " + PageSize.plain(LEAST_POINTS) + " points or more, as on "
                        + sides(size, larger));
            }
        });
    }

    private static String sides(PageSize size, double factor) {
        int digits = size.unit() == PageSize.Unit.PIXEL ? 0 : 1;
        return side(size.width() * factor, digits) + " × " + side(size.height() * factor, digits) + " " + size.unit().key();
    }

    private static String side(double length, int digits) {
        return BigDecimal.valueOf(length).setScale(digits, RoundingMode.CEILING).stripTrailingZeros().toPlainString();
    }

    private static byte[] bytes(FigureOrder order, Frame frame) {
        Picture picture = frame.picture();
        if (order.kind() != FileKind.CSV && order.kind() != FileKind.MARKDOWN && order.kind() != FileKind.LATEX) {
            checkLegible(picture, order.format());
        }
        String text = DocumentFile.toText(frame.document(), order.toTree());
        return switch (order.kind()) {
            case PNG -> PngFile.of(picture.image(order.format()), order.format().size().dpi(), text);
            case SVG -> SvgFile.of(picture, order.format(), text).getBytes(StandardCharsets.UTF_8);
            case PDF -> PdfFile.of(picture, order.format(), text);
            case CSV -> csv(picture).getBytes(StandardCharsets.UTF_8);
            case MARKDOWN -> page(picture, order, new Markdown());
            case LATEX -> page(picture, order, new Latex());
            case GIF, FRAMES -> throw new IllegalArgumentException(order.kind().key());
        };
    }

    /** Of a chart its table, of the dashboard one row for each number of each chart. */
    private static String csv(Picture picture) {
        List<String> charts = List.copyOf(picture.values().keySet());
        List<Table> tables = picture.values().values().stream().map(Table::of).toList();
        return (tables.size() == 1 ? tables.get(0) : Table.melted(charts, tables)).csv();
    }

    private static byte[] page(Picture picture, FigureOrder order, PageText.Markup markup) {
        return new PageText(picture, order.format().style().language(), markup).text().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes the file, or for {@link FileKind#FRAMES} the folder, whole or not at all. Each frame carries its own experiment.
     *
     * @param progress told the share of the work that is done; what it throws ends the work, and nothing is written
     * @throws BadInputException if nothing can be written there
     */
    public void write(FigureOrder order, Path target, DoubleConsumer progress) {
        if (order.kind() == FileKind.FRAMES) {
            WholeFolder.write(target, folder -> writeFrames(order, folder, progress));
        } else {
            byte[] bytes = bytes(order, progress);
            WholeFile.write(target, stream -> stream.write(bytes));
        }
    }

    /** With file names that sort as they are seen. */
    private void writeFrames(FigureOrder order, Path folder, DoubleConsumer progress) {
        FigureOrder still = order.withKind(FileKind.PNG);
        List<Frame> seen = seen(order);
        int digits = String.valueOf(seen.size()).length();
        for (int i = 0; i < seen.size(); i++) {
            progress.accept((double) i / seen.size());
            byte[] bytes = bytes(still, seen.get(i));
            WholeFile.write(folder.resolve(String.format(Locale.ROOT, "frame-%0" + digits + "d.png", i + 1)),
                    stream -> stream.write(bytes));
        }
        progress.accept(1);
    }

    /** Painted one after the other. */
    private Iterator<BufferedImage> images(FigureOrder order, DoubleConsumer progress) {
        Format format = order.format().withTransparent(false);
        List<Frame> seen = seen(order);
        return IntStream.range(0, seen.size()).mapToObj(i -> {
            progress.accept((double) i / seen.size());
            return seen.get(i).picture().image(format);
        }).iterator();
    }

    /** Frames in the order in which they are seen, back again where it is wanted; the ends are seen once. */
    private List<Frame> seen(FigureOrder order) {
        int count = frames.size();
        IntStream back = order.sweep().orElseThrow().pingPong() ? IntStream.rangeClosed(1, count - 2).map(i -> count - 1 - i)
                : IntStream.empty();
        return IntStream.concat(IntStream.range(0, count), back).mapToObj(frames::get).toList();
    }
}
