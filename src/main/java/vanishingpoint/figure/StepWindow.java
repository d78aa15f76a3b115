package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jfree.data.Range;
import vanishingpoint.experiment.Pair;

/**
 * The steps of a run that an unrolled network shows: all of a short run, else a part around the selected pair, so that
 * nodes stay as large as they can be read.
 *
 * @param far the pair's earlier step, where it lies before the first one shown and is drawn apart
 */
record StepWindow(int first, int last, OptionalInt far) {

    /** How many places before the first step the far one stands. */
    private static final int APART = 2;
    private static final double MARGIN = 0.6;

    static StepWindow of(int length, Pair pair, StepRoom room) {
        int part = room.part();
        if (length <= room.whole()) {
            return new StepWindow(1, length, OptionalInt.empty());
        }
        if (pair.lag() <= part - APART) {
            int first = Math.max(1, Math.min(length - part + 1, (pair.t() + pair.k()) / 2 - part / 2 + 1));
            return new StepWindow(first, first + part - 1, OptionalInt.empty());
        }
        int last = Math.min(length, pair.t() + 1);
        return new StepWindow(last - part + APART + 1, last, OptionalInt.of(pair.k()));
    }

    boolean isWhole(int length) {
        return last - first + 1 == length;
    }

    /** Steps on the drawing from the last to the first, the far one too. */
    List<Integer> steps() {
        List<Integer> steps = new ArrayList<>();
        for (int step = last; step >= first; step--) {
            steps.add(step);
        }
        far.ifPresent(steps::add);
        return steps;
    }

    /** Where a step stands on the horizontal axis: at its own number, but for the far one. */
    double place(int step) {
        return far.isPresent() && step == far.getAsInt() ? first - APART : step;
    }

    /** The step whose node stands at a place, none on an edge or in a gap. */
    OptionalInt stepAt(double place) {
        long near = Math.round(place);
        boolean node = Math.abs(place - near) < 0.3;
        if (node && near >= first && near <= last) {
            return OptionalInt.of((int) near);
        }
        return node && near == first - APART ? far : OptionalInt.empty();
    }

    /** The later step of the edge at a place between two nodes. */
    OptionalInt edgeAt(double place) {
        int later = (int) Math.ceil(place);
        return later > first && later <= last ? OptionalInt.of(later) : OptionalInt.empty();
    }

    /** What is in sight where the run goes from 1 to this length, with room for marks where there is more of it. */
    Range range(int length) {
        StepTurns turns = new StepTurns(this, length);
        return new Range(leftmost() - MARGIN - (turns.has(true) ? StepTurns.APART : 0),
                last + MARGIN + (turns.has(false) ? StepTurns.APART : 0));
    }

    int leftmost() {
        return first - (far.isPresent() ? APART : 0);
    }
}
