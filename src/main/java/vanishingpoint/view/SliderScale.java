package vanishingpoint.view;

import java.math.BigDecimal;
import vanishingpoint.experiment.Range;

/** Where on its slider a value sits, and how keys and the mouse walk through a range. */
record SliderScale(Range range) {

    /** How far a key goes. */
    enum Stride {
        FINE(0.1), STEP(1), COARSE(10);

        private final double factor;

        Stride(double factor) {
            this.factor = factor;
        }
    }

    double start() {
        return range.isLogarithmic() ? Math.log10(range.min()) : range.min();
    }

    double end() {
        return range.isLogarithmic() ? Math.log10(range.max()) : range.max();
    }

    /** The slider's position of a value; a typed value beyond the slider's range sits at its end. */
    double position(double value) {
        double inside = Math.min(Math.max(value, range.min()), range.max());
        return range.isLogarithmic() ? Math.log10(inside) : inside;
    }

    /** The round value that the mouse means at a position. */
    double valueAt(double position) {
        if (!range.isLogarithmic()) {
            double steps = Math.rint(position / range.step());
            return clamp(BigDecimal.valueOf(range.step()).multiply(BigDecimal.valueOf(steps)).doubleValue());
        }
        double value = Math.pow(10, position);
        return clamp(range.isWhole() ? Math.rint(value) : NumberText.rounded(value, 2));
    }

    /** The value one stride up (sign 1) or down (sign −1); beyond the slider's end it goes on to what may be typed. */
    double walk(double value, Stride stride, int sign) {
        double upper = value > range.max() ? range.typedMax() : range.max();
        double moved;
        if (range.isWhole()) {
            moved = value + sign * Math.max(1, stride.factor * range.step());
        } else if (range.isLogarithmic()) {
            moved = NumberText.rounded(value * Math.pow(10, sign * stride.factor * range.step()), 3);
        } else {
            BigDecimal by = BigDecimal.valueOf(range.step()).multiply(BigDecimal.valueOf(sign * stride.factor));
            moved = BigDecimal.valueOf(value).add(by).doubleValue();
        }
        return Math.min(Math.max(moved, range.min()), upper);
    }

    /** 0 at the slider's start, 1 at its end. */
    double fraction(double value) {
        return (position(value) - start()) / (end() - start());
    }

    private double clamp(double value) {
        return Math.min(Math.max(value, range.min()), range.max());
    }
}
