package vanishingpoint.state;

import java.util.List;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Question;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;

/**
 * How coarse an answer to ask for, so that the picture follows the hand: learned from what answers took. The grain is a
 * power of two, the finest that is quick enough, and it changes only where there is need: a picture that is now finer and
 * now coarser is worse than either.
 */
final class Pace {

    /** What an answer should take; it may take a third more before a coarser one is asked for. */
    static final long AIM_NANOS = 6_000_000;

    /** Where no grain reaches the aim: a coarser one must gain at least this. */
    private static final double WORTHWHILE = 1.25;
    private static final double TOLERANCE = 4.0 / 3;
    /** Half the grain is at most four times the pairs. */
    private static final double FINER = 4;
    /** What each answer takes from the belief that a coarser one would gain little: at last it is tried again. */
    private static final double FORGETTING = 0.01;
    private static final int FEWEST_BLOCKS = 12;
    private static final int GRAINS = 16;
    private static final int NONE = -1;
    /** Before anything is learned: a usual processor. */
    private static final double FIRST_GUESS = 5;

    /** Nanoseconds for a unit of {@link #work}, by the grain's logarithm to base 2. */
    private final double[] rates = new double[GRAINS];
    private int learned = NONE;
    private double lastRate;
    private int present;
    private List<CellResult> last = List.of();

    Pace() {
        assume(0, FIRST_GUESS);
    }

    /** The grain to ask this with. */
    int grain(Document document) {
        if (!hasTables(document)) {
            return 1;
        }
        int coarsest = coarsest(document.experiment().length());
        double work = work(document);
        double aim = Math.max(AIM_NANOS, WORTHWHILE * work * rates[coarsest]);
        int finest = 0;
        while (work * rates[finest] > aim) {
            finest++;
        }
        if (finest < present || present > coarsest || work * rates[present] > TOLERANCE * aim) {
            present = finest;
        }
        return 1 << present;
    }

    /** This answer took so long. One of which nothing was computed teaches nothing. */
    void learn(Question question, Result answer, long nanos) {
        boolean computed = hasTables(question.document()) && answer.cells().stream().anyMatch(cell -> last.stream().noneMatch(known -> known == cell));
        last = answer.cells();
        if (computed) {
            int grain = Integer.numberOfTrailingZeros(question.grain());
            double rate = nanos / work(question.document());
            if (learned == NONE) {
                assume(grain, rate);
            }
            rates[grain] = learned == grain ? Math.min(rate, lastRate) : rate; // a late one may be the collector's
            learned = grain;
            lastRate = rate;
            fit(grain);
        }
    }

    private void assume(int grain, double rate) {
        for (int other = 0; other < GRAINS; other++) {
            rates[other] = law(grain, rate, other);
        }
    }

    private static double law(int grain, double rate, int other) {
        return rate * Math.pow(2, grain - other);
    }

    // what is known of the others is older
    private void fit(int grain) {
        for (int finer = grain - 1; finer >= 0; finer--) {
            rates[finer] = between(rates[finer + 1], rates[finer], FINER * rates[finer + 1]);
        }
        for (int coarser = grain + 1; coarser < GRAINS; coarser++) {
            double hope = law(grain, rates[grain], coarser);
            double belief = rates[coarser] * Math.pow(hope / rates[coarser], FORGETTING);
            rates[coarser] = between(rates[coarser - 1] / FINER, belief, rates[coarser - 1]);
        }
    }

    private static boolean hasTables(Document document) {
        return document.view().perspective() == Perspective.EXPLORE;
    }

    private static double between(double low, double value, double high) {
        return Math.min(high, Math.max(low, value));
    }

    private static int coarsest(int length) {
        return length < FEWEST_BLOCKS ? 0 : 31 - Integer.numberOfLeadingZeros(length / FEWEST_BLOCKS);
    }

    /** The number of pairs times the size of a matrix. */
    private static double work(Document document) {
        boolean full = document.view().gatedQuantity() == Quantity.FULL_STATE;
        double side = document.experiment().length() * (double) document.experiment().hidden() * (full ? 2 : 1);
        return side * side;
    }
}
