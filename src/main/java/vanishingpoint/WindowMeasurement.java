package vanishingpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import vanishingpoint.cli.WindowBench;
import vanishingpoint.engine.Memory;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Perspective;

/** {@code bench --window}: what it takes from a slider to the picture, in the real window. */
final class WindowMeasurement {

    private static final String NAME = "bench --window";

    private WindowMeasurement() {}

    /**
     * Measures on a display, in these perspectives or, where there are none, as usual.
     *
     * @throws BadInputException if no window can open or it is closed before the end
     */
    static WindowBench.Figures run(List<Perspective> perspectives, Consumer<String> progress) {
        CompletableFuture<BenchedWindow.Report> report = new CompletableFuture<>();
        Memory memory = Memory.cold();
        memory.warmUp(); // what is measured is the window some seconds after its start
        BenchedWindow.Work work = new BenchedWindow.Work(App.remembering(memory), App.daemon("engine"));
        Optional<String> missing = Toolkit.start(stage -> BenchedWindow
                .measure(stage, work, BenchedWindow.Plan.in(perspectives), progress)
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
            return new WindowBench.Figures(lines(measured), measured.fields());
        } catch (CancellationException closed) {
            throw new BadInputException(NAME, "the window was closed before the end");
        }
    }

    private static List<String> lines(BenchedWindow.Report report) {
        List<String> lines = new ArrayList<>(List.of(String.format(Locale.ROOT,
                "The window at %.0f x %.0f, one move of a slider at each pulse.", report.width(), report.height()), ""));
        DragReport.HEAD.lines().forEach(lines::add);
        report.drags().forEach(drag -> lines.add(drag.row()));
        report.drags().forEach(drag -> drag.remark().ifPresent(lines::add));
        return lines;
    }
}
