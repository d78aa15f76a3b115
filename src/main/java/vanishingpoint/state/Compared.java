package vanishingpoint.state;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;

/**
 * The experiment that the view holds beside the present one, and its answer for the perspective in sight. The answer on
 * screen serves where it is the same experiment's; else a mailbox of its own asks, and never because the present experiment
 * moves.
 */
public final class Compared {

    private final ReadOnlyObjectWrapper<Result> answer = new ReadOnlyObjectWrapper<>(this, "answer");
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>(this, "failure");
    private final LabModel model;
    private final LatestTask<Document, Result> task;
    /** What was asked last, and what the answer is to; null where there is none. */
    private Document asked;
    private Document held;

    /** @param engine asked on the worker of {@code threads} */
    public Compared(LabModel model, BiFunction<Question, DoubleConsumer, Result> engine, LatestTask.Threads threads) {
        this.model = model;
        task = new LatestTask<>((document, progress) -> engine.apply(new Question(document), progress), threads,
                (document, result, nanos) -> hold(document, result),
                (document, cause) -> failure.set(new Failure(document.experiment(), cause)));
        model.view().subscribe(this::follow);
    }

    /** Null where nothing is compared, and before the first answer. Never another experiment's than the view's. */
    public ReadOnlyObjectProperty<Result> answer() {
        return answer.getReadOnlyProperty();
    }

    /** The last question that could not be answered, null if there is none or it was dismissed. */
    public ReadOnlyObjectProperty<Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    public void dismissFailure() {
        failure.set(null);
    }

    /** How the answer is to be drawn, see {@link LabModel#sight}; empty where there is none of what is looked at. */
    public Optional<View> sight() {
        return answer.get() == null ? Optional.empty() : Sight.of(held.view(), model.view().get());
    }

    /** The answer of {@link #sight}. */
    public Optional<Result> inSight() {
        return sight().map(view -> answer.get());
    }

    /** Puts the present experiment beside itself, or ends the comparison. */
    public void toggle() {
        put(isOn() ? Optional.empty() : Optional.of(model.experiment().get()));
    }

    /** Puts an experiment beside the present one, or none. */
    public void put(Optional<Experiment> beside) {
        model.look(model.view().get().withCompared(beside));
    }

    /** Each becomes the other: one undo step of the experiment. */
    public void exchange() {
        model.view().get().compared().ifPresent(beside -> {
            put(Optional.of(model.experiment().get()));
            model.set(beside);
        });
    }

    public boolean isOn() {
        return model.view().get().compared().isPresent();
    }

    private void follow(View view) {
        Document wanted = view.compared().map(experiment -> new Document(experiment, view)).orElse(null);
        if (wanted == null || held != null && !held.experiment().equals(wanted.experiment())) {
            asked = null;
            held = null;
            task.cancel();
            answer.set(null);
        }
        if (wanted != null && !isAsked(wanted) && (task.computing().get() || !isHeld(wanted))) {
            ask(wanted);
        }
    }

    private boolean isAsked(Document wanted) {
        return asked != null && asked.experiment().equals(wanted.experiment())
                && asked.view().wanted().equals(wanted.view().wanted());
    }

    private boolean isHeld(Document wanted) {
        return held != null && Sight.holds(answer.get(), held.view(), wanted.view());
    }

    private void ask(Document wanted) {
        asked = wanted;
        Result shown = model.result().get();
        boolean serves = shown != null && shown.experiment().equals(wanted.experiment()) && shown.grain() == 1
                && model.sight().filter(seen -> Sight.holds(shown, seen, wanted.view())).isPresent();
        if (serves) {
            task.cancel();
            hold(wanted, shown);
        } else {
            task.ask(wanted);
        }
    }

    private void hold(Document document, Result result) {
        if (model.view().get().compared().equals(Optional.of(document.experiment()))) {
            held = document;
            answer.set(result);
        }
    }
}
