package vanishingpoint.figure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleBiFunction;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GradientMeasures;
import vanishingpoint.result.Health;
import vanishingpoint.result.Insights;
import vanishingpoint.result.RecurrentNorms;
import vanishingpoint.result.Result;
import vanishingpoint.result.Triangle;

/** Made-up answers whose every number is known. */
final class Samples {

    /** A table's value at (t, k). */
    interface At extends ToDoubleBiFunction<Integer, Integer> {}

    static final double ZERO = Double.NEGATIVE_INFINITY;
    static final double UNDEFINED = Double.NaN;

    private Samples() {}

    static Triangle triangle(int length, At value) {
        double[] values = new double[Triangle.size(length)];
        for (int t = 1; t <= length; t++) {
            for (int k = 1; k <= t; k++) {
                values[Triangle.index(t, k)] = value.applyAsDouble(t, k);
            }
        }
        return Triangle.of(length, values);
    }

    /** So many decades a step. */
    static At rate(double decades) {
        return (t, k) -> decades * (t - k);
    }

    /** A cell whose terms are its gains a hundredfold smaller, and exactly zero at k = 1. */
    static CellResult cell(CellKind kind, int length, Map<Quantity, At> gains) {
        Map<Quantity, Triangle> tables = new EnumMap<>(Quantity.class);
        gains.forEach((quantity, at) -> tables.put(quantity, triangle(length, at)));
        At principal = gains.get(kind == CellKind.LSTM ? Quantity.CELL_STATE : Quantity.HIDDEN_STATE);
        double[] mass = new double[length];
        for (int lag = 0; lag < length; lag++) {
            mass[lag] = lag == length - 1 ? ZERO : principal.applyAsDouble(length, length - lag) - 1;
        }
        Map<Quantity, Matrix> rows = new EnumMap<>(Quantity.class);
        tables.forEach((quantity, table) -> rows.put(quantity, table.lastRowByLag()));
        return new CellResult(kind, tables, rows,
                triangle(length, (t, k) -> k == 1 ? ZERO : principal.applyAsDouble(t, k) - 2),
                Matrix.column(mass), kind == CellKind.RNN ? 0.25 : Double.NaN, RecurrentNorms.NONE,
                new GradientMeasures(1, Map.of(), 0, length == 1 ? OptionalInt.empty() : OptionalInt.of(length / 4), 1),
                new Health(OptionalInt.empty(), 0, 0), insights(new SampleFactors(kind, length, gains), length));
    }

    private static Insights insights(SampleFactors factors, int t) {
        return new Insights(Optional.of(factors.at(t)), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /** The same answer with the factors of products that end at another step, all of the same gain. */
    static CellResult endingAt(int t, CellResult cell, Map<Quantity, At> gains) {
        int length = cell.log10Terms().length();
        return new CellResult(cell.cell(), cell.log10Gains(), cell.log10FinalGains(), cell.log10Terms(),
                cell.log10MassByLag(), cell.log10BoundPerStep(), cell.recurrentNorms(), cell.gradient(), cell.health(),
                insights(new SampleFactors(cell.cell(), length, gains), t));
    }

    static CellResult rnn(int length, At gain) {
        return cell(CellKind.RNN, length, Map.of(Quantity.HIDDEN_STATE, gain));
    }

    /** An RNN whose state leaves the doubles at step 17: it has products, but neither loss nor gradient. */
    static CellResult overflowed(int length, At gain) {
        CellResult cell = rnn(length, gain);
        double[] none = new double[length];
        java.util.Arrays.fill(none, UNDEFINED);
        return new CellResult(cell.cell(), cell.log10Gains(), cell.log10FinalGains(),
                triangle(length, (t, k) -> UNDEFINED),
                Matrix.column(none), cell.log10BoundPerStep(), cell.recurrentNorms(),
                new GradientMeasures(UNDEFINED, Map.of(), UNDEFINED, OptionalInt.empty(), UNDEFINED),
                new Health(OptionalInt.of(17), 0, 0), Insights.NONE);
    }

    static CellResult lstm(int length, At exact, At gates) {
        return cell(CellKind.LSTM, length, Map.of(Quantity.CELL_STATE, exact, Quantity.FORGET_PRODUCT, gates,
                Quantity.FULL_STATE, (t, k) -> exact.applyAsDouble(t, k) + 0.1));
    }

    static CellResult gru(int length, At gain, At gates) {
        return cell(CellKind.GRU, length, Map.of(Quantity.HIDDEN_STATE, gain, Quantity.FORGET_PRODUCT, gates));
    }

    static Experiment recipe(int length) {
        return Recipe.DEFAULT.with(Parameters.T, (double) length);
    }

    static Result result(CellResult... cells) {
        return new Result(recipe(cells[0].log10Terms().length()), java.util.List.of(cells));
    }

    /** RNN down by 0.1 decades a step, LSTM by 0.02, its gates by 0.06. */
    static Result usual(int length) {
        return result(rnn(length, rate(-0.1)), lstm(length, rate(-0.02), rate(-0.06)));
    }
}
