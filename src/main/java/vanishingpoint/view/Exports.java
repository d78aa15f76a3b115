package vanishingpoint.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.export.Export;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.export.FileKind;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Company;
import vanishingpoint.figure.Derivation;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.PageSize;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Summaries;
import vanishingpoint.figure.Values;
import vanishingpoint.result.Result;
import vanishingpoint.state.Background;
import vanishingpoint.state.Compared;
import vanishingpoint.state.LabModel;

/** Pictures into files, pictures and numbers onto the clipboard; drawn fresh from the answer, off the window's thread. */
final class Exports {

    /**
     * Where it is told what came of it.
     *
     * @param tooEarly a chart was to be taken whose answer is still on its way
     */
    record Outcome(Consumer<Path> written, Consumer<Throwable> refused, Runnable tooEarly) {}

    private static final int COPY_WIDTH = 900;
    private static final int COPY_WIDTH_OF_TWO = 1440;
    private static final int COPY_HEIGHT = 600;
    private static final double COPY_SCALE = 2;
    private static final int DASHBOARD_WIDTH = 1440;
    private static final int DASHBOARD_HEIGHT = 900;

    private final LabModel model;
    private final Compared compared;
    private final KnownAnswers known;
    private final Function<Question, Result> engine;
    private final Background background;
    private final Appearance appearance;
    private final Dialogs dialogs;
    private final Prompts prompts;
    private final Outcome outcome;
    private final ObjectProperty<Optional<FigureOrder>> last = new SimpleObjectProperty<>(this, "last", Optional.empty());
    private Optional<FigureOrder> opened = Optional.empty();

    Exports(LabWindow.Ground ground, Dialogs dialogs, Prompts prompts, Outcome outcome) {
        this.model = ground.model();
        this.compared = ground.compared();
        this.known = new KnownAnswers(model, compared);
        this.engine = ground.engine();
        this.background = ground.background();
        this.appearance = dialogs.appearance();
        this.dialogs = dialogs;
        this.prompts = prompts;
        this.outcome = outcome;
    }

    /** What was chosen last, or came with a figure that was opened: what is proposed the next time. */
    ObjectProperty<Optional<FigureOrder>> last() {
        return last;
    }

    /** A figure was opened, or a document that is none: its order is proposed as it is until something is exported. */
    void opened(Optional<FigureOrder> figure) {
        opened = figure;
        figure.ifPresent(order -> last.set(figure));
    }

    /** Figures of all that stands side by side; values and sentence of one side. */
    ChartCard.Takeaways takeaways(boolean beside) {
        return new ChartCard.Takeaways(kind -> export(proposal(kind.key())), this::copyFigure, kind -> copyValues(kind, beside),
                kind -> copy(summary(kind, beside)), () -> copyLatex(beside), new FigureDrag(this::dragged, outcome.refused()));
    }

    /**
     * Asks what to export: the figure that was opened; what was exported last, where it is in sight; else the dashboard, or the
     * perspective's first chart.
     */
    void export() {
        List<String> names = inSight();
        Optional<String> again = last.get().map(FigureOrder::picture).filter(names::contains);
        opened.or(() -> again.or(() -> Optional.of(Picture.DASHBOARD).filter(names::contains))
                .or(() -> names.stream().findFirst()).map(this::proposal)).ifPresent(this::export);
    }

    private List<String> inSight() {
        return Picture.names(model.view().get().perspective()).stream()
                .filter(name -> Export.shows(name, model.experiment().get())).toList();
    }

    private void export(FigureOrder proposal) {
        if (model.result().get() != null) {
            Document document = document();
            List<String> pictures = Stream.concat(inSight().stream(), Picture.names().stream()).distinct()
                    .filter(name -> Export.shows(name, document.experiment())).toList();
            StudioForm.Choices choices = new StudioForm.Choices(pictures, document.view().perspective(),
                    document.experiment() instanceof Recipe);
            dialogs.studio(new StudioDialog(appearance.texts().now(), new StudioDialog.Work(background,
                    new Export(known.or(engine)), document), choices, proposal, new StudioDialog.Ends(prompts.figure(), this::written, this::chosen)));
        }
    }

    private void written(FigureOrder order, Path file) {
        opened = Optional.empty();
        chosen(order);
        outcome.written().accept(file);
    }

    private void chosen(FigureOrder order) {
        opened = opened.map(before -> order);
        last.set(Optional.of(order));
    }

    private void copyFigure(ChartKind kind) {
        Export export = new Export(known.or(engine));
        Document document = document();
        FigureOrder order = usual(kind.key());
        String summary = Picture.of(kind, model.result().get(), model.view().get())
                .with(new Company(List.of(), compared.inSight())).summary(appearance.language().get());
        background.run(() -> Pixels.of(export.drawing(order, document, progress -> { }).image(0, order.format())), image -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(image);
            content.putString(summary);
            Clipboard.getSystemClipboard().setContent(content);
        }, outcome.refused());
    }

    /** Only of what is there: this is the window's thread, where nothing is computed. */
    private Optional<FigureDrag.Figure> dragged(ChartKind kind) {
        if (!known.areAll()) {
            outcome.tooEarly().run();
            return Optional.empty();
        }
        FigureOrder order = usual(kind.key());
        Export export = new Export(known.or(question -> {
            throw new IllegalStateException("no answer to " + question);
        }));
        return Optional.of(new FigureDrag.Figure(order, export.drawing(order, document(), progress -> { })));
    }

    /** What the answer of now is about, as it is seen, be a newer one on its way. */
    private Document document() {
        return new Document(model.result().get().experiment(), model.sight().orElse(model.view().get()));
    }

    private void copyValues(ChartKind kind, boolean beside) {
        Result result = result(beside);
        View view = model.view().get();
        background.run(() -> Values.of(kind, result, view), Exports::copy, outcome.refused());
    }

    private void copyLatex(boolean beside) {
        Result result = result(beside);
        View view = model.view().get();
        background.run(() -> Derivation.latex(result, view), Exports::copy, outcome.refused());
    }

    private Result result(boolean beside) {
        return beside ? compared.answer().get() : model.result().get();
    }

    private String summary(ChartKind kind, boolean beside) {
        return Summaries.of(kind, result(beside), model.view().get(), appearance.language().get());
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private FigureOrder proposal(String picture) {
        return last.get().map(order -> order.withPicture(picture)).orElseGet(() -> usual(picture));
    }

    private FigureOrder usual(String picture) {
        boolean whole = picture.equals(Picture.DASHBOARD);
        int width = whole ? DASHBOARD_WIDTH : compared.isOn() ? COPY_WIDTH_OF_TWO : COPY_WIDTH;
        return new FigureOrder(picture, FileKind.PNG, new Format(PageSize.pixels(width, whole ? DASHBOARD_HEIGHT : COPY_HEIGHT)
                .times(COPY_SCALE), new Style(appearance.theme().get(), appearance.language().get())));
    }
}
