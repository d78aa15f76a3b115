package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jfree.data.Range;
import vanishingpoint.i18n.RichText;

/**
 * A curve over the lag.
 *
 * @param key name in tables of values, the same in every language
 * @param size number of lags, from 0
 * @param log10 value at a lag: negative infinity where exactly zero, NaN where undefined
 */
record Curve(String key, RichText name, Look look, int size, IntToDoubleFunction log10) {

    /** Colour and line. */
    record Look(Ink ink, Pen pen) {}

    /** Kinds of line, in the order in which curves are read: colour is never the only difference. */
    enum Pen {
        SOLID(2.4f), DASHED(2f, 7, 4), THIN(1.6f, 9, 3, 2, 3), DOTTED(1.8f, 1.8f, 3.6f), GHOST(1.6f);

        private final BasicStroke stroke;

        Pen(float width, float... dashes) {
            stroke = dashes.length == 0
                    ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                    : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
        }

        BasicStroke stroke() {
            return stroke;
        }

        /** Of the gated cell, where colour does not tell it from the RNN. */
        private BasicStroke strokeOfGated() {
            float[] dashes = switch (this) {
                case SOLID, GHOST -> new float[] {12, 5};
                case THIN -> new float[] {9, 3, 2, 3, 2, 3};
                case DASHED -> new float[] {4, 3};
                case DOTTED -> new float[] {1.8f, 6};
            };
            return new BasicStroke(stroke.getLineWidth(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
        }
    }

    Ink ink() {
        return look.ink();
    }

    Pen pen() {
        return look.pen();
    }

    /** The line in this theme. */
    BasicStroke stroke(Theme theme) {
        boolean gated = ink() == Ink.LSTM || ink() == Ink.GRU;
        return theme == Theme.PRINT && gated ? pen().strokeOfGated() : pen().stroke();
    }

    double at(int lag) {
        return log10.applyAsDouble(lag);
    }

    boolean isFinite(int lag) {
        return lag >= 0 && lag < size && Double.isFinite(at(lag));
    }

    /** Whether there is not even a zero. */
    boolean isUndefined() {
        return IntStream.range(0, size).allMatch(lag -> Double.isNaN(at(lag)));
    }

    /** Largest lag up to this one at which there is something to draw. */
    OptionalInt lastFinite(int upTo) {
        for (int lag = Math.min(upTo, size - 1); lag >= 0; lag--) {
            if (isFinite(lag)) {
                return OptionalInt.of(lag);
            }
        }
        return OptionalInt.empty();
    }

    /** Lag at which the curve leaves these lags through this height and stays below it; NaN where it does not. */
    double exit(Range lags, double floor) {
        int last = (int) Math.floor(lags.getUpperBound() + 1e-9);
        int low = lastFinite(last).orElse(-1);
        if (low < lags.getLowerBound() || at(low) >= floor) {
            return Double.NaN;
        }
        int high = low;
        while (high >= lags.getLowerBound() && !(at(high) >= floor)) {
            high--;
        }
        if (high < lags.getLowerBound() || !isFinite(high + 1)) {
            return Math.max(high + 1, lags.getLowerBound());
        }
        return high + (at(high) - floor) / (at(high) - at(high + 1));
    }

    /** First lag from which on the curve is exactly zero. */
    OptionalInt zeroFrom() {
        int lag = size;
        while (lag > 0 && at(lag - 1) == Double.NEGATIVE_INFINITY) {
            lag--;
        }
        return lag == size ? OptionalInt.empty() : OptionalInt.of(lag);
    }
}
