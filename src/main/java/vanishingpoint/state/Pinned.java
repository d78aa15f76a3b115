package vanishingpoint.state;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.View;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Insights;
import vanishingpoint.result.Result;

/**
 * The answers to the pinned experiments: curves, no tables. The answer on screen serves where it is one of them; others are
 * asked for after a file was opened, by a mailbox of their own.
 */
public final class Pinned {

    private final ReadOnlyObjectWrapper<List<Result>> answers =
            new ReadOnlyObjectWrapper<>(this, "answers", List.of());
    private final Map<Experiment, Result> known = new LinkedHashMap<>();
    private List<Experiment> pins = List.of();
    private final LatestTask<List<Experiment>, List<Result>> task;

    Pinned(BiFunction<Question, DoubleConsumer, Result> engine, LatestTask.Threads threads) {
        task = new LatestTask<>((missing, progress) -> missing.stream()
                .map(experiment -> engine.apply(question(experiment), progress)).toList(), threads,
                this::answered, (missing, failure) -> { }); // without its curves it stays pinned
    }

    private static Question question(Experiment experiment) {
        return new Question(new Document(experiment, View.DEFAULT.withPerspective(Perspective.OPERATING_POINT)));
    }

    /** In the order of the pins; those that are there. */
    public ReadOnlyObjectProperty<List<Result>> answers() {
        return answers.getReadOnlyProperty();
    }

    void follow(List<Experiment> pinned, Result shown) {
        pins = pinned;
        known.keySet().retainAll(pins);
        List<Experiment> missing = new ArrayList<>(pins);
        missing.removeAll(known.keySet());
        if (shown != null && missing.remove(shown.experiment())) {
            known.put(shown.experiment(), curves(shown));
        }
        if (!missing.isEmpty()) {
            task.ask(missing);
        }
        tell();
    }

    private void answered(List<Experiment> asked, List<Result> results, long nanos) {
        results.forEach(result -> known.put(result.experiment(), curves(result)));
        tell();
    }

    private void tell() {
        answers.set(pins.stream().filter(known::containsKey).map(known::get).toList());
    }

    private static Result curves(Result result) {
        return new Result(result.experiment(), result.cells().stream().map(cell -> new CellResult(cell.cell(), new EnumMap<>(Quantity.class),
                cell.log10FinalGains(), cell.log10Terms(), cell.log10MassByLag(), cell.log10BoundPerStep(),
                cell.recurrentNorms(), cell.gradient(), cell.health(), Insights.NONE)).toList());
    }
}
