package vanishingpoint.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GradientMeasures;
import vanishingpoint.result.GradientSum;
import vanishingpoint.result.Health;
import vanishingpoint.result.RecurrentNorms;
import vanishingpoint.result.Triangle;

/** One cell's forward pass and what is computed from it. */
record CellRun(Trajectory trajectory, StepJacobians jacobians, Loss loss) {

    private static final double SATURATED = 0.01;
    /** Share of the gains in a run's work, for its progress. */
    private static final double GAINS = 0.85;

    static CellRun of(Network network) {
        return of(network, Lanes.FASTEST, () -> {});
    }

    /** {@code checkpoint} is called at every step forward and may throw to abandon. */
    static CellRun of(Network network, Lanes lanes, Runnable checkpoint) {
        Trajectory trajectory = Trajectory.of(network, lanes, checkpoint);
        return new CellRun(trajectory, new StepJacobians(trajectory), new Loss(trajectory));
    }

    /** Whether the state outgrew the doubles: then there are products, but no loss and no gradient. */
    boolean overflowed() {
        return trajectory.overflowStep() != 0;
    }

    /** The tables, and all that is sooner done, at the same time. */
    CellResult result(Detail detail, Lanes lanes, DoubleConsumer progress) {
        GainRows lone = new GainRows(jacobians, lanes, detail.wanted().perspective());
        GainTables gains = new GainTables(trajectory, jacobians, new NormTable.Shape(true, detail.grain()), lanes);
        Map<Quantity, Triangle> tables = new EnumMap<>(Quantity.class);
        Map<Quantity, Triangle> direct = new EnumMap<>(Quantity.class);
        Map<Quantity, Matrix> rows = new EnumMap<>(Quantity.class);
        Gradients[] total = {null};
        ItemisedGradient[] terms = {null};
        InsightRun.Found[] insights = {null};
        Progress done = new Progress(progress, 1);
        jacobians.store();
        Team.share(2, piece -> {
            if (piece == 0) {
                if (detail.tables()) {
                    tables.putAll(gains.products(detail.wanted().fullState(), done.part(GAINS)));
                }
                insights[0] = InsightRun.of(this, detail.wanted(), lone, lanes, () -> done.add(0));
            } else {
                terms[0] = overflowed() || detail.sum() ? null : ItemisedGradient.of(trajectory, loss, lanes, done.part(1 - GAINS));
                total[0] = overflowed() ? null : new Gradients(trajectory, loss, () -> done.add(0));
                if (detail.tables()) {
                    rows.putAll(gains.missingRows(detail));
                    direct.putAll(gains.directPath());
                } else {
                    rows.putAll(lone.at(trajectory.length));
                }
            }
        });
        tables.putAll(direct);
        tables.forEach((quantity, table) -> {
            if (table.grain() == 1) {
                rows.put(quantity, table.lastRowByLag());
            }
        });
        Answer answer = overflowed() ? withoutGradient() : gradients(total[0], Optional.ofNullable(terms[0])
                .or(insights[0]::itemised).orElseGet(() -> ItemisedGradient.of(trajectory, loss, lanes, share -> done.add(0))));
        RecurrentNorms norms = recurrentNorms();
        double bound = Math.log10(trajectory.network.activation.supremumOfDerivative() * norms.spectralNorm());
        return new CellResult(trajectory.network.cell, tables, rows, answer.log10Terms(), answer.log10MassByLag(),
                bound, norms, answer.measures(), health(), insights[0].insights());
    }

    /** An answer to the same question but for the selection, with what belongs to this one: the sum stays as it is. */
    CellResult selected(CellResult before, Detail detail, Runnable checkpoint) {
        GradientSum sum = before.insights().sum().orElseThrow()
                .withSelected(InsightRun.selected(this, detail.wanted(), checkpoint));
        return before.withInsights(before.insights().withSum(sum));
    }

    /** What the gradient and its terms come to. */
    private record Answer(Triangle log10Terms, Matrix log10MassByLag, GradientMeasures measures) {}

    private Answer gradients(Gradients total, ItemisedGradient terms) {
        return new Answer(terms.log10Table(), terms.log10MassByLag(), gradientMeasures(total, terms));
    }

    private Answer withoutGradient() {
        double[] values = new double[Triangle.size(trajectory.length)];
        Arrays.fill(values, Double.NaN);
        return new Answer(Triangle.of(trajectory.length, values),
                Matrix.column(Arrays.copyOf(values, trajectory.length)),
                new GradientMeasures(Double.NaN, Map.of(), Double.NaN, OptionalInt.empty(), Double.NaN));
    }

    private RecurrentNorms recurrentNorms() {
        Network network = trajectory.network;
        if (network.cell != CellKind.RNN) {
            return RecurrentNorms.NONE;
        }
        Matrix recurrent = Matrix.of(network.n, network.n, network.weight("W_h"));
        double gain = network.drawn == null ? 1 : Math.abs(network.drawn.gain());
        MatrixNorms.Norms norms = network.drawn == null ? MatrixNorms.Norms.of(recurrent) : network.drawn.base();
        return new RecurrentNorms(gain * norms.spectral(), MatrixNorms.frobeniusNorm(recurrent),
                gain * norms.radius(), network.baseSpectralNorm);
    }

    private GradientMeasures gradientMeasures(Gradients gradients, ItemisedGradient itemised) {
        Map<String, Scaled> norms = gradients.norms();
        Map<String, Double> log10Norms = new LinkedHashMap<>();
        norms.forEach((name, norm) -> log10Norms.put(name, norm.log10()));
        Scaled recurrent = Scaled.ZERO;
        for (Trajectory.Term term : trajectory.terms()) {
            recurrent = term.itemised() ? Trajectory.hypotenuse(recurrent, norms.get(term.parameter())) : recurrent;
        }
        int horizon = itemised.memoryHorizon();
        return new GradientMeasures(loss.total, log10Norms, recurrent.log10(),
                horizon < 0 ? OptionalInt.empty() : OptionalInt.of(horizon), clipFactor(norms.get("global")));
    }

    /** min(1, c/‖g‖₂) (Pascanu, Mikolov, Bengio 2013, alg. 1). */
    private double clipFactor(Scaled norm) {
        if (trajectory.network.clipThreshold.isEmpty() || norm.mantissa() == 0) {
            return 1;
        }
        double log10Factor = Math.log10(trajectory.network.clipThreshold.getAsDouble()) - norm.log10();
        return log10Factor >= 0 ? 1 : Math.pow(10, log10Factor);
    }

    private Health health() {
        int n = trajectory.n;
        int overflow = trajectory.overflowStep();
        boolean[] alive = new boolean[n];
        long saturated = 0;
        long all = 0;
        for (Trajectory.Derivatives derivatives : trajectory.derivatives()) {
            double limit = SATURATED * derivatives.supremum();
            for (int i = 0; i < trajectory.length * n; i++) {
                double slope = derivatives.values().get(i).toDouble();
                alive[i % n] |= derivatives.values().mantissas[i] != 0;
                saturated += slope < limit ? 1 : 0;
                all++;
            }
        }
        int dead = 0;
        for (boolean unit : alive) {
            dead += unit ? 0 : 1;
        }
        return new Health(overflow == 0 ? OptionalInt.empty() : OptionalInt.of(overflow), dead,
                (double) saturated / all);
    }
}
