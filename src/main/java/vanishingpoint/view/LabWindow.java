package vanishingpoint.view;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import vanishingpoint.experiment.CompactText;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.View;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.lesson.Example;
import vanishingpoint.result.Result;
import vanishingpoint.state.Background;
import vanishingpoint.state.Compared;
import vanishingpoint.state.Failure;
import vanishingpoint.state.LabModel;

/** The window of the program: builds its parts, hands them to each other, and keeps the session. */
public final class LabWindow {

    /**
     * What the window stands on.
     *
     * @param engine answers what a figure in a file shows and the model has no answer to; called by the background's worker
     * @param cells an experiment's cells with their weights, drawn where it is a recipe; called by the same
     */
    public record Ground(LabModel model, Compared compared, Background background, SessionFolder folder,
            Function<Question, Result> engine, Function<Experiment, List<GivenWeights>> cells) {}

    private final Stage stage;
    private final Background background;
    private final LabModel model;
    private final Compared compared;
    private final Appearance appearance = new Appearance();
    private final Player player;
    private final Banner banner = new Banner(appearance.texts());
    private final Dialogs dialogs;
    private final Documents documents;
    private final Exports exports;
    private final WeightExports weightExports;
    private final RecentFiles recent;
    private final ControlPanel controls;
    private final MainWindow main;
    private final SessionKeeper keeper;

    public LabWindow(Stage stage, Ground ground) {
        this(stage, ground, null);
    }

