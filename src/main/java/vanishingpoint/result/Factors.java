package vanishingpoint.result;

import java.util.Optional;
import vanishingpoint.experiment.Matrix;

/**
 * The factors of the products that end at step t (seed eq. 9, 13). For the perspectives FORMULA and UNROLLED.
 *
 * @param t the selected later step
 * @param log10StepNorms log₁₀‖∂s_j/∂s_{j−1}‖₂, a T×1 column, row j − 1; s is h, for the LSTM (h, C)
 * @param log10Row log₁₀‖∂s_t/∂s_k‖₂ by lag, a t×1 column, row t − k
 * @param log10CellRow the same of ∂C_t/∂C_k for the LSTM, log10Row's numbers for the other cells
 * @param log10DirectSteps log₁₀ of the largest factor of the direct path at step j, max f_j (LSTM) or max z_j (GRU), a T×1
 *     column; empty (0×1) for the vanilla RNN
 * @param log10DirectRow log₁₀‖∏ diag(f_j)‖₂, j = k+1..t, (seed eq. 15), of the GRU ‖∏ diag(z_j)‖₂, by lag, a t×1 column, row
 *     t − k; empty (0×1) for the vanilla RNN
 * @param signs sign of the factor at step j, −1, 0 or 1, where n = 1 and the cell is the vanilla RNN, a T×1 column; else
 *     empty (0×1)
 * @param stepJacobian the step Jacobian ∂s_t/∂s_{t−1} at the selected t, as doubles, entries below their range 0
 * @param outcome what the step t comes to, for the perspective FORMULA and the vanilla RNN alone
 * @param blocks of the LSTM's step Jacobians, for the perspective UNROLLED alone
 */
public record Factors(int t, Matrix log10StepNorms, Matrix log10Row, Matrix log10CellRow, Matrix log10DirectSteps,
        Matrix log10DirectRow, Matrix signs, Matrix stepJacobian, Optional<StepOutcome> outcome,
        Optional<StepBlocks> blocks) {

    public Factors withOutcome(StepOutcome known) {
        return new Factors(t, log10StepNorms, log10Row, log10CellRow, log10DirectSteps, log10DirectRow, signs, stepJacobian,
                Optional.of(known), blocks);
    }

    /** log₁₀ of the product of the step norms at j = k+1..t: what ‖∂s_t/∂s_k‖₂ cannot exceed, and is where s has one entry. */
    public double log10Bound(int k) {
        double sum = 0;
        for (int j = k + 1; j <= t; j++) {
            sum += log10StepNorms.get(j - 1);
        }
        return sum;
    }
}
