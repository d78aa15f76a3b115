package vanishingpoint.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vanishingpoint.engine.ScaledBlocks.Part;
import vanishingpoint.engine.Trajectory.Term;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.Analysis.PairMatrices;
import vanishingpoint.result.PairChoice;
import vanishingpoint.result.Table;
import vanishingpoint.result.Triangle;

/** Norms, and on request matrices, of the listed pairs: products, direct path, adjoints, itemised terms. */
final class PairTable {

    private final CellRun run;
    private final Trajectory trajectory;
    private final PairChoice pairs;
    private final boolean withMatrices;
    /** Row of each pair in the order of {@link Triangle#index}, −1 where it is not listed. */
    private final int[] row;
    private final MagnitudeColumns columns;
    private final List<Map<String, Matrix>> matrices = new ArrayList<>();
    private final String prefix;

    PairTable(CellRun run, PairChoice pairs, boolean withMatrices) {
        this.run = run;
        trajectory = run.trajectory();
        this.pairs = pairs;
        this.withMatrices = withMatrices;
        row = new int[Triangle.size(trajectory.length)];
        Arrays.fill(row, -1);
        for (int i = 0; i < pairs.t().size(); i++) {
            row[Triangle.index(pairs.t().get(i), pairs.k().get(i))] = i;
            matrices.add(new LinkedHashMap<>());
        }
        columns = new MagnitudeColumns(pairs.t().size());
        prefix = trajectory instanceof LstmTrajectory ? "state" : "J";
        fixOrder();
    }

    /** Columns in the reference format's order, before several threads fill them. */
    private void fixOrder() {
        columns.column(prefix + "_fro");
        columns.column(prefix + "_spec");
        if (trajectory instanceof LstmTrajectory) {
            for (String name : List.of("hh_fro", "hh_spec", "hC_fro", "Ch_fro", "CC_fro", "CC_spec", "Ctotal_fro",
                    "Ctotal_spec")) {
                columns.column(name);
            }
        }
        if (trajectory.directFactors() != null) {
            columns.column("direct_fro");
            columns.column("direct_spec");
        }
    }

    void addProducts() {
        new JacobianProducts(trajectory, run.jacobians()).visitAll(count -> {
            BlockNorms norms = new BlockNorms(trajectory.stateSize());
            return (t, k, blocks, block) -> {
                int at = row[Triangle.index(t, k)];
                if (at >= 0) {
                    product(at, k, t == k, blocks, block, norms);
                }
            };
        }, progress -> {});
        if (trajectory.directFactors() != null) {
            DirectProducts.visitAll(trajectory, (t, k, diagonal) -> {
                int at = row[Triangle.index(t, k)];
                if (at >= 0) {
                    direct(at, diagonal);
                }
            });
        }
    }

    private void product(int at, int k, boolean identity, ScaledBlocks blocks, int block, BlockNorms norms) {
        int size = trajectory.stateSize();
        Part whole = new Part(0, size, 0, size);
        columns.set(prefix + "_fro", at, StepTable.frobenius(blocks, block, whole));
        columns.set(prefix + "_spec", at, norms.spectral(blocks, block, whole));
        if (withMatrices) {
            matrices.get(at).put(prefix, StepTable.matrix(blocks, block));
        }
        if (trajectory instanceof LstmTrajectory lstm) {
            int n = trajectory.n;
            Part hh = new Part(0, n, 0, n);
            Part cc = new Part(n, size, n, size);
            columns.set("hh_fro", at, StepTable.frobenius(blocks, block, hh));
            columns.set("hh_spec", at, norms.spectral(blocks, block, hh));
            columns.set("hC_fro", at, StepTable.frobenius(blocks, block, new Part(0, n, n, size)));
            columns.set("Ch_fro", at, StepTable.frobenius(blocks, block, new Part(n, size, 0, n)));
            columns.set("CC_fro", at, StepTable.frobenius(blocks, block, cc));
            columns.set("CC_spec", at, norms.spectral(blocks, block, cc));
            ScaledArray exposure = lstm.exposure;
            columns.set("Ctotal_fro", at, norms.cellFrobenius(blocks, block, exposure, k));
            columns.set("Ctotal_spec", at, norms.cellSpectral(blocks, block, exposure, k));
            if (withMatrices) {
                matrices.get(at).put("Ctotal", Matrix.of(n, n, norms.cellMatrix(blocks, block, exposure, k)));
            }
        }
    }

