package vanishingpoint.engine;

import java.util.Map;
import java.util.Optional;
import vanishingpoint.engine.StepNorms.Block;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.result.Factors;
import vanishingpoint.result.StepBlocks;

/** The factors of the products that end at a step, and those products' norms. */
final class FactorsRun {

    private FactorsRun() {}

    static Factors of(StepJacobians jacobians, GainRows rows, int t, Lanes lanes) {
        Trajectory trajectory = jacobians.trajectory;
        boolean lstm = trajectory.network.cell == CellKind.LSTM;
        boolean direct = trajectory.directFactors() != null;
        Matrix none = Matrix.zeros(0, 1);
        Map<Quantity, Matrix> row = rows.at(t);
        Matrix state = row.get(lstm ? Quantity.FULL_STATE : Quantity.HIDDEN_STATE);
        boolean signed = trajectory.network.cell == CellKind.RNN && trajectory.n == 1;
        return new Factors(t, StepNorms.log10(jacobians, StepNorms.Block.STATE, lanes), state,
                lstm ? row.get(Quantity.CELL_STATE) : state, direct ? DirectProducts.steps(trajectory) : none,
                direct ? row.get(Quantity.FORGET_PRODUCT) : none, signed ? signs(jacobians) : none,
                matrix(jacobians.get(t, jacobians.newMatrix())), Optional.empty(),
                rows.hidden(t).map(hidden -> blocks(hidden, jacobians, lanes)));
    }

    private static StepBlocks blocks(Matrix hidden, StepJacobians jacobians, Lanes lanes) {
        return new StepBlocks(hidden, StepNorms.log10(jacobians, Block.HIDDEN, lanes),
                StepNorms.log10(jacobians, Block.INTO_CELL, lanes), StepNorms.log10(jacobians, Block.INTO_HIDDEN, lanes));
    }

    private static Matrix signs(StepJacobians jacobians) {
        double[] signs = new double[jacobians.trajectory.length];
        SparseRows factor = jacobians.newMatrix();
        for (int j = 1; j <= signs.length; j++) {
            jacobians.get(j, factor);
            signs[j - 1] = factor.start[1] == 0 ? 0 : Math.signum(factor.value[0]);
        }
        return Matrix.column(signs);
    }

    private static Matrix matrix(SparseRows rows) {
        double[] entries = new double[rows.rows * rows.columns];
        for (int i = 0; i < rows.rows; i++) {
            for (int q = rows.start[i]; q < rows.start[i + 1]; q++) {
                entries[i * rows.columns + rows.column[q]] = Scaled.of(rows.value[q], rows.rowExponent[i]).toDouble();
            }
        }
        return Matrix.of(rows.rows, rows.columns, entries);
    }
}
