package vanishingpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Question;
import vanishingpoint.result.Result;
import vanishingpoint.state.Background;
import vanishingpoint.state.Compared;
import vanishingpoint.state.LabModel;
import vanishingpoint.state.LatestTask;
import vanishingpoint.view.LabWindow;
import vanishingpoint.view.SessionFolder;
import vanishingpoint.view.StyleSheets;

/**
 * The main window, open to be measured: real model, engine, controls and charts; no session is read or kept. Used on
 * the JavaFX thread.
 */
final class BenchedWindow {

    /** What is measured, drag after drag. */
    record Plan(List<Drag> drags, DragRun.Moves moves) {

        private static final DragRun.Moves MOVES = new DragRun.Moves(300, 150);
        /** The sizes that the window answers to at once, and one that is beyond its engine. */
        static final Plan USUAL = new Plan(List.of(Drag.ofWeight(100, 16), Drag.ofForgetBias(100, 16),
                Drag.ofLength(100, 16), Drag.ofWeight(200, 32), Drag.ofForgetBias(200, 32),
                Drag.ofWeight(200, 64)), MOVES);

        /** The usual ones, or the weight's at the first size in these perspectives. */
        static Plan in(List<Perspective> perspectives) {
            return perspectives.isEmpty() ? USUAL : new Plan(perspectives.stream()
                    .map(perspective -> Drag.ofWeight(100, 16).in(perspective)).toList(), MOVES);
        }
    }

    /** What answers, and where. */
    record Work(BiFunction<Question, DoubleConsumer, Result> engine, Executor worker) {}

    /** The window's content in units, and one report a drag. */
    record Report(double width, double height, List<DragReport> drags) {

        Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("width", width);
            fields.put("height", height);
            fields.put("drags", drags.stream().map(DragReport::fields).toList());
            return fields;
        }
    }

    private final Stage stage;
    private final DragRun.Place place;
    private final CompletableFuture<Report> report = new CompletableFuture<>();

    private BenchedWindow(Stage stage, Work work) {
        this.stage = stage;
        Stopwatches stopwatches = new Stopwatches();
        LatestTask.Threads threads = new LatestTask.Threads(work.worker(), stopwatches.delivery(Platform::runLater),
                App.later(), System::nanoTime);
        LabModel model = new LabModel(stopwatches.engine(work.engine()), threads);
        Background none = new Background(Runnable::run, Runnable::run);
        Compared compared = new Compared(model, work.engine(), threads);
        new LabWindow(stage, new LabWindow.Ground(model, compared, none, SessionFolder.none(), App::answer, Engine::cells))
                .open();
        Scene scene = stage.getScene();
        place = new DragRun.Place(scene, model, stopwatches);
        model.failure().subscribe(failure -> {
            if (failure != null) { // else it would be waited for without end
                report.completeExceptionally(failure.cause());
            }
        });
        stage.setOnHidden(closed -> report.cancel(false));
        stage.setEventDispatcher(closingAtOnce(stage.getEventDispatcher()));
    }

    // without the question whether to save what the measurement made
    private EventDispatcher closingAtOnce(EventDispatcher usual) {
        return (event, tail) -> {
            if (event.getEventType() != WindowEvent.WINDOW_CLOSE_REQUEST) {
                return usual.dispatchEvent(event, tail);
            }
            stage.close();
            return null;
        };
    }

    /** Opens the window, measures, and closes it. Cancelled where the user closes it before. */
    static CompletableFuture<Report> measure(Stage stage, Work work, Plan plan, Consumer<String> progress) {
        StyleSheets.loadFonts();
        BenchedWindow window = new BenchedWindow(stage, work);
        CompletableFuture<List<DragReport>> measured = CompletableFuture.completedFuture(new ArrayList<>());
        for (Drag drag : plan.drags()) {
            measured = measured.thenCompose(before -> new DragRun(drag, window.place, plan.moves(), progress).run()
                    .thenApply(one -> with(before, one)));
        }
        measured.whenComplete((drags, failure) -> window.end(drags, failure));
        return window.report;
    }

    private static List<DragReport> with(List<DragReport> before, DragReport one) {
        List<DragReport> more = new ArrayList<>(before);
        more.add(one);
        return more;
    }

    private void end(List<DragReport> drags, Throwable failure) {
        double width = place.scene().getWidth();
        double height = place.scene().getHeight();
        stage.setOnHidden(null);
        stage.close();
        if (failure == null) {
            report.complete(new Report(width, height, drags));
        } else {
            report.completeExceptionally(failure);
        }
    }
}
