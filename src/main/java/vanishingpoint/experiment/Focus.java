package vanishingpoint.experiment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is looked at closely.
 *
 * @param selection the selected pair, none for (T, 1)
 * @param cut gates whose path from h_{j−1} is cut in the curve that shows what they carry
 * @param lagCut the lag beyond which the gradient's share is read out
 */
public record Focus(Optional<Pair> selection, Set<Gate> cut, OptionalInt lagCut) {

    public static final Focus NONE = new Focus(Optional.empty(), Set.of(), OptionalInt.empty());

    public Focus {
        EnumSet<Gate> copy = EnumSet.noneOf(Gate.class);
        copy.addAll(cut);
        cut = Collections.unmodifiableSet(copy);
    }

    public Focus withSelection(Optional<Pair> pair) {
        return new Focus(pair, cut, lagCut);
    }

    public Focus withCut(Set<Gate> gates) {
        return new Focus(selection, gates, lagCut);
    }

    public Focus withLagCut(OptionalInt lag) {
        return new Focus(selection, cut, lag);
    }

    /** The selected pair of a run of this length: one beyond its end is moved to the end, its lag kept where it can be. */
    public Pair selectionIn(int length) {
        return selection.map(pair -> pair.t() <= length ? pair
                : new Pair(length, Math.max(1, length - pair.lag()))).orElse(new Pair(length, 1));
    }
}
