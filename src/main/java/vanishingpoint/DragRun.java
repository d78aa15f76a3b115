package vanishingpoint;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.stage.Window;
import vanishingpoint.state.LabModel;

/** One drag in the open window, a move at each pulse; first some moves that are not measured. */
final class DragRun extends AnimationTimer {

    /** The window and the clocks around its model. */
    record Place(Scene scene, LabModel model, Stopwatches stopwatches) {}

    /** How many moves, and how many before them to warm up. */
    record Moves(int measured, int warmUp) {}

    private static final int TOLD_EVERY = 10;

    private final Drag drag;
    private final Place place;
    private final Moves moves;
    private final Slider slider;
    private final Consumer<String> progress;
    private final CompletableFuture<DragReport> report = new CompletableFuture<>();
    private final Runnable laidOut = this::laidOut;
    private DragTimes times;
    private boolean measuring;
    private int moved;

    DragRun(Drag drag, Place place, Moves moves, Consumer<String> progress) {
        this.drag = drag;
        this.place = place;
        this.moves = moves;
        this.progress = progress;
        slider = (Slider) place.scene().lookup("#" + drag.parameter().key() + "-slider");
        times = new DragTimes(moves.warmUp());
    }

    /** Starts on the JavaFX thread; done when the answer to the last move is in the window. */
    CompletableFuture<DragReport> run() {
        place.model().look(place.model().view().get().withPerspective(drag.perspective()));
        place.model().set(drag.start());
        place.stopwatches().watch(place.model().result()::get, answer -> times.drawn(answer));
        place.scene().addPostLayoutPulseListener(laidOut);
        place.model().beginGesture();
        start();
        return report;
    }

    @Override
    public void handle(long pulse) {
        Window window = place.scene().getWindow();
        if (window == null || !window.isShowing()) {
            stop();
            return;
        }
        if (!started()) {
            return;
        }
        times.pulse(System.nanoTime());
        if (moved < times.moves()) {
            move();
        } else if (times.isComplete()) {
            finish();
        }
    }

    // the first answer at this size comes before the first move
    private boolean started() {
        return moved > 0 || measuring || !place.model().computing().get();
    }

    private void move() {
        if (moved % TOLD_EVERY == 0) {
            progress.accept(drag + ": " + (measuring ? "move " + moved + " of " + moves.measured() : "warming up"));
        }
        moved++;
        long event = System.nanoTime();
        slider.setValue(drag.position(drag.value(moved)));
        times.moved(place.model().experiment().get(), event, System.nanoTime());
    }

    private void laidOut() {
        times.laidOut(System.nanoTime());
    }

    private void finish() {
        moved = 0;
        if (!measuring) {
            measuring = true;
            place.model().adjust(drag.start());
            times = new DragTimes(moves.measured());
            return;
        }
        stop();
        place.model().endGesture();
        place.scene().removePostLayoutPulseListener(laidOut);
        report.complete(times.report(drag));
    }
}
