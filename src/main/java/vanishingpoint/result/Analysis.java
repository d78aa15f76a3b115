package vanishingpoint.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vanishingpoint.experiment.Matrix;

/**
 * Everything about one cell's run, for files: names and meanings are those of the reference format
 * (docs/model.md, "Files"). In matrices NaN stands for "not a finite double".
 *
 * @param result the cell's answer, as the window shows it
 * @param forward {@code a}; or gates; {@code h}, {@code C}: T×n; {@code logit}, {@code y_hat}: T×p; {@code loss_t}: T×1
 * @param gradients ∂L/∂P by name; entries outside the normal doubles NaN. Empty where the state overflowed
 * @param unitGradients gradients divided by their own norms. Empty where the state overflowed
 * @param gradientNorms rows in the order of {@link #gradientNames}
 * @param gradientNames keys of {@code gradients}, then {@code global}
 * @param stateAdjoints {@code dL_dh}, {@code dL_dC_state}, {@code dL_dC_total}: T×n
 * @param stateAdjointNorms the same names, a column of T
 * @param hiddenNorms Euclidean norms of h_t, t = 1..T
 * @param stepMatrices one-step state Jacobians, j = 1..T, where asked for
 * @param matrices per listed pair: {@code J} or {@code state}, {@code Ctotal}, {@code direct_diag}, {@code dLt_dhk},
 *     …, {@code term_P}, where asked for
 */
public record Analysis(CellResult result, Map<String, Matrix> forward, Map<String, Matrix> gradients,
        Map<String, Matrix> unitGradients, List<String> gradientNames, Magnitudes gradientNorms,
        Map<String, Matrix> stateAdjoints, Map<String, Magnitudes> stateAdjointNorms, Magnitudes hiddenNorms,
        Table oneStep, Table pairs, Table byLag, List<Matrix> stepMatrices, List<PairMatrices> matrices) {

    /** Full matrices of one pair (t, k). */
    public record PairMatrices(int t, int k, Map<String, Matrix> matrices) {

        public PairMatrices {
            matrices = Collections.unmodifiableMap(new LinkedHashMap<>(matrices));
        }
    }

    public Analysis {
        forward = Collections.unmodifiableMap(new LinkedHashMap<>(forward));
        gradients = Collections.unmodifiableMap(new LinkedHashMap<>(gradients));
        unitGradients = Collections.unmodifiableMap(new LinkedHashMap<>(unitGradients));
        gradientNames = List.copyOf(gradientNames);
        stateAdjoints = Collections.unmodifiableMap(new LinkedHashMap<>(stateAdjoints));
        stateAdjointNorms = Collections.unmodifiableMap(new LinkedHashMap<>(stateAdjointNorms));
        stepMatrices = List.copyOf(stepMatrices);
        matrices = List.copyOf(matrices);
    }
}
