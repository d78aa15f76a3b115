package vanishingpoint.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One cell with explicit weights, inputs and targets. Parameter names and shapes are those of
 * {@link WeightShapes}; every one is present and finite.
 *
 * @param activation φ of the vanilla RNN; of no meaning for LSTM and GRU, where it is TANH
 * @param weights by name: {@code W_x}, {@code W_h}, … (matrices), {@code b_h}, … (columns)
 * @param initialHidden h_0, n×1
 * @param initialCell C_0, n×1; zeros for cells without a cell state
 * @param x inputs, T×m; row 0 is t = 1
 * @param targets T×p
 * @param clipThreshold global-norm clipping threshold, empty if off
 */
public record GivenWeights(CellKind cell, Activation activation, Map<String, Matrix> weights, Matrix initialHidden,
        Matrix initialCell, Matrix x, Matrix targets, LossKind loss, LossPlacement lossPlacement,
        OptionalDouble clipThreshold) implements Experiment {

    public GivenWeights {
        Objects.requireNonNull(activation);
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        WeightShapes.check(cell, weights, initialHidden, initialCell, x, targets);
    }

    public Matrix weight(String name) {
        return weights.get(name);
    }

    @Override
    public int length() {
        return x.rows();
    }

    @Override
    public int hidden() {
        return initialHidden.rows();
    }

    @Override
    public int inputs() {
        return x.columns();
    }

    @Override
    public int outputs() {
        return targets.columns();
    }
}
