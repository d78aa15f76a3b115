package vanishingpoint.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Parameters;
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

    private static final DoubleConsumer UNHEARD = progress -> { };

    /**
     * The file's bytes.
     *
     * @throws IllegalArgumentException for {@link FileKind#FRAMES}, which are many files
     */
    public byte[] bytes(FigureOrder order, Document document) {
        return drawing(order, document, UNHEARD).bytes(order, UNHEARD);
    }

    /**
     * Writes the file, or for {@link FileKind#FRAMES} the folder, whole or not at all. Each frame carries its own experiment.
     *
     * @throws BadInputException if nothing can be written there
     */
    public void write(FigureOrder order, Document document, Path target) {
        checkTarget(order, target);
        drawing(order, document, UNHEARD).write(order, target, UNHEARD);
    }

    /**
     * What the order draws with its answers, in whatever size and style.
     *
     * @param progress told the share of the answers that are there; what it throws ends the work
     */
    public Drawing drawing(FigureOrder order, Document document, DoubleConsumer progress) {
        if (order.sweep().isPresent()) {
            return moving(order, document, progress);
        }
        Picture picture = picture(order, answer(order, document), document.view()).with(company(order, document, List.of()));
        return new Drawing(List.of(new Drawing.Frame(document, picture)));
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
        frames(order, document).forEach(frame -> checkShown(source, order, frame.experiment()));
        document.view().compared().ifPresent(beside -> checkShown(source, order, beside));
    }

    /** Complains where an experiment has nothing of what is ordered. */
    public static void checkShown(String source, FigureOrder order, Experiment experiment) {
        if (!shows(order.picture(), experiment)) {
            throw new BadInputException(source, reason(order.picture(), experiment));
        }
    }

    /** Whether the picture of this name has something to show of the experiment. */
    public static boolean shows(String picture, Experiment experiment) {
        return Arrays.stream(ChartKind.values()).allMatch(kind -> !kind.key().equals(picture) || kind.shows(experiment));
    }

    private static String reason(String picture, Experiment experiment) {
        if (experiment instanceof GivenWeights given && Arrays.stream(ChartKind.values())
                .anyMatch(kind -> kind.key().equals(picture) && !kind.shows(given.cell()))) {
            return "it holds one cell, " + given.cell().key() + ", which the chart " + picture + " does not show";
        }
        return picture.equals(ChartKind.OPERATING_POINT.key())
                ? "the chart " + picture + " is drawn for one unit, n = 1; here n is " + experiment.hidden()
                : "the chart " + picture + " does not show the cell " + ((Recipe) experiment).get(Parameters.GATED_CELL).key();
    }

    /**
     * The frames on one scale, so that they can be compared: colours, heights and lengths are those that hold all of them, and
     * the colours of gains are locked in what each frame carries.
     */
    private Drawing moving(FigureOrder order, Document document, DoubleConsumer progress) {
        List<Document> documents = frames(order, document);
        List<Result> answers = new ArrayList<>();
        for (Document frame : documents) {
            progress.accept((double) answers.size() / documents.size());
            answers.add(answer(order, frame));
        }
        Company company = company(order, document, answers);
        View view = Picture.perspective(order.picture()) != Perspective.EXPLORE ? document.view() : document.view()
                .withLockedScale(Optional.of(GainScale.decades(answers.get(0), document.view(), company)));
        return new Drawing(IntStream.range(0, answers.size()).mapToObj(i -> new Drawing.Frame(
                new Document(documents.get(i).experiment(), view),
                picture(order, answers.get(i), view).with(company))).toList());
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
