package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.Activity;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GradientSum;
import vanishingpoint.result.Insights;
import vanishingpoint.result.Paths;
import vanishingpoint.result.RecurrentNorms;
import vanishingpoint.result.Result;
import vanishingpoint.result.TermRow;

/** Made-up answers of the perspectives that show why; every number is known. */
final class WhySamples {

    private WhySamples() {}

    static Matrix column(int rows, IntToDoubleFunction at) {
        return Matrix.column(IntStream.range(0, rows).mapToDouble(at).toArray());
    }

    /** T×n, of step and unit, both from 1. */
    static Matrix series(int steps, int units, DoubleBinaryOperator at) {
        return Matrix.of(steps, units, IntStream.range(0, steps * units)
                .mapToDouble(i -> at.applyAsDouble(i / units + 1, i % units + 1)).toArray());
    }

    static CellResult with(CellResult cell, Insights insights) {
        return new CellResult(cell.cell(), cell.log10Gains(), cell.log10FinalGains(), cell.log10Terms(),
                cell.log10MassByLag(), cell.log10BoundPerStep(),
                cell.cell() == CellKind.RNN ? new RecurrentNorms(2, 3, 1, 1.5) : cell.recurrentNorms(),
                cell.gradient(), cell.health(), insights);
    }

    private static Insights insights(Optional<Activity> activity, Optional<Paths> paths, Optional<GradientSum> sum) {
        return new Insights(Optional.empty(), activity, paths, sum, Optional.empty());
    }

    /** An LSTM whose rows from t fall by 0.02 (exact), 0.06 (gates) and 0.04 (cut) decades a step. */
    static Result lstmPaths(int length, int units, int t) {
        Map<String, Matrix> rows = new LinkedHashMap<>();
        rows.put("forget_product", column(t, lag -> -0.06 * lag));
        rows.put("cell_state", column(t, lag -> -0.02 * lag));
        rows.put("full_state", column(t, lag -> 0.1 - 0.02 * lag));
        rows.put("cut", column(t, lag -> -0.04 * lag));
        Map<String, Matrix> step = new LinkedHashMap<>();
        step.put("direct", column(length, j -> -0.1));
        step.put("f", column(length, j -> j == 0 ? Samples.ZERO : -1 + 0.5 * Math.sin(j)));
        step.put("i", column(length, j -> j == 0 ? Samples.UNDEFINED : -1.5 + 0.3 * Math.cos(j)));
        step.put("c", column(length, j -> -0.5));
        step.put("sum", column(length, j -> 0.05 + 0.05 * Math.sin(j)));
        Map<String, Matrix> hidden = new LinkedHashMap<>();
        hidden.put("o", column(length, j -> -1));
        hidden.put("cell", column(length, j -> -0.3));
        hidden.put("sum", column(length, j -> -0.2));
        Map<String, Matrix> series = new LinkedHashMap<>();
        for (String gate : List.of("i", "f", "o")) {
            series.put(gate, series(length, units, (step1, unit) -> unit / (units + 1.0)));
        }
        series.put("c", series(length, units, (step1, unit) -> Math.sin(step1 + unit)));
        series.put("C", series(length, units, (step1, unit) -> 2.5 * Math.sin(step1)));
        series.put("h", series(length, units, (step1, unit) -> 0));
        CellResult cell = Samples.lstm(length, Samples.rate(-0.02), Samples.rate(-0.06));
        return Samples.result(Samples.rnn(length, Samples.rate(-0.1)), with(cell, insights(
                Optional.of(new Activity(series, Matrix.column(new double[units]))),
                Optional.of(new Paths(t, rows, step, hidden)), Optional.empty())));
    }

    static Result gruPaths(int length) {
        Map<String, Matrix> step = new LinkedHashMap<>();
        for (String part : List.of("direct", "z", "r", "n", "sum")) {
            step.put(part, column(length, j -> -0.5));
        }
        Map<String, Matrix> series = new LinkedHashMap<>();
        for (String gate : List.of("r", "z", "n", "h")) {
            series.put(gate, series(length, 2, (step1, unit) -> 0.25));
        }
        CellResult cell = Samples.gru(length, Samples.rate(-0.02), Samples.rate(-0.06));
        Paths paths = new Paths(length, Map.of("forget_product", column(length, lag -> -0.06 * lag), "hidden_state",
                column(length, lag -> -0.02 * lag), "cut", column(length, lag -> -0.04 * lag)), step, Map.of());
        return Samples.result(with(cell, insights(Optional.of(new Activity(series, Matrix.zeros(2, 1))),
                Optional.of(paths), Optional.empty())));
    }

    /** Slopes: the unit's number over the number of units, undefined at the last step. */
    static Result slopes(int length, int units) {
        Map<String, Matrix> series = new LinkedHashMap<>();
        series.put("slope", series(length, units, (step, unit) -> step == length && length > 1 ? Samples.UNDEFINED
                : unit / units));
        return Samples.result(with(Samples.rnn(length, Samples.rate(-0.1)), insights(
                Optional.of(new Activity(series, Matrix.zeros(units, 1))), Optional.empty(), Optional.empty())));
    }

    /** Both cells' gradients, of norm 1 (RNN) and 10 (LSTM); what is beyond a lag falls by 0.1 and 0.02 decades a lag. */
    static Result sums(int length) {
        return Samples.result(sum(Samples.rnn(length, Samples.rate(-0.1)), 0, 0.1), sum(Samples.lstm(length,
                Samples.rate(-0.02), Samples.rate(-0.06)), 1, 0.02));
    }

    /** The same with the RNN's terms of t: with every k by 100 binary orders smaller, 2·(1, −½)·(1, ½)ᵀ at k = 1 and lastly 0. */
    static Result terms(int length, int t) {
        Result sums = sums(length);
        double[] powers = IntStream.rangeClosed(1, t).mapToDouble(k -> -100.0 * (k - 1)).toArray();
        TermRow row = new TermRow(t, List.of("W_h"), series(t, 2, (k, unit) -> k == t ? 0 : unit == 1 ? 2 : -1), Matrix.column(powers),
                series(t, 2, (k, unit) -> 1 / unit));
        CellResult rnn = sums.rnn().orElseThrow();
        Insights insights = rnn.insights();
        return Samples.result(rnn.withInsights(insights.withSum(insights.sum().orElseThrow().withSelected(Optional.of(row)))),
                sums.gated().orElseThrow());
    }

    private static CellResult sum(CellResult cell, double log10Total, double perLag) {
        int length = cell.log10Terms().length();
        List<Matrix> partial = new ArrayList<>();
        for (int lag = 0; cell.cell() == CellKind.RNN && lag < length; lag++) {
            partial.add(Matrix.of(2, 2, 1, -0.5 * lag / length, 0.25 * lag / length, -1));
        }
        return with(cell, insights(Optional.empty(), Optional.empty(), Optional.of(new GradientSum(log10Total,
                column(length, t -> log10Total - 1 + 0.3 * Math.sin(t)),
                column(length, lag -> lag == length - 1 ? Samples.ZERO : log10Total - 0.5 - perLag * lag),
                column(length, lag -> log10Total - 0.4 - perLag * lag), partial))));
    }
}
