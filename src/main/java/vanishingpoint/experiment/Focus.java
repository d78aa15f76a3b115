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
 * @param cut gates, of whichever cell, whose path from h_{j−1} is cut in the curve that shows what they carry
 * @param lagCut the lag beyond which the gradient's share is read out
 */
public record Focus(Optional<Pair> selection, Set<Gate> cut, OptionalInt lagCut) {

    public static final Focus NONE = new Focus(Optional.empty(), Set.of(), OptionalInt.empty());

    private static final int USUAL_CUT = 20;

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

    /** Of the cut gates those that this cell has. */
    public Set<Gate> cutIn(CellKind cell) {
        EnumSet<Gate> own = EnumSet.noneOf(Gate.class);
        own.addAll(cut);
        own.retainAll(Gate.of(cell));
        return own;
    }

    public Focus withLagCut(OptionalInt lag) {
        return new Focus(selection, cut, lag);
    }

    /** The selected pair of a run of this length: one beyond its end is moved to the end, its lag kept where it can be. */
    public Pair selectionIn(int length) {
        return selection.map(pair -> pair.t() <= length ? pair
                : new Pair(length, Math.max(1, length - pair.lag()))).orElse(new Pair(length, 1));
    }

    /** The lag cut of a run of this length, 0 … T − 1; where none is chosen, 20 lags or half of a shorter run. */
    public int lagCutIn(int length) {
        return Math.min(lagCut.orElse(Math.min(USUAL_CUT, (length - 1) / 2)), length - 1);
    }
}
