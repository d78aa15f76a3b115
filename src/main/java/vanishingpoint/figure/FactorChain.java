package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;

/**
 * The factors of a product from j = t down to k + 1, each over its name; of many the latest and the earliest ones, those
 * between as one, over the names of its first and its last.
 *
 * @param log10Steps log₁₀ of the factors' absolute values, a T×1 column, row j − 1
 * @param signs of the factors in the same order; empty where none is told
 * @param factor what stands for the factor of step j
 * @param name what stands beneath it
 */
record FactorChain(Matrix log10Steps, Matrix signs, IntFunction<String> factor, FactorNames name) {

    /** The most factors that are all shown. */
    static final int MOST = 8;

    private static final int LATEST = 3;
    private static final int EARLIEST = 2;

    /** Of positive factors, each told by its number. */
    static FactorChain of(Matrix log10Steps, IntFunction<String> symbol) {
        return new FactorChain(log10Steps, Matrix.zeros(0, 1), j -> TeX.magnitude(log10Steps.get(j - 1)),
                new FactorNames(symbol, j -> ""));
    }

    /** How many factors of a product are shown as one; 0 where all are shown. */
    static int further(Pair pair) {
        return pair.lag() <= MOST ? 0 : pair.lag() - LATEST - EARLIEST;
    }

    /** Parts in LaTeX, between which lines may break; none where there is no factor. */
    List<String> parts(Pair pair) {
        int further = further(pair);
        int latest = further == 0 ? pair.lag() : LATEST;
        List<String> parts = new ArrayList<>();
        for (int j = pair.t(); j > pair.t() - latest; j--) {
            parts.add(one(j, pair));
        }
        if (further > 0) {
            int first = pair.k() + EARLIEST + 1;
            int last = pair.t() - LATEST;
            parts.add("{}\\cdot\\underbrace{" + product(last, first - 1) + "}_{" + name.symbol().apply(last) + "\\ldots "
                    + name.symbol().apply(first) + "}");
            for (int j = first - 1; j > pair.k(); j--) {
                parts.add(one(j, pair));
            }
        }
        return parts;
    }

    /** The product of the factors at j = earlier + 1 … later. */
    String product(int later, int earlier) {
        double log10 = 0;
        for (int j = earlier + 1; j <= later; j++) {
            log10 += log10Steps.get(j - 1);
        }
        return TeX.signed(sign(later, earlier), log10);
    }

    /** Its sign. */
    double sign(int later, int earlier) {
        double sign = 1;
        for (int j = earlier + 1; j <= later && signs.size() > 0; j++) {
            sign *= signs.get(j - 1);
        }
        return sign;
    }

    private String one(int j, Pair pair) {
        return (j == pair.t() ? "" : "{}\\cdot") + "\\underbrace{" + factor.apply(j) + "}_{" + name.of(j) + "}";
    }
}
