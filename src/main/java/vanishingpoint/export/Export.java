package vanishingpoint.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.experiment.WholeFile;
import vanishingpoint.experiment.WholeFolder;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Company;
import vanishingpoint.figure.GainScale;
import vanishingpoint.figure.Picture;
import vanishingpoint.result.Result;

/**
 * The one way from an order and a document to a figure's bytes: the same ones for the same input on one JDK.
 *
 * @param engine answers questions; called on the caller's thread
 */
public record Export(Function<Question, Result> engine) {

    /** How pinned experiments are asked for: their curves are all that is drawn. */
    public static final View CURVES = View.DEFAULT.withPerspective(Perspective.OPERATING_POINT);

    /**
     * The file's bytes.
     *
     * @throws IllegalArgumentException for {@link FileKind#FRAMES}, which are many files
     */
    public byte[] bytes(FigureOrder order, Document document) {
        if (order.kind() == FileKind.GIF) {
            Frames frames = moving(order, document);
            return GifFile.of(frames.images(order.format().withTransparent(false)), frames.sweep().frameMillis());
        }
        return bytes(order, picture(order, document), document);
    }

    private static byte[] bytes(FigureOrder order, Picture picture, Document document) {
        String text = DocumentFile.toText(document, order.toTree());
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
     * @throws BadInputException if nothing can be written there
     */
    public void write(FigureOrder order, Document document, Path target) {
        checkTarget(order, target);
        if (order.kind() == FileKind.FRAMES) {
            Frames frames = moving(order, document);
            FigureOrder still = order.withKind(FileKind.PNG);
            WholeFolder.write(target, folder -> frames.forEach((name, frame) -> {
                byte[] bytes = bytes(still, frame.picture(), frame.document());
                WholeFile.write(folder.resolve(name), stream -> stream.write(bytes));
            }));
        } else {
            byte[] bytes = bytes(order, document);
            WholeFile.write(target, stream -> stream.write(bytes));
        }
    }

    /**
     * Complains if the figure could not be written there, before long work is begun.
     *
     * @throws BadInputException which says why
     */
    public static void checkTarget(FigureOrder order, Path target) {
        if (order.kind() == FileKind.FRAMES) {
            WholeFolder.checked(target);
        } else {
            WholeFile.checked(target);
        }
    }

    /** The documents whose questions an order asks: of a sweep one for each frame, else the document itself. */
    public static List<Document> frames(FigureOrder order, Document document) {
        return order.sweep().map(sweep -> sweep.values().stream().map(value -> new Document(
                ((Recipe) document.experiment()).with(sweep.parameter(), value), document.view())).toList())
                .orElse(List.of(document));
    }

    /**
     * Complains where a document has nothing of what is ordered, before long work is begun.
     *
     * @param source what the complaint calls the document
     */
    public static void check(String source, FigureOrder order, Document document) {
        if (order.sweep().isPresent() && !(document.experiment() instanceof Recipe)) {
            throw new BadInputException(source, "it holds given weights, which have no parameter that a sweep could move");
        }
        checkShown(source, order, document.experiment());
        document.view().compared().ifPresent(beside -> checkShown(source, order, beside));
    }

    /** Complains where an experiment has nothing of what is ordered. */
    public static void checkShown(String source, FigureOrder order, Experiment experiment) {
        if (experiment instanceof GivenWeights given && Arrays.stream(ChartKind.values())
                .anyMatch(kind -> kind.key().equals(order.picture()) && !kind.shows(given.cell()))) {
            throw new BadInputException(source, "it holds one cell, " + given.cell().key() + ", which the chart "
                    + order.picture() + " does not show");
        }
    }

    /**
     * The frames on one scale, so that they can be compared: colours, heights and lengths are those that hold all of them, and
     * the colours of gains are locked in what each frame carries.
     */
    private Frames moving(FigureOrder order, Document document) {
        List<Document> documents = frames(order, document);
        List<Result> answers = documents.stream().map(frame -> answer(order, frame)).toList();
        Company company = company(order, document, answers);
        View view = Picture.perspective(order.picture()) != Perspective.EXPLORE ? document.view() : document.view()
                .withLockedScale(Optional.of(GainScale.decades(answers.get(0), document.view(), company)));
        return new Frames(order.sweep().orElseThrow(), IntStream.range(0, answers.size()).mapToObj(i -> new Frames.Frame(
                new Document(documents.get(i).experiment(), view),
                picture(order, answers.get(i), view).with(company))).toList());
    }

    private Picture picture(FigureOrder order, Document document) {
        return picture(order, answer(order, document), document.view()).with(company(order, document, List.of()));
    }

    private static Picture picture(FigureOrder order, Result answer, View view) {
        return Picture.named(order.picture(), answer, seen(order, view)).orElseThrow();
    }

    private Result answer(FigureOrder order, Document document) {
        return engine.apply(new Question(new Document(document.experiment(), seen(order, document.view()))));
    }

    private Company company(FigureOrder order, Document document, List<Result> alike) {
        View view = seen(order, document.view());
        return new Company(
                view.pins().stream().map(pinned -> engine.apply(new Question(new Document(pinned, CURVES)))).toList(),
                view.compared().map(beside -> engine.apply(new Question(new Document(beside, view)))), alike);
    }

    /** In the picture's own perspective, whatever the document looks at. */
    private static View seen(FigureOrder order, View view) {
        return view.withPerspective(Picture.perspective(order.picture()));
    }
}
