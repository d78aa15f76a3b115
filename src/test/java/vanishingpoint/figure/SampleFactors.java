package vanishingpoint.figure;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.result.Factors;

/** Factors of products that end at a step, from a sample's gains: a step's gain is that of lag 1. */
record SampleFactors(CellKind kind, int length, Map<Quantity, Samples.At> gains) {

    /** The step Jacobian is k + 1 in row k of its diagonal, divided by ten, and −0.05 right of it. */
    Factors at(int t) {
        boolean gated = kind != CellKind.RNN;
        Samples.At state = gains.get(kind == CellKind.LSTM ? Quantity.FULL_STATE : Quantity.HIDDEN_STATE);
        Samples.At cell = gains.getOrDefault(Quantity.CELL_STATE, state);
        Samples.At direct = gains.get(Quantity.FORGET_PRODUCT);
        Matrix none = Matrix.zeros(0, 1);
        return new Factors(t, steps(state), row(state, t), row(cell, t), gated ? steps(direct) : none,
                gated ? row(direct, t) : none, none, jacobian(kind == CellKind.LSTM ? 4 : 2), Optional.empty(), Optional.empty());
    }

    private Matrix steps(Samples.At gain) {
        return column(length, row -> gain.applyAsDouble(row + 1, Math.max(1, row)));
    }

    private static Matrix row(Samples.At gain, int t) {
        return column(t, lag -> gain.applyAsDouble(t, t - lag));
    }

    private static Matrix column(int rows, IntToDoubleFunction entry) {
        return Matrix.column(IntStream.range(0, rows).mapToDouble(entry).toArray());
    }

    private static Matrix jacobian(int size) {
        double[] entries = new double[size * size];
        for (int i = 0; i < size; i++) {
            entries[i * size + i] = (i + 1) / 10.0;
            if (i + 1 < size) {
                entries[i * size + i + 1] = -0.05;
            }
        }
        return Matrix.of(size, size, entries);
    }
}
