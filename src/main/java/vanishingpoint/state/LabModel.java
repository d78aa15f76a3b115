package vanishingpoint.state;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;

/**
 * The question that is asked, the last answer, and the way back. The only mutable application state: a control, a
 * preset, a file and an undo all set {@link #experiment()}, which asks; the answer sets {@link #result()}. Used on one
 * thread, the delivering one.
 */
public final class LabModel {

    /** What a program starts with and "unsaved" is measured against before anything was saved. */
    public static final Document BLANK = new Document(Recipe.DEFAULT, View.DEFAULT);

    private final ReadOnlyObjectWrapper<Experiment> experiment = new ReadOnlyObjectWrapper<>(this, "experiment", BLANK.experiment());
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(this, "view", BLANK.view());
    private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>(this, "failure");
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>(this, "file");
    private final ReadOnlyObjectWrapper<Path> imported = new ReadOnlyObjectWrapper<>(this, "imported");
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(this, "unsaved");
    private final LatestTask<Question, Result> task;
    private final Pinned pinned;
    private final Pace pace = new Pace();
    private final History history = new History();
    private Document saved = BLANK;
    /** The view of the last question, and of the question that the answer is to. */
    private View asked = BLANK.view();
    private View held = BLANK.view();

    /** Asks the default experiment at once. */
    public LabModel(BiFunction<Question, DoubleConsumer, Result> engine, LatestTask.Threads threads) {
        task = new LatestTask<>(engine, threads, this::answered, this::failed);
        pinned = new Pinned(engine, threads);
        view.subscribe(now -> pinned.follow(now.pins(), result.get()));
        ask();
    }

    /** The question that is asked. */
    public ReadOnlyObjectProperty<Experiment> experiment() {
        return experiment.getReadOnlyProperty();
    }

    /** The newest answer, of its own question; null before the first. After a coarse one comes the fine one, if nothing else is asked. */
    public ReadOnlyObjectProperty<Result> result() {
        return result.getReadOnlyProperty();
    }

    /** Whether an answer is still to come, be it the fine one after a coarse one. */
    public ReadOnlyBooleanProperty computing() {
        return task.computing();
    }

    /** From 0 to 1 while a slow answer is computed, NaN otherwise. */
    public ReadOnlyDoubleProperty progress() {
        return task.progress();
    }

    /** The last question that could not be answered, null if there is none or it was dismissed. */
    public ReadOnlyObjectProperty<Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    public Pinned pinned() {
        return pinned;
    }

    public ReadOnlyObjectProperty<View> view() {
        return view.getReadOnlyProperty();
    }

    /** Where the document was last saved to or opened from, null if nowhere. */
    public ReadOnlyObjectProperty<Path> file() {
        return file.getReadOnlyProperty();
    }

    /** What the document was read from, where that is a file of another format, never written to; null otherwise. */
    public ReadOnlyObjectProperty<Path> imported() {
        return imported.getReadOnlyProperty();
    }

