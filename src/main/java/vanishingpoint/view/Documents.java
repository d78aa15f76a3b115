package vanishingpoint.view;

import java.nio.file.Path;
import java.util.function.Consumer;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.state.Background;
import vanishingpoint.state.LabModel;

/** New, open, save and the question about unsaved changes. A file that cannot be read or written loses nothing. */
final class Documents {

    private final LabModel model;
    private final Background background;
    private final Prompts prompts;
    private final Consumer<Throwable> refused;
    private int opened;

    /** @param refused told of a file that could not be read or written */
    Documents(LabModel model, Background background, Prompts prompts, Consumer<Throwable> refused) {
        this.model = model;
        this.background = background;
        this.prompts = prompts;
        this.refused = refused;
    }

    void startNew() {
        whenSafe(() -> show(LabModel.BLANK, null));
    }

    void open() {
        whenSafe(() -> prompts.open().get().ifPresent(this::read));
    }

    /** Opens this file, after the question about unsaved changes. */
    void open(Path file) {
        whenSafe(() -> read(file));
    }

    void save() {
        save(() -> {});
    }

    void saveAs() {
        saveAs(() -> {});
    }

    /** Does this if there are no unsaved changes, or after they were saved or given up. */
    void whenSafe(Runnable next) {
        if (!model.unsaved().get()) {
            next.run();
            return;
        }
        switch (prompts.unsaved().get()) {
            case SAVE -> save(next);
            case DISCARD -> next.run();
            case CANCEL -> { }
        }
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
        prompts.save().apply(model.file().get()).ifPresent(file -> write(file, next));
    }

    private void read(Path file) {
        // a bad file is found out before anything is touched
        background.run(() -> DocumentFile.read(file), document -> show(document, file), refused);
    }

    private void show(Document document, Path file) {
        opened++;
        model.open(document, file);
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
            next.run();
        }, refused);
    }
}
