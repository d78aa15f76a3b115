package vanishingpoint.result;

import java.util.ArrayList;
import java.util.List;
import vanishingpoint.experiment.Activation;
import vanishingpoint.result.ScalarMap.FixedPoint;

/** Where h = φ(W_h·h + c), by rising h. */
final class FixedPoints {

    private static final int HALVINGS = 200;
    /** Two curves that touch are no farther apart than rounding. */
    private static final double TOUCHING = 4e-16;

    private FixedPoints() {}

    static List<FixedPoint> ofLinear(ScalarMap map) {
        List<FixedPoint> points = new ArrayList<>();
        boolean relu = map.activation() == Activation.RELU;
        if (relu && map.shift() <= 0) {
            points.add(new FixedPoint(0, map.factor(0)));
        }
        double h = map.shift() / (1 - map.weight());
        if (map.weight() != 1 && (!relu || h > 0)) {
            points.add(new FixedPoint(h + 0.0, map.weight()));
        }
        return points;
    }

    /**
     * Of σ and tanh: zeros of g(a) = φ(a) − (a − c)/W_h, between the places where φ′(a) = 1/W_h: on each piece g is monotone, so
     * that there is one at most, and none is missed.
     */
    static List<FixedPoint> ofBounded(ScalarMap map) {
        double least = map.activation() == Activation.TANH ? -1 : 0;
        double one = map.weight() * least + map.shift();
        double other = map.weight() + map.shift();
        if (map.weight() == 0) {
            return List.of(at(map, map.shift()));
        }
        List<Double> edges = edges(map, Math.min(one, other), Math.max(one, other));
        List<Double> zeros = new ArrayList<>();
        if (above(map, edges.get(0)) == 0) {
            zeros.add(edges.get(0));
        }
        for (int i = 1; i < edges.size(); i++) {
            double left = edges.get(i - 1);
            double right = edges.get(i);
            boolean turns = i < edges.size() - 1;
            if (above(map, right) == 0 || turns && Math.abs(above(map, right)) <= TOUCHING) {
                zeros.add(right);
            } else if (above(map, left) * above(map, right) < 0 && !zeros.contains(left)) {
                zeros.add(bisect(map, left, right));
            }
        }
        return zeros.stream().map(a -> at(map, a)).sorted((p, q) -> Double.compare(p.h(), q.h())).toList();
    }

    private static FixedPoint at(ScalarMap map, double a) {
        return new FixedPoint(map.value(a), map.factorAt(a));
    }

    private static List<Double> edges(ScalarMap map, double low, double high) {
        List<Double> edges = new ArrayList<>(List.of(low));
        double steepest = map.weight() * map.activation().supremumOfDerivative();
        if (steepest > 1) {
            double root = Math.sqrt(1 - 1 / steepest);
            double turn = (map.activation() == Activation.TANH ? 0.5 : 1) * Math.log((1 + root) * (1 + root) * steepest);
            for (double a : new double[] {-turn, turn}) {
                if (a > low && a < high) {
                    edges.add(a);
                }
            }
        }
        edges.add(high);
        return edges;
    }

    private static double above(ScalarMap map, double a) {
        return map.value(a) - (a - map.shift()) / map.weight();
    }

    private static double bisect(ScalarMap map, double left, double right) {
        double low = left;
        double high = right;
        boolean falls = above(map, left) > 0;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double there = above(map, middle);
            if (there == 0) {
                return middle;
            }
            low = there > 0 == falls ? middle : low;
            high = there > 0 == falls ? high : middle;
        }
        return (low + high) / 2;
    }
}
