package vanishingpoint.figure;

import java.util.Optional;
import vanishingpoint.experiment.Pair;

/**
 * Marks at the ends of a part of a run, which say that there is more and lead there.
 *
 * @param length of the run
 */
record StepTurns(StepWindow window, int length) {

    /** From the outermost node, on the horizontal axis. */
    static final double APART = 0.9;

    /** Whether there are steps before those shown, other than the far one; or after them. */
    boolean has(boolean earlier) {
        boolean adjoins = window.far().isPresent() && window.far().getAsInt() == window.first() - 1;
        return earlier ? window.first() > 1 && !adjoins : window.last() < length;
    }

    /** Where the mark stands. */
    double place(boolean earlier) {
        return earlier ? window.leftmost() - APART : window.last() + APART;
    }

    /** The pair that a place leads to, from this one; none where there is no mark. */
    Optional<Pair> at(double place, Pair pair) {
        boolean earlier = place < window.leftmost();
        return Math.abs(place - place(earlier)) < APART / 2 ? next(earlier, pair) : Optional.empty();
    }

    /** The pair of the same lag, or with the same far step, that has the steps before or after those shown in sight. */
    Optional<Pair> next(boolean earlier, Pair pair) {
        int half = (window.last() - window.first() + 1) / 2;
        if (!has(earlier)) {
            return Optional.empty();
        }
        if (window.far().isPresent()) {
            return Optional.of(new Pair(earlier ? pair.t() - half : Math.min(length, pair.t() + half), pair.k()));
        }
        int way = earlier ? -Math.min(half + 1, pair.k() - 1) : Math.min(half + 1, length - pair.t());
        return Optional.of(new Pair(pair.t() + way, pair.k() + way));
    }
}
