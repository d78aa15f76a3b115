package vanishingpoint.view;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.state.Background;
import vanishingpoint.state.Compared;
import vanishingpoint.state.LabModel;

/** New, open, save and the question about unsaved changes. A file that cannot be read or written loses nothing. */
final class Documents {

    private final LabModel model;
    private final Background background;
    private final Prompts prompts;
    private final Outcome outcome;
    private int opened;

    /**
     * Where it is told what came of it.
     *
     * @param begun another document stands in the window; told to which order it was made where it is a figure's
     * @param saved the document was written there
     * @param refused a file could not be read or written
     */
    record Outcome(Consumer<Optional<FigureOrder>> begun, Consumer<Path> saved, Consumer<Throwable> refused) {}

    Documents(LabModel model, Background background, Prompts prompts, Outcome outcome) {
        this.model = model;
        this.background = background;
        this.prompts = prompts;
        this.outcome = outcome;
    }

    void startNew() {
        whenSafe(() -> show(LabModel.BLANK, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    void open() {
        whenSafe(() -> prompts.open().get().ifPresent(this::read));
    }

    /** Opens this file, after the question about unsaved changes. */
    void open(Path file) {
        whenSafe(() -> read(file));
    }

    /** The same for what the program is started with; only where it cannot be read the blank document is asked. */
    void openFirst(Path file) {
        open(file);
        background.run(() -> file, read -> {
            if (model.result().get() == null && model.document().equals(LabModel.BLANK)) {
                model.open(LabModel.BLANK, model.file().get());
            }
        }, outcome.refused());
    }

    /** Goes over to what this text holds, as to an example: one undo step, so nothing is lost; null is no text. */
    void paste(String text) {
        background.run(() -> DocumentFile.pasted("the clipboard", text == null ? "" : text), this::startOver, outcome.refused());
    }

    /** Goes over to this, as to an example. */
    void startOver(Document document) {
        model.startOver(document);
        outcome.begun().accept(Optional.empty());
    }

    /** Puts the experiment of a file beside the present one. */
    void openBeside(Compared compared) {
        prompts.open().get().ifPresent(file -> background.run(() -> DocumentFile.read(file).experiment(),
                experiment -> compared.put(Optional.of(experiment)), outcome.refused()));
    }

    void save() {
        save(() -> {});
    }

    void saveAs() {
        saveAs(() -> {});
    }

    /** Does this if there are no unsaved changes, or after they were saved or given up. */
    void whenSafe(Runnable next) {
        if (!model.unsaved().get() || isNothing()) {
            next.run();
            return;
        }
        switch (prompts.unsaved().get()) {
            case SAVE -> save(next);
            case DISCARD -> next.run();
            case CANCEL -> { }
        }
    }

    // of no file, and there again with one click
    private boolean isNothing() {
        View view = model.view().get();
        return model.file().get() == null && model.experiment().get().equals(LabModel.BLANK.experiment())
                && view.pins().isEmpty() && view.compared().isEmpty();
    }

    private void save(Runnable next) {
        Path file = model.file().get();
        if (file == null) {
            saveAs(next);
        } else {
            write(file, next);
        }
    }

    private void saveAs(Runnable next) {
        Path imported = model.imported().get();
        Path proposed = imported == null ? model.file().get() : besides(imported);
        prompts.save().apply(proposed).ifPresent(file -> write(file, next));
    }

    private void read(Path file) {
        // a bad file is found out before anything is touched
        background.run(() -> Incoming.read(file), incoming -> {
            incoming.document().ifPresent(document -> show(document, Optional.of(file).filter(own -> incoming.own()),
                    Optional.of(file).filter(own -> !incoming.own()), incoming.figure()));
            incoming.weights().flatMap(weights -> prompts.weights().mapping().apply(weights, signal()))
                    .ifPresent(given -> show(new Document(given, View.DEFAULT), Optional.empty(), Optional.of(file),
                            Optional.empty()));
        }, outcome.refused());
    }

    // what drives the present networks drives others too
    private Recipe signal() {
        return model.experiment().get() instanceof Recipe recipe ? recipe : Recipe.DEFAULT;
    }

    private void show(Document document, Optional<Path> own, Optional<Path> imported, Optional<FigureOrder> figure) {
        opened++;
        imported.ifPresentOrElse(from -> model.restoreImported(document, from, document),
                () -> model.open(document, own.orElse(null)));
        outcome.begun().accept(figure);
    }

    // never the file itself: what another program wrote there is more than an experiment
    private static Path besides(Path imported) {
        String name = imported.getFileName().toString();
        return imported.resolveSibling(name.replaceFirst("\\.[^.]*$", "") + Dialogs.ENDING);
    }

    private void write(Path file, Runnable next) {
        Document document = model.document();
        int which = opened;
        background.run(() -> {
            DocumentFile.write(document, file);
            return file;
        }, written -> {
            if (which == opened) { // else another document stands in the window by now
                model.saved(document, written);
            }
            outcome.saved().accept(written);
            next.run();
        }, outcome.refused());
    }
}
