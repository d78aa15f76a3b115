package vanishingpoint.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;

/**
 * The map h ↦ φ(W_h·h + c) that one unit without a changing input repeats. c is the bias and, where there is input, what the mean
 * input adds: then the map of a step differs from this one by its own input.
 *
 * @param weight W_h
 * @param shift c
 */
public record ScalarMap(Activation activation, double weight, double shift) {

    /** Steps on a grid between which a fixed point is looked for. */
    private static final int GRID = 4000;
    private static final int HALVINGS = 80;
    /** Long enough for every orbit that settles. */
    private static final int LONG_RUN = 20_000;
    private static final double SETTLED = 1e-9;
    private static final double NEAR = 0.05;
    /** States beyond this grow for ever. */
    private static final double ESCAPED = 1e12;

    /** A fixed point h and the factor W_h·φ′ there: the gradient's factor per step for as long as the state stays. */
    public record FixedPoint(double h, double factor) {}

    /**
     * Where runs end.
     *
     * @param period 1 or 2; 0 where neither: the state escapes or does not settle
     * @param factor geometric mean of |W_h·φ′| over the period, per step; NaN where there is none
     */
    public record Asymptote(int period, double h, double factor) {}

    /**
     * A run of one unit, as far as its state is moderate.
     *
     * @param map with the mean input, where there is input
     * @param states h_0, h_1, …
     * @param factors W_h·φ′(a_t), t from 1
     * @param driven whether the input makes the map another one from step to step
     */
    public record Run(ScalarMap map, List<Double> states, List<Double> factors, boolean driven) {

        public Run {
            states = List.copyOf(states);
            factors = List.copyOf(factors);
        }
    }

    /** Of a vanilla RNN with n = 1, from what an answer for OPERATING_POINT holds; empty where there is none. */
    public static Optional<Run> of(Result result) {
        Experiment experiment = result.experiment();
        Optional<Activity> activity = result.rnn().flatMap(cell -> cell.insights().activity());
        if (experiment.hidden() != 1 || activity.isEmpty()) {
            return Optional.empty();
        }
        double weight = experiment instanceof Recipe recipe ? recipe.get(Parameters.W_H)
                : ((GivenWeights) experiment).weight("W_h").get(0);
        Activation activation = experiment instanceof Recipe recipe ? recipe.get(Parameters.ACTIVATION)
                : ((GivenWeights) experiment).activation();
        return Optional.of(run(activation, weight, activity.get()));
    }

    private static Run run(Activation activation, double weight, Activity activity) {
        Matrix a = activity.series().get("a");
        Matrix h = activity.series().get("h");
        List<Double> states = new ArrayList<>(List.of(activity.h0().get(0)));
        List<Double> factors = new ArrayList<>();
        double first = a.get(0) - weight * states.get(0);
        double sum = 0;
        boolean driven = false;
        for (int t = 0; t < h.rows() && Double.isFinite(h.get(t)) && Math.abs(h.get(t)) < ESCAPED; t++) {
            double shift = a.get(t) - weight * states.get(t);
            driven |= Math.abs(shift - first) > SETTLED * (1 + Math.abs(first) + Math.abs(a.get(t)));
            sum += shift;
            factors.add(weight * activity.series().get("slope").get(t));
            states.add(h.get(t));
        }
        double shift = driven ? sum / factors.size() : Double.isFinite(first) ? first : 0;
        return new Run(new ScalarMap(activation, weight, shift), states, factors, driven);
    }

    public double next(double h) {
        double a = weight * h + shift;
        return switch (activation) {
            case SIGMOID -> 1 / (1 + Math.exp(-a));
            case TANH -> Math.tanh(a);
            case RELU -> Math.max(a, 0);
            case IDENTITY -> a;
        };
    }

