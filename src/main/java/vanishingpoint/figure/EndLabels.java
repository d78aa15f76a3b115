package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Heights of names beside the ends of curves: as near to their curves as they can be without touching. */
final class EndLabels {

    private EndLabels() {}

    /**
     * Moves wanted heights apart to at least {@code gap}, inside [top, bottom] as long as there is room; the order is
     * kept, and the result has the order of {@code wanted}.
     */
    static List<Double> apart(List<Double> wanted, double gap, double top, double bottom) {
        List<Integer> order = IntStream.range(0, wanted.size()).boxed()
                .sorted(Comparator.comparing(wanted::get)).toList();
        double[] placed = new double[wanted.size()];
        double next = top;
        for (int i : order) {
            placed[i] = Math.max(wanted.get(i), next);
            next = placed[i] + gap;
        }
        double limit = bottom;
        for (int j = order.size() - 1; j >= 0; j--) {
            int i = order.get(j);
            placed[i] = Math.min(placed[i], limit);
            limit = placed[i] - gap;
        }
        List<Double> result = new ArrayList<>();
        for (double place : placed) {
            result.add(place);
        }
        return result;
    }
}
