package vanishingpoint;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.BadInputException;

/** {@code bench --window}: what it takes from a slider to the picture, in the real window. */
final class WindowMeasurement {

    private static final String NAME = "bench --window";

    private WindowMeasurement() {}

    /**
     * Measures on a display, writes a table and returns the same for files.
     *
     * @throws BadInputException if no window can open or it is closed before the end
     */
    static Map<String, Object> run(PrintWriter out, Consumer<String> progress) {
        CompletableFuture<BenchedWindow.Report> report = new CompletableFuture<>();
        Optional<String> missing = Toolkit.start(stage -> BenchedWindow
                .measure(stage, new BenchedWindow.Work(Engine::run, App.daemon("engine")), BenchedWindow.Plan.USUAL, progress)
                .whenComplete((measured, failure) -> {
                    if (failure == null) {
                        report.complete(measured);
                    } else {
                        report.completeExceptionally(failure);
                    }
                }));
        if (missing.isPresent()) {
            throw new BadInputException(NAME, missing.get());
        }
        try {
            BenchedWindow.Report measured = report.join();
            write(measured, out);
            return measured.fields();
        } catch (CancellationException closed) {
            throw new BadInputException(NAME, "the window was closed before the end");
        }
    }

    private static void write(BenchedWindow.Report report, PrintWriter out) {
        out.printf("The window at %.0f x %.0f, one move of a slider at each pulse%n%n%s", report.width(), report.height(),
                DragReport.HEAD);
        report.drags().forEach(drag -> out.println(drag.row()));
    }
}
