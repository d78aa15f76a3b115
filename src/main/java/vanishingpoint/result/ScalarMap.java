package vanishingpoint.result;

import java.util.List;
import vanishingpoint.experiment.Activation;

/**
 * The map h ↦ φ(W_h·h + c) that one unit without a changing input repeats. c is the bias and what the input adds.
 *
 * @param weight W_h
 * @param shift c
 */
public record ScalarMap(Activation activation, double weight, double shift) {

    /** A fixed point h and the factor W_h·φ′ there: the gradient's factor per step for as long as the state stays. */
    public record FixedPoint(double h, double factor) {}

    public double next(double h) {
        return value(weight * h + shift);
    }

    /** φ(a). */
    double value(double a) {
        return switch (activation) {
            case SIGMOID -> 1 / (1 + Math.exp(-a));
            case TANH -> Math.tanh(a);
            case RELU -> Math.max(a, 0);
            case IDENTITY -> a;
        };
    }

    /** W_h·φ′(W_h·h + c), with its sign; ReLU′(0) = 0. */
    public double factor(double h) {
        return factorAt(weight * h + shift);
    }

    double factorAt(double a) {
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

    /** Whether φ is σ or tanh, which bend and are bounded; the others are made of straight lines. */
    public boolean isBounded() {
        return activation == Activation.SIGMOID || activation == Activation.TANH;
    }

    /** By rising h. All there are for σ and tanh; isolated ones for ReLU and identity. */
    public List<FixedPoint> fixedPoints() {
        return isBounded() ? FixedPoints.ofBounded(this) : FixedPoints.ofLinear(this);
    }

    /** Whether runs that come near end there; with straight lines a factor of ±1 leads nowhere. */
    public boolean attracts(FixedPoint point) {
        if (activation == Activation.RELU && point.h() == 0 && shift == 0) {
            return weight <= 1; // the slope below 0 counts there, but above it the state is driven by W_h
        }
        return isBounded() ? Math.abs(point.factor()) <= 1 : Math.abs(point.factor()) < 1;
    }
}
