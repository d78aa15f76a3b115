package vanishingpoint.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.state.Background;
import vanishingpoint.state.LabModel;

/** New, open, save and the question about unsaved changes. A file that cannot be read or written loses nothing. */
public final class Documents {

    /** What to do with unsaved changes. */
    public enum Unsaved { SAVE, DISCARD, CANCEL }

    /**
     * What the user is asked.
     *
     * @param open a file to open
     * @param save a file to save to, given the present one or null
     * @param unsaved what to do with unsaved changes
     */
    public record Prompts(Supplier<Optional<Path>> open, Function<Path, Optional<Path>> save,
            Supplier<Unsaved> unsaved) {}

    /** Ending of the product's files. */
    public static final String ENDING = ".vp.json";

    private final LabModel model;
    private final Background background;
    private final Prompts prompts;
    private final Consumer<Throwable> refused;

    /** @param refused told of a file that could not be read or written */
    public Documents(LabModel model, Background background, Prompts prompts, Consumer<Throwable> refused) {
        this.model = model;
        this.background = background;
        this.prompts = prompts;
        this.refused = refused;
    }

    public void startNew() {
        whenSafe(() -> model.open(LabModel.BLANK, null));
    }

    public void open() {
        whenSafe(() -> prompts.open().get().ifPresent(this::read));
    }

    /** Opens this file, after the question about unsaved changes. */
    public void open(Path file) {
        whenSafe(() -> read(file));
    }

    public void save() {
        save(() -> {});
    }

    public void saveAs() {
        saveAs(() -> {});
    }

    /** Does this if there are no unsaved changes, or after they were saved or given up. */
    public void whenSafe(Runnable next) {
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
        background.run(() -> DocumentFile.read(file), document -> model.open(document, file), refused);
    }

    private void write(Path file, Runnable next) {
        Document document = model.document();
        background.run(() -> {
            DocumentFile.write(document, file);
            return file;
        }, written -> {
            model.saved(written);
            next.run();
        }, refused);
    }
}
