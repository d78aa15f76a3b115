package vanishingpoint;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import vanishingpoint.engine.Engine;
import vanishingpoint.engine.Memory;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Question;
import vanishingpoint.figure.Formula;
import vanishingpoint.result.Result;
import vanishingpoint.state.Background;
import vanishingpoint.state.Compared;
import vanishingpoint.state.LabModel;
import vanishingpoint.state.LatestTask;
import vanishingpoint.view.LabWindow;
import vanishingpoint.view.SessionFolder;
import vanishingpoint.view.StyleSheets;

/** Builds the objects and hands them to each other. */
final class App {

    private static final int STOPPED_MILLIS = 100;

    private App() {}

    /** Opens the window, on this file or document if there is one; on the JavaFX thread. */
    static void open(Stage stage, Optional<Path> file, Optional<Document> document) {
        StyleSheets.loadFonts();
        Memory memory = Memory.cold();
        Executor early = daemon("warm-up");
        early.execute(memory::warmUp);
        early.execute(Formula::warmUp);
        LabModel model = new LabModel(remembering(memory), threads("engine"));
        // on a thread of its own: it must not keep the sliders waiting
        Compared compared = new Compared(model, Engine::run, threads("beside"));
        Background background = new Background(daemon("files"), Platform::runLater);
        new LabWindow(stage, new LabWindow.Ground(model, compared, background, SessionFolder.usual(), App::answer,
                Engine::cells)).open(file, document);
    }

    private static LatestTask.Threads threads(String worker) {
        return new LatestTask.Threads(daemon(worker), Platform::runLater, later(), System::nanoTime);
    }

    /** The engine without a memory; asked from any thread. */
    static Result answer(Question question) {
        return Engine.run(question, progress -> {});
    }

    /** The engine with this memory; asked from one thread. */
    static BiFunction<Question, DoubleConsumer, Result> remembering(Memory memory) {
        return (question, progress) -> Engine.run(question, progress, memory);
    }

    /** The JavaFX thread, when a hand that moved a slider has stopped. */
    static Executor later() {
        return CompletableFuture.delayedExecutor(STOPPED_MILLIS, TimeUnit.MILLISECONDS, Platform::runLater);
    }

    static Executor daemon(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