    /** W_h·φ′(W_h·h + c), with its sign; ReLU′(0) = 0. */
    public double factor(double h) {
        double a = weight * h + shift;
        double u = Math.exp(-Math.abs(a));
        return weight * switch (activation) {
            case SIGMOID -> u / ((1 + u) * (1 + u));
            case TANH -> 4 * u * u / ((1 + u * u) * (1 + u * u));
            case RELU -> a > 0 ? 1 : 0;
            case IDENTITY -> 1;
        };
    }

    /** |W_h|·sup φ′: no factor is larger. */
    public double bound() {
        return Math.abs(weight) * activation.supremumOfDerivative();
    }

    /** By rising h. All there are for σ and tanh; isolated ones for ReLU and identity. */
    public List<FixedPoint> fixedPoints() {
        return switch (activation) {
            case SIGMOID -> zeros(0, 1);
            case TANH -> zeros(-1, 1);
            case RELU, IDENTITY -> linear();
        };
    }

    private List<FixedPoint> linear() {
        List<FixedPoint> points = new ArrayList<>();
        boolean relu = activation == Activation.RELU;
        if (relu && shift <= 0) {
            points.add(new FixedPoint(0, factor(0)));
        }
        double h = shift / (1 - weight);
        if (weight != 1 && (!relu || h > 0)) {
            points.add(new FixedPoint(h + 0.0, factor(h)));
        }
        points.sort((p, q) -> Double.compare(p.h(), q.h()));
        return points;
    }

    /** Changes of sign of φ(W_h·h + c) − h, and places where it touches zero exactly. */
    private List<FixedPoint> zeros(double from, double to) {
        List<FixedPoint> points = new ArrayList<>();
        double before = next(from) - from;
        for (int i = 1; i <= GRID; i++) {
            double left = from + (to - from) * (i - 1) / GRID;
            double right = from + (to - from) * i / GRID;
            double after = next(right) - right;
            if (before > 0 && after < 0 || before < 0 && after > 0) {
                double h = bisect(left, right, before > 0);
                points.add(new FixedPoint(h, factor(h)));
            } else if (after == 0) {
                points.add(new FixedPoint(right, factor(right)));
            }
            before = after;
        }
        return points;
    }

    private double bisect(double left, double right, boolean falls) {
        double low = left;
        double high = right;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            boolean above = next(middle) - middle > 0;
            low = above == falls ? middle : low;
            high = above == falls ? high : middle;
        }
        return (low + high) / 2;
    }

    /** Where the orbit of h settles, slightly moved so that no unstable point holds it. */
    public Asymptote asymptote(double start) {
        double h = start + SETTLED;
        for (int i = 0; i < LONG_RUN && Math.abs(h) < ESCAPED; i++) {
            h = next(h);
        }
        double second = next(h);
        double third = next(second);
        if (Math.abs(h) >= ESCAPED) {
            return new Asymptote(0, h, Math.abs(factor(h)));
        }
        if (differ(third, h)) {
            double last = h;
            return fixedPoints().stream().filter(point -> Math.abs(point.h() - last) < NEAR && isNeutral(point)).findFirst()
                    .map(point -> new Asymptote(1, point.h(), Math.abs(point.factor())))
                    .orElseGet(() -> new Asymptote(0, last, Double.NaN));
        }
        return differ(second, h) ? new Asymptote(2, h, Math.sqrt(Math.abs(factor(h) * factor(second))))
                : new Asymptote(1, h, Math.abs(factor(h)));
    }

    /** Whether this is an unstable fixed point to the last bit: an orbit that begins there never leaves. */
    public boolean holds(double start) {
        return next(start) == start && Math.abs(factor(start)) > 1;
    }

    private static boolean differ(double h, double other) {
        return Math.abs(h - other) > SETTLED * (1 + Math.abs(other));
    }

    /** Whether orbits come to it more slowly than any power of a number below one. */
    private static boolean isNeutral(FixedPoint point) {
        return Math.abs(Math.abs(point.factor()) - 1) < 1e-3;
    }
}
