package vanishingpoint.view;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import vanishingpoint.experiment.View;
import vanishingpoint.experiment.WholeFile;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Summaries;
import vanishingpoint.figure.Values;
import vanishingpoint.result.Result;
import vanishingpoint.state.Background;
import vanishingpoint.state.LabModel;

/** Pictures into files, pictures and numbers onto the clipboard; drawn fresh from the answer, off the window's thread. */
final class Exports {

    /** Where it is told what came of it. */
    record Outcome(Consumer<Path> written, Consumer<Throwable> refused) {}

    private static final int COPY_WIDTH = 900;
    private static final int COPY_HEIGHT = 600;
    private static final double COPY_SCALE = 2;
    private static final int DASHBOARD_WIDTH = 1440;
    private static final int DASHBOARD_HEIGHT = 900;

    private final LabModel model;
    private final Appearance appearance;
    private final Background background;
    private final Prompts prompts;
    private final Outcome outcome;

    Exports(LabModel model, Appearance appearance, Background background, Prompts prompts, Outcome outcome) {
        this.model = model;
        this.appearance = appearance;
        this.background = background;
        this.prompts = prompts;
        this.outcome = outcome;
    }

    ChartCard.Takeaways takeaways() {
        return new ChartCard.Takeaways(kind -> export(proposal(kind.key(), COPY_WIDTH, COPY_HEIGHT)),
                this::copyFigure, this::copyValues, kind -> copy(summary(kind)));
    }

    /** Asks what to export, first of all the whole dashboard, or the first chart of another perspective. */
    void export() {
        List<String> names = Picture.names(model.view().get().perspective());
        if (names.contains(Picture.DASHBOARD)) {
            export(proposal(Picture.DASHBOARD, DASHBOARD_WIDTH, DASHBOARD_HEIGHT));
        } else {
            names.stream().findFirst().ifPresent(first -> export(proposal(first, COPY_WIDTH, COPY_HEIGHT)));
        }
    }

    private void export(ExportOrder proposal) {
        if (model.result().get() != null) {
            prompts.order().apply(proposal).ifPresent(order -> prompts.picture().apply(order.picture() + ".png")
                    .ifPresent(file -> write(order, file)));
        }
    }

    // the answer of now: while it was asked where to, a coarse one has become fine
    private void write(ExportOrder order, Path file) {
        Picture picture = picture(order.picture(), model.result().get(), model.view().get())
                .with(model.pinned().answers().get());
        background.run(() -> {
            byte[] png = picture.png(order.format());
            WholeFile.write(file, target -> target.write(png));
            return file;
        }, outcome.written(), outcome.refused());
    }

    private void copyFigure(ChartKind kind) {
        Picture picture = Picture.of(kind, model.result().get(), model.view().get())
                .with(model.pinned().answers().get());
        Format format = new Format(COPY_WIDTH, COPY_HEIGHT, style(COPY_SCALE));
        String summary = summary(kind);
        background.run(() -> picture.png(format), png -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(new Image(new ByteArrayInputStream(png)));
            content.putString(summary);
            Clipboard.getSystemClipboard().setContent(content);
        }, outcome.refused());
    }

    private void copyValues(ChartKind kind) {
        Result result = model.result().get();
        View view = model.view().get();
        background.run(() -> Values.of(kind, result, view), Exports::copy, outcome.refused());
    }

    private String summary(ChartKind kind) {
        return Summaries.of(kind, model.result().get(), model.view().get(), appearance.language().get());
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private ExportOrder proposal(String picture, int width, int height) {
        return new ExportOrder(picture, new Format(width, height, style(COPY_SCALE)));
    }

    private Style style(double scale) {
        return new Style(appearance.theme().get(), appearance.language().get(), scale);
    }

    private static Picture picture(String name, Result result, View view) {
        return Picture.named(name, result, view)
                .orElseThrow(() -> new IllegalArgumentException(name));
    }
}