    private void direct(int at, ScaledArray diagonal) {
        columns.set("direct_fro", at, diagonal.norm(0, trajectory.n));
        columns.set("direct_spec", at, DirectProducts.spectral(diagonal));
        if (withMatrices) {
            double[] entries = new double[trajectory.n];
            for (int i = 0; i < entries.length; i++) {
                entries[i] = AnalysisRun.normalOrUndefined(diagonal.get(i));
            }
            synchronized (matrices) {
                matrices.get(at).put("direct_diag", Matrix.column(entries));
            }
        }
    }

    /** ∂L_t/∂s_k and the norms of the itemised terms. */
    void addTerms() {
        new AdjointSweep(trajectory, run.loss()).visitAll((k, state, preactivation) -> {
            Scaled[] operands = ItemisedGradient.operandNorms(trajectory, k);
            for (int t = k; t <= trajectory.length; t++) {
                int at = row[Triangle.index(t, k)];
                if (at >= 0) {
                    adjoints(at, t, k, state);
                    terms(at, t, k, preactivation, operands);
                }
            }
        });
    }

    private void adjoints(int at, int t, int k, ScaledBlocks state) {
        int n = trajectory.n;
        vector(at, "dLt_dhk", entries(state, t - 1, 0));
        if (trajectory instanceof LstmTrajectory lstm) {
            Scaled[] cell = entries(state, t - 1, n);
            vector(at, "dLt_dCk_state", cell);
            Scaled[] total = new Scaled[n];
            for (int i = 0; i < n; i++) {
                total[i] = cell[i].plus(state.get(i, t - 1, 0).times(lstm.exposure.get((k - 1) * n + i)));
            }
            vector(at, "dLt_dCk_total", total);
        }
    }

    private Scaled[] entries(ScaledBlocks blocks, int block, int fromRow) {
        Scaled[] entries = new Scaled[trajectory.n];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = blocks.get(fromRow + i, block, 0);
        }
        return entries;
    }

    private void vector(int at, String name, Scaled[] entries) {
        ScaledArray array = new ScaledArray(entries.length);
        double[] plain = new double[entries.length];
        for (int i = 0; i < entries.length; i++) {
            array.set(i, entries[i]);
            plain[i] = AnalysisRun.normalOrUndefined(entries[i]);
        }
        columns.set(name, at, array.norm(0, entries.length));
        if (withMatrices) {
            matrices.get(at).put(name, Matrix.column(plain));
        }
    }

    private void terms(int at, int t, int k, ScaledBlocks preactivation, Scaled[] operandNorms) {
        int n = trajectory.n;
        int s = 0;
        for (Term term : trajectory.terms()) {
            Scaled delta = preactivation.norm(t - 1, term.gate() * n, (term.gate() + 1) * n);
            columns.set("term_" + term.parameter(), at, delta.times(operandNorms[s++]));
            if (withMatrices) {
                matrices.get(at).put("term_" + term.parameter(), outer(entries(preactivation, t - 1,
                        term.gate() * n), trajectory.operand(term.operand(), k)));
            }
        }
        if (trajectory.gates() > 1) {
            columns.set("term_all", at, ItemisedGradient.all(trajectory, preactivation, t, operandNorms));
        }
    }

    private static Matrix outer(Scaled[] left, double[] right) {
        double[] entries = new double[left.length * right.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = AnalysisRun.normalOrUndefined(left[i / right.length].times(right[i % right.length]));
        }
        return Matrix.of(left.length, right.length, entries);
    }

    Table table() {
        Map<String, List<Integer>> indices = new LinkedHashMap<>();
        indices.put("t", pairs.t());
        indices.put("k", pairs.k());
        return new Table(pairs.t().size(), indices, columns.magnitudes());
    }

    List<PairMatrices> matrices() {
        List<PairMatrices> all = new ArrayList<>();
        for (int i = 0; withMatrices && i < matrices.size(); i++) {
            all.add(new PairMatrices(pairs.t().get(i), pairs.k().get(i), matrices.get(i)));
        }
        return all;
    }
}
