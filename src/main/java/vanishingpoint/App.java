package vanishingpoint;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.stage.Stage;
import vanishingpoint.engine.Engine;
import vanishingpoint.state.Background;
import vanishingpoint.state.LabModel;
import vanishingpoint.state.LatestTask;
import vanishingpoint.view.LabWindow;
import vanishingpoint.view.SessionFolder;
import vanishingpoint.view.StyleSheets;

/** Builds the objects and hands them to each other. */
final class App {

    private App() {}

    /** Opens the window, on this file if there is one; on the JavaFX thread. */
    static void open(Stage stage, Optional<Path> file) {
        StyleSheets.loadFonts();
        LatestTask.Threads threads =
                new LatestTask.Threads(daemon("engine"), Platform::runLater, System::nanoTime);
        LabModel model = new LabModel(Engine::run, threads);
        Background background = new Background(daemon("files"), Platform::runLater);
        new LabWindow(stage, new LabWindow.Ground(model, background, SessionFolder.usual())).open(file);
    }

    static Executor daemon(String name) {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