    /** Whether experiment or view differ from what was last saved, opened or started with. */
    public ReadOnlyBooleanProperty unsaved() {
        return unsaved.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndo() {
        return history.canUndo();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return history.canRedo();
    }

    public Document document() {
        return new Document(experiment.get(), view.get());
    }

    /** Changes the question: one undo step. */
    public void set(Experiment changed) {
        endGesture();
        if (!changed.equals(experiment.get())) {
            history.leave(new History.Step(experiment.get()));
            become(changed);
        }
    }

    /** From here to {@link #endGesture()} all {@link #adjust adjustments} are one undo step. */
    public void beginGesture() {
        history.beginGesture(experiment.get());
    }

    /** Changes the question within a gesture; outside of one it is {@link #set}. */
    public void adjust(Experiment changed) {
        if (!history.inGesture()) {
            set(changed);
        } else if (!changed.equals(experiment.get())) {
            become(changed);
        }
    }

    /** Makes the gesture one undo step, or none if it ended where it began. */
    public void endGesture() {
        history.endGesture(experiment.get());
    }

    public void undo() {
        endGesture();
        if (canUndo().get()) {
            step(history.undo(document()));
        }
    }

    public void redo() {
        endGesture();
        if (canRedo().get()) {
            step(history.redo(document()));
        }
    }

    /** Another question with a look that belongs to it: one undo step, which brings both back. */
    public void startOver(Document start) {
        endGesture();
        if (!start.equals(document())) {
            history.leave(new History.Step(experiment.get(), Optional.of(view.get())));
            step(new History.Step(start.experiment(), Optional.of(start.view())));
        }
        history.begin();
    }

    /** Every parameter to its default, and the look of it but for perspective and comparison; can be undone. */
    public void resetAll() {
        startOver(new Document(Recipe.DEFAULT, view.get().afresh()));
    }

    /** Changes when something is begun that charts and tools should forget their own state for. */
    public ReadOnlyIntegerProperty beginnings() {
        return history.beginnings();
    }

    /** How the answer is looked at: no undo step. Asks again only where something comes into sight that the answer lacks. */
    public void look(View changed) {
        boolean again = computing().get() ? !changed.wanted().equals(asked.wanted())
                : !Sight.holds(result.get(), held, changed);
        view.set(changed);
        refresh();
        if (again) {
            ask();
        }
    }

    /** How the answer is to be drawn, see {@link Sight#of}; empty where it has nothing of what is looked at. */
    public Optional<View> sight() {
        return Sight.of(held, view.get());
    }

    /** Another document. Its undo list begins empty. */
    public void open(Document document, Path path) {
        restore(document, path, document);
    }

    /** A document with changes since it was last saved as {@code lastSaved}, as a session left it. */
    public void restore(Document document, Path path, Document lastSaved) {
        begin(document, lastSaved, path, null);
    }

    /** The same for a document that came from a file of another format: it has no file to be saved to. */
    public void restoreImported(Document document, Path from, Document lastSaved) {
        begin(document, lastSaved, null, from);
    }

    private void begin(Document document, Document lastSaved, Path own, Path other) {
        file.set(own);
        imported.set(other);
        history.clear();
        saved = lastSaved;
        view.set(document.view());
        become(document.experiment());
    }

    /** This document, which need no longer be the present one, was written to {@code path}. */
    public void saved(Document written, Path path) {
        saved = written;
        file.set(path);
        imported.set(null);
        refresh();
    }

    /** What "unsaved" is measured against. */
    public Document lastSaved() {
        return saved;
    }

    /**
     * Stops a slow answer and goes back to the question that the picture answers, which can be undone, and to its
     * perspective. Where it is that picture's own fine answer, the picture stays coarse.
     */
    public void cancel() {
        endGesture();
        task.cancel();
        Result shown = result.get();
        if (shown == null) {
            return;
        }
        boolean elsewhere = !shown.experiment().equals(experiment.get());
        if (elsewhere) {
            history.leave(new History.Step(experiment.get()));
            experiment.set(shown.experiment());
        }
        asked = held;
        view.set(Sight.back(held, view.get()));
        refresh();
        if (elsewhere) {
            refine();
        }
    }

    public void dismissFailure() {
        failure.set(null);
    }

    private void step(History.Step step) {
        step.view().ifPresent(view::set);
        become(step.experiment());
    }

    private void become(Experiment changed) {
        experiment.set(changed);
        refresh();
        ask();
    }

    private void ask() {
        asked = view.get();
        task.ask(new Question(document(), pace.grain(document())));
    }

    private void answered(Question question, Result answer, long nanos) {
        pace.learn(question, answer, nanos);
        held = question.document().view();
        result.set(answer);
        if (question.grain() > 1) {
            refine();
        }
    }

    private void failed(Question question, Throwable cause) {
        failure.set(new Failure(question.experiment(), cause));
        Result shown = result.get();
        if (shown != null && !shown.experiment().equals(question.experiment())) { // else it was what fails
            refine();
        }
    }

    private void refine() {
        Result shown = result.get();
        if (shown.grain() > 1) {
            task.refine(new Question(new Document(shown.experiment(), view.get())));
        }
    }

    private void refresh() {
        unsaved.set(!document().equals(saved));
    }
}