    /** @param answers stands in for the dialogs in tests; null for the dialogs */
    LabWindow(Stage stage, Ground ground, Prompts answers) {
        this.stage = stage;
        model = ground.model();
        background = ground.background();
        compared = ground.compared();
        player = new Player(model, appearance.reducedMotion());
        dialogs = new Dialogs(stage, appearance, background);
        Prompts prompts = answers == null ? dialogs.prompts(this::name) : answers;
        documents = new Documents(model, ground.background(), prompts,
                new Documents.Outcome(this::begun, this::saved, this::refused));
        Exports.Outcome outcome = new Exports.Outcome(this::written, this::refused, this::tooEarly);
        exports = new Exports(ground, dialogs, prompts, outcome);
        weightExports = new WeightExports(ground, prompts, outcome);
        recent = new RecentFiles(ground.folder());
        controls = new ControlPanel(model, appearance.texts());
        Map<Command, Runnable> commands = commands();
        main = new MainWindow(new ChartPane.Ground(model, compared, appearance, exports, new Pointer(model)), commands,
                new MainWindow.Parts(controls, new ExampleMenu(appearance.texts(), this::start),
                        new RecentMenu(appearance.texts(), recent, this::reopen), banner, player));
        Scene scene = new Scene(main, Session.FIRST.place().width(), Session.FIRST.place().height());
        Bindings.bindContent(scene.getStylesheets(), appearance.styleSheets());
        new Keys(commands).listenOn(scene);
        FileDrop.accept(scene, this::opened);
        stage.setScene(scene);
        stage.titleProperty().bind(Bindings.createStringBinding(this::title, model.file(), model.imported(),
                model.unsaved(),
                appearance.texts().messages()));
        keeper = new SessionKeeper(ground, this);
        stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, event -> {
            event.consume();
            quit();
        });
        model.failure().subscribe(failure -> failed(failure, model::dismissFailure));
        compared.failure().subscribe(failure -> failed(failure, compared::dismissFailure));
        model.file().subscribe(this::used);
        model.imported().subscribe(this::used);
        model.experiment().addListener((observable, before, now) -> banner.goodNewsIsOver());
    }

    /** Restores the last session and shows the window. */
    public void open() {
        keeper.restore();
        keeper.restoreDivider();
        keeper.keepAfterChanges();
        stage.show();
    }

    /** The same, then opens this file or this document if there is one. */
    public void open(Optional<Path> file, Optional<Document> document) {
        if (file.isPresent()) {
            model.cancel(); // no numbers of another experiment are told before the file's
        }
        open();
        file.map(Path::toAbsolutePath).ifPresent(documents::openFirst);
        document.ifPresent(documents::startOver);
    }

    Stage stage() {
        return stage;
    }

    LabModel model() {
        return model;
    }

    Appearance appearance() {
        return appearance;
    }

    Dialogs dialogs() {
        return dialogs;
    }

    ControlPanel controls() {
        return controls;
    }

    MainWindow main() {
        return main;
    }

    Documents documents() {
        return documents;
    }

    Exports exports() {
        return exports;
    }

    Banner banner() {
        return banner;
    }

    Compared compared() {
        return compared;
    }

    Player player() {
        return player;
    }

    private Map<Command, Runnable> commands() {
        Map<Command, Runnable> commands = new EnumMap<>(Command.class);
        commands.put(Command.NEW, documents::startNew);
        commands.put(Command.OPEN, documents::open);
        commands.put(Command.SAVE, documents::save);
        commands.put(Command.SAVE_AS, documents::saveAs);
        commands.put(Command.EXPORT, exports::export);
        commands.put(Command.EXPORT_WEIGHTS, weightExports::export);
        commands.put(Command.COPY_TEXT, this::copyText);
        commands.put(Command.PASTE, this::paste);
        commands.put(Command.QUIT, this::quit);
        commands.put(Command.UNDO, model::undo);
        commands.put(Command.REDO, model::redo);
        commands.put(Command.RESET, controls::reset);
        commands.put(Command.CANCEL, this::cancel);
        commands.put(Command.PLAY, player::toggle);
        commands.put(Command.COMPARE, compared::toggle);
        commands.put(Command.EXCHANGE, compared::exchange);
        commands.put(Command.OPEN_BESIDE, () -> documents.openBeside(compared));
        commands.put(Command.KEYS, dialogs::keys);
        for (Perspective perspective : Perspective.values()) {
            commands.put(Command.of(perspective), () -> {
                if (PanePlan.offered().contains(perspective)) {
                    model.look(model.view().get().withPerspective(perspective));
                }
            });
        }
        return commands;
    }

    // in a text field Esc takes back what was typed
    private void cancel() {
        if (model.computing().get()) {
            model.cancel();
        } else if (!(stage.getScene().getFocusOwner() instanceof TextInputControl)) {
            View view = model.view().get();
            model.look(view.withFocus(view.focus().withSelection(Optional.empty())));
        }
    }

    private void start(Example example) {
        controls.start(example);
        main.playArea().requestFocus(); // off the menu, which Space would open again
    }

    private void quit() {
        documents.whenSafe(() -> keeper.keepAnd(stage::close));
    }

    /** Opens the first of these files. */
    void opened(List<File> files) {
        if (!files.isEmpty()) {
            documents.open(files.get(0).toPath());
        }
    }

    private void used(Path file) {
        if (file != null) {
            background.run(() -> recent.add(file), this::refused);
        }
    }

    /** Opens a file of the list of recent ones. */
    void reopen(Path file) {
        if (Files.exists(file)) {
            documents.open(file);
        } else {
            background.run(() -> recent.remove(file), this::refused);
            banner.inform(appearance.texts().of("recent.gone", file.toString()));
        }
    }

    private void copyText() {
        Document document = model.document();
        background.run(() -> CompactText.of(document), text -> {
            Exports.copy(text);
            banner.inform(appearance.texts().of("window.text_copied", String.valueOf(text.length())));
        }, this::refused);
    }

    private void paste() {
        documents.paste(Clipboard.getSystemClipboard().getString());
    }

    private String name() {
        Path imported = model.imported().get();
        if (imported != null) {
            return appearance.texts().now().text("window.imported", imported.getFileName().toString());
        }
        Path file = model.file().get();
        return file == null ? appearance.texts().now().text("window.untitled") : file.getFileName().toString();
    }

    private String title() {
        return appearance.texts().now().text(model.unsaved().get() ? "window.title.unsaved" : "window.title", name());
    }

    private void begun(Optional<FigureOrder> figure) {
        exports.opened(figure);
        banner.hide();
        controls.forgetExample();
    }

    private void saved(Path file) {
        banner.inform(appearance.texts().of("window.saved", file.toString()));
    }

    private void written(Path file) {
        banner.inform(appearance.texts().of("export.done", file.toString()));
    }

    private void refused(Throwable cause) {
        banner.warn(appearance.texts().of("window.refused", Failure.words(cause)));
    }

    private void tooEarly() {
        banner.inform(appearance.texts().of("export.too_early"));
    }

    private void failed(Failure failure, Runnable dismiss) {
        if (failure == null) {
            banner.hide();
            return;
        }
        banner.warn(appearance.texts().of("window.failure", failure.message()), dismiss,
                banner.action("window.copy_experiment", () -> Exports.copy(
                        DocumentFile.toText(new Document(failure.question(), model.view().get())))));
    }
}
