package vanishingpoint.result;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which pairs (t, k) an analysis lists, ordered by t, then k.
 *
 * @param t later steps
 * @param k earlier steps, of the same size
 */
public record PairChoice(List<Integer> t, List<Integer> k) {

    /** Every pair below this length, else the row t = T and the column k = 1. */
    public static final int COMPLETE_BELOW = 100;

    public PairChoice {
        t = List.copyOf(t);
        k = List.copyOf(k);
        if (t.size() != k.size()) {
            throw new IllegalArgumentException(t.size() + " t but " + k.size() + " k");
        }
    }

    /** Every (t, k) for T &lt; 100, else the row t = T and the column k = 1. */
    public static PairChoice usual(int length) {
        List<int[]> pairs = IntStream.rangeClosed(1, length).boxed()
                .flatMap(t -> IntStream.rangeClosed(1, t)
                        .filter(k -> length < COMPLETE_BELOW || t == length || k == 1)
                        .mapToObj(k -> new int[] {t, k}))
                .toList();
        return new PairChoice(pairs.stream().map(pair -> pair[0]).toList(),
                pairs.stream().map(pair -> pair[1]).toList());
    }

    /** These pairs, in their order. */
    public static PairChoice ordered(List<Integer> t, List<Integer> k) {
        PairChoice listed = new PairChoice(t, k);
        List<Integer> places = IntStream.range(0, t.size()).boxed()
                .sorted(Comparator.<Integer>comparingInt(listed.t::get).thenComparingInt(listed.k::get)).toList();
        return new PairChoice(places.stream().map(listed.t::get).toList(),
                places.stream().map(listed.k::get).toList());
    }
}
