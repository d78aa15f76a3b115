package vanishingpoint.view;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.View;
import vanishingpoint.export.Export;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.export.FileKind;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Company;
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

    /** Where it is told what came of it. */
    record Outcome(Consumer<Path> written, Consumer<Throwable> refused) {}

    private static final int COPY_WIDTH = 900;
    private static final int COPY_WIDTH_OF_TWO = 1440;
    private static final int COPY_HEIGHT = 600;
    private static final double COPY_SCALE = 2;
    private static final int DASHBOARD_WIDTH = 1440;
    private static final int DASHBOARD_HEIGHT = 900;

    private final LabModel model;
    private final Compared compared;
    private final Function<Question, Result> engine;
    private final Appearance appearance;
    private final Background background;
    private final Prompts prompts;
    private final Outcome outcome;

    Exports(LabWindow.Ground ground, Appearance appearance, Prompts prompts, Outcome outcome) {
        this.model = ground.model();
        this.compared = ground.compared();
        this.engine = ground.engine();
        this.background = ground.background();
        this.appearance = appearance;
        this.prompts = prompts;
        this.outcome = outcome;
    }

    /** Figures of all that stands side by side; values and sentence of one side. */
    ChartCard.Takeaways takeaways(boolean beside) {
        return new ChartCard.Takeaways(kind -> export(proposal(kind.key(), width(), COPY_HEIGHT)), this::copyFigure,
                kind -> copyValues(kind, beside), kind -> copy(summary(kind, beside)));
    }

    private int width() {
        return compared.isOn() ? COPY_WIDTH_OF_TWO : COPY_WIDTH;
    }

    /** Asks what to export, first of all the whole dashboard, or the first chart of another perspective. */
    void export() {
        List<String> names = Picture.names(model.view().get().perspective());
        if (names.contains(Picture.DASHBOARD)) {
            export(proposal(Picture.DASHBOARD, DASHBOARD_WIDTH, DASHBOARD_HEIGHT));
        } else {
            names.stream().findFirst().ifPresent(first -> export(proposal(first, width(), COPY_HEIGHT)));
        }
    }

    private void export(FigureOrder proposal) {
        if (model.result().get() != null) {
            prompts.order().apply(proposal).ifPresent(order -> prompts.picture().apply(order.picture() + ".png")
                    .ifPresent(file -> write(order, file)));
        }
    }

    private void write(FigureOrder order, Path file) {
        Export export = new Export(remembering());
        Document document = document();
        background.run(() -> {
            export.write(order, document, file);
            return file;
        }, outcome.written(), outcome.refused());
    }

    private void copyFigure(ChartKind kind) {
        Export export = new Export(remembering());
        Document document = document();
        FigureOrder order = proposal(kind.key(), width(), COPY_HEIGHT);
        String summary = Picture.of(kind, model.result().get(), model.view().get())
                .with(new Company(List.of(), compared.inSight())).summary(appearance.language().get());
        background.run(() -> export.bytes(order, document), png -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(new Image(new ByteArrayInputStream(png)));
            content.putString(summary);
            Clipboard.getSystemClipboard().setContent(content);
        }, outcome.refused());
    }

    /** What the answer of now is about, as it is seen, be a newer one on its way. */
    private Document document() {
        return new Document(model.result().get().experiment(), model.sight().orElse(model.view().get()));
    }

    // the answers of now where they serve: while it was asked where to, a coarse one has become fine
    private Function<Question, Result> remembering() {
        List<Result> known = new ArrayList<>();
        model.sight().ifPresent(seen -> known.add(model.result().get()));
        compared.inSight().ifPresent(known::add);
        List<Result> pinned = model.pinned().answers().get();
        return question -> (question.document().view().equals(Export.CURVES) ? Stream.concat(known.stream(), pinned.stream())
                : known.stream()).filter(answer -> answer.experiment().equals(question.experiment())).findFirst()
                .orElseGet(() -> engine.apply(question));
    }

    private void copyValues(ChartKind kind, boolean beside) {
        Result result = result(beside);
        View view = model.view().get();
        background.run(() -> Values.of(kind, result, view), Exports::copy, outcome.refused());
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

    private FigureOrder proposal(String picture, int width, int height) {
        return new FigureOrder(picture, FileKind.PNG, new Format(PageSize.pixels(width, height).times(COPY_SCALE),
                new Style(appearance.theme().get(), appearance.language().get())));
    }
}
