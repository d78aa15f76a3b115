package vanishingpoint.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.Analysis;
import vanishingpoint.result.Magnitudes;
import vanishingpoint.result.PairChoice;
import vanishingpoint.result.Table;

/** Gathers an {@link Analysis} of one cell's run. */
final class AnalysisRun {

    private final CellRun run;
    private final Trajectory trajectory;
    private final PairChoice pairs;
    private final boolean matrices;

    AnalysisRun(CellRun run, PairChoice pairs, boolean matrices) {
        this.run = run;
        trajectory = run.trajectory();
        this.pairs = pairs;
        this.matrices = matrices;
    }

    Analysis analysis() {
        PairTable pairTable = new PairTable(run, pairs, matrices);
        pairTable.addProducts();
        Map<String, Matrix> gradients = new LinkedHashMap<>();
        Map<String, Matrix> units = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        Magnitudes norms = Magnitudes.of(new double[0], new long[0]);
        Map<String, Matrix> adjoints = new LinkedHashMap<>();
        MagnitudeColumns adjointNorms = new MagnitudeColumns(trajectory.length);
        Table byLag = new Table(0, Map.of(), Map.of());
        if (!run.overflowed()) {
            pairTable.addTerms();
            Gradients total = new Gradients(trajectory, run.loss(), () -> {});
            Map<String, Scaled> byName = total.norms();
            total.byName.forEach((name, gradient) -> {
                gradients.put(name, doubles(gradient, Scaled.ONE));
                if (byName.get(name).mantissa() != 0) {
                    units.put(name, unit(gradient, byName.get(name)));
                }
            });
            names.addAll(byName.keySet());
            norms = magnitudes(byName.values().stream().toList());
            stateAdjoints(total, adjoints, adjointNorms);
            byLag = new LagTable(run).table();
        }
        return new Analysis(run.result(Detail.EVERY_TABLE, Lanes.FASTEST, progress -> {}), forward(), gradients, units, names, norms, adjoints,
                adjointNorms.magnitudes(), hiddenNorms(), new StepTable(run).table(), pairTable.table(), byLag,
                matrices ? new StepTable(run).matrices() : List.of(), pairTable.matrices());
    }

    private Map<String, Matrix> forward() {
        Map<String, Matrix> forward = trajectory.definedStates();
        int length = trajectory.length;
        forward.put("logit", Matrix.of(length, trajectory.network.p, run.loss().logit));
        forward.put("y_hat", Matrix.of(length, trajectory.network.p, run.loss().output));
        forward.put("loss_t", Matrix.column(run.loss().byStep));
        return forward;
    }

    private Magnitudes hiddenNorms() {
        return magnitudes(IntStream.rangeClosed(1, trajectory.length).mapToObj(trajectory::hiddenNorm).toList());
    }

    private static Magnitudes magnitudes(List<Scaled> values) {
        return Magnitudes.of(values.stream().mapToDouble(Scaled::mantissa).toArray(),
                values.stream().mapToLong(Scaled::exponent).toArray());
    }

    /** Λ_t by the reference format's names; dL_dC_total adds the path through h_t = o_t∘tanh(C_t). */
    private void stateAdjoints(Gradients total, Map<String, Matrix> adjoints, MagnitudeColumns norms) {
        int n = trajectory.n;
        int size = trajectory.stateSize();
        ScaledArray hidden = new ScaledArray(trajectory.length * n);
        ScaledArray cell = new ScaledArray(trajectory.length * n);
        ScaledArray cellTotal = new ScaledArray(trajectory.length * n);
        for (int i = 0; i < trajectory.length * n; i++) {
            int at = i / n * size + i % n;
            hidden.set(i, total.stateAdjoint.get(at));
            if (trajectory instanceof LstmTrajectory lstm) {
                Scaled own = total.stateAdjoint.get(at + n);
                cell.set(i, own);
                cellTotal.set(i, own.plus(hidden.get(i).times(lstm.exposure.get(i))));
            }
        }
        put("dL_dh", hidden, adjoints, norms);
        if (trajectory instanceof LstmTrajectory) {
            put("dL_dC_state", cell, adjoints, norms);
            put("dL_dC_total", cellTotal, adjoints, norms);
        }
    }

    private void put(String name, ScaledArray values, Map<String, Matrix> adjoints, MagnitudeColumns norms) {
        int n = trajectory.n;
        double[] doubles = new double[values.mantissas.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = normalOrUndefined(values.get(i));
        }
        adjoints.put(name, Matrix.of(trajectory.length, n, doubles));
        for (int t = 0; t < trajectory.length; t++) {
            norms.set(name, t, values.norm(t * n, n));
        }
    }

    private static Matrix doubles(ScaledMatrix gradient, Scaled factor) {
        double[] entries = new double[gradient.rows * gradient.columns];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = normalOrUndefined(
                    gradient.get(i / gradient.columns, i % gradient.columns).times(factor));
        }
        return Matrix.of(gradient.rows, gradient.columns, entries);
    }

    private static Matrix unit(ScaledMatrix gradient, Scaled norm) {
        return doubles(gradient, Scaled.of(1 / norm.mantissa(), -norm.exponent()));
    }

    /** The number; NaN where it is not zero and outside the normal doubles. */
    static double normalOrUndefined(Scaled value) {
        double plain = value.toDouble();
        boolean normal = Math.abs(plain) >= Double.MIN_NORMAL && Math.abs(plain) <= Double.MAX_VALUE;
        return value.mantissa() == 0 || normal ? plain : Double.NaN;
    }
}
