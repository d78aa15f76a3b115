package vanishingpoint.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.View;
import vanishingpoint.experiment.WholeFile;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Company;
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
        Picture picture = picture(order, document);
        String text = DocumentFile.toText(document, order.toTree());
        return switch (order.kind()) {
            case PNG -> PngFile.of(picture.image(order.format()), order.format().size().dpi(), text);
            case SVG -> SvgFile.of(picture, order.format(), text).getBytes(StandardCharsets.UTF_8);
            case PDF -> PdfFile.of(picture, order.format(), text);
            case CSV -> csv(picture).getBytes(StandardCharsets.UTF_8);
            case MARKDOWN -> page(picture, order, new Markdown());
            case LATEX -> page(picture, order, new Latex());
            default -> throw new IllegalArgumentException(order.kind().key());
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
     * Writes the file, or for {@link FileKind#FRAMES} the folder, whole or not at all.
     *
     * @throws BadInputException if nothing can be written there
     */
    public void write(FigureOrder order, Document document, Path target) {
        WholeFile.checked(target);
        byte[] bytes = bytes(order, document);
        WholeFile.write(target, stream -> stream.write(bytes));
    }

    /**
     * Complains where a document has nothing of what is ordered, before long work is begun.
     *
     * @param source what the complaint calls the document
     */
    public static void check(String source, FigureOrder order, Document document) {
        check(source, order, document.experiment());
        document.view().compared().ifPresent(beside -> check(source, order, beside));
    }

    private static void check(String source, FigureOrder order, Experiment experiment) {
        if (experiment instanceof GivenWeights given && Arrays.stream(ChartKind.values())
                .anyMatch(kind -> kind.key().equals(order.picture()) && !kind.shows(given.cell()))) {
            throw new BadInputException(source, "it holds one cell, " + given.cell().key() + ", which the chart "
                    + order.picture() + " does not show");
        }
    }

    /** The drawing, in the picture's own perspective, whatever the document looks at. */
    private Picture picture(FigureOrder order, Document document) {
        View view = document.view().withPerspective(Picture.perspective(order.picture()));
        Result result = engine.apply(new Question(new Document(document.experiment(), view)));
        return Picture.named(order.picture(), result, view).orElseThrow().with(new Company(
                view.pins().stream().map(pinned -> engine.apply(new Question(new Document(pinned, CURVES)))).toList(),
                view.compared().map(beside -> engine.apply(new Question(new Document(beside, view))))));
    }
}
