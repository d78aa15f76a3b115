package vanishingpoint.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vanishingpoint.engine.ScaledBlocks.Part;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.Table;

/** Norms, and on request the entries, of the one-step Jacobians ∂s_j/∂s_{j−1}, j = 1..T. */
final class StepTable {

    private final CellRun run;
    private final Trajectory trajectory;

    StepTable(CellRun run) {
        this.run = run;
        trajectory = run.trajectory();
    }

    Table table() {
        int size = trajectory.stateSize();
        int n = trajectory.n;
        MagnitudeColumns columns = new MagnitudeColumns(trajectory.length);
        BlockNorms norms = new BlockNorms(size);
        for (int j = 1; j <= trajectory.length; j++) {
            ScaledBlocks step = step(j);
            int row = j - 1;
            columns.set("fro", row, step.norm(0, 0, size));
            columns.set("spec", row, norms.spectral(step, 0, 0));
            if (trajectory instanceof LstmTrajectory lstm) {
                columns.set("hh_fro", row, frobenius(step, new Part(0, n, 0, n)));
                columns.set("hC_fro", row, frobenius(step, new Part(0, n, n, size)));
                columns.set("Ch_fro", row, frobenius(step, new Part(n, size, 0, n)));
                Part cellPart = new Part(n, size, n, size);
                columns.set("CC_fro", row, frobenius(step, cellPart));
                // C_0 and h_0 are independent of each other: there the total derivative is the partial one
                columns.set("Ctotal_fro", row, j == 1 ? frobenius(step, cellPart)
                        : norms.cellFrobenius(step, 0, lstm.exposure, j - 1));
                columns.set("Ctotal_spec", row, j == 1 ? norms.spectral(step, 0, cellPart)
                        : norms.cellSpectral(step, 0, lstm.exposure, j - 1));
            }
        }
        return new Table(trajectory.length,
                Map.of("j", IntStream.rangeClosed(1, trajectory.length).boxed().toList()), columns.magnitudes());
    }

    List<Matrix> matrices() {
        List<Matrix> matrices = new ArrayList<>();
        for (int j = 1; j <= trajectory.length; j++) {
            matrices.add(matrix(step(j), 0));
        }
        return matrices;
    }

    private ScaledBlocks step(int j) {
        int size = trajectory.stateSize();
        ScaledBlocks identity = new ScaledBlocks(size, size, 1);
        identity.setIdentity(0);
        ScaledBlocks step = new ScaledBlocks(size, size, 1);
        step.multiply(run.jacobians().get(j, run.jacobians().newMatrix()), identity, 0, 1);
        return step;
    }

    /** A whole block's entries. */
    static Matrix matrix(ScaledBlocks blocks, int block) {
        int columns = blocks.width(block);
        double[] entries = new double[blocks.rows * columns];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = AnalysisRun.normalOrUndefined(
                    blocks.get(i / columns, block, i % columns));
        }
        return Matrix.of(blocks.rows, columns, entries);
    }

    private static Scaled frobenius(ScaledBlocks blocks, Part part) {
        return frobenius(blocks, 0, part);
    }

    /** ‖part of a block‖_F. */
    static Scaled frobenius(ScaledBlocks blocks, int block, Part part) {
        double[][] entries = new double[part.rows()][part.columns()];
        long exponent = blocks.copy(block, part, entries);
        return BlockNorms.frobenius(entries, part.rows(), part.columns(), exponent);
    }
}
