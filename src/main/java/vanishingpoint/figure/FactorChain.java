package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;

/**
 * The factors of a product from j = t down to k + 1, each over its name: the two latest, those between as one, the earliest.
 *
 * @param log10Steps log₁₀ of the factors' absolute values, a T×1 column, row j − 1
 * @param signs of the factors in the same order; empty where none is told
 * @param factor what stands for the factor of step j
 * @param name what stands beneath it
 */
record FactorChain(Matrix log10Steps, Matrix signs, IntFunction<String> factor, IntFunction<String> name) {

    private static final int FEW = 4;

    /** Of positive factors, each told by its number. */
    static FactorChain of(Matrix log10Steps, IntFunction<String> name) {
        return new FactorChain(log10Steps, Matrix.zeros(0, 1), j -> TeX.magnitude(log10Steps.get(j - 1)), name);
    }

    /** Parts in LaTeX, between which lines may break; none where there is no factor. */
    List<String> parts(Pair pair) {
        if (pair.lag() <= FEW) {
            return IntStream.iterate(pair.t(), j -> j > pair.k(), j -> j - 1).mapToObj(j -> one(j, pair)).toList();
        }
        int first = pair.k() + 1;
        List<String> parts = new ArrayList<>(List.of(one(pair.t(), pair), one(pair.t() - 1, pair)));
        parts.add("{}\\cdot\\underbrace{" + product(pair.t() - 2, first) + "}_{" + (pair.t() - 2) + "\\,\\ldots\\,"
                + (first + 1) + "}");
        parts.add(one(first, pair));
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
        return (j == pair.t() ? "" : "{}\\cdot") + "\\underbrace{" + factor.apply(j) + "}_{" + name.apply(j) + "}";
    }
}
