package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Factors;
import vanishingpoint.result.Result;
import vanishingpoint.result.Triangle;

/**
 * A chart's numbers as a tab-separated table with a head line, in full precision. Names are the same in every
 * language; an exact zero's logarithm is {@code -Infinity}, an undefined one {@code NaN}. Of a coarse table only the pairs
 * that it has are told.
 */
public final class Values {

    private Values() {}

    public static String of(ChartKind kind, Result result, View view) {
        return switch (kind) {
            case RNN_GAIN, LSTM_GAIN, GRADIENT_TERMS -> Shown.table(kind, result, view)
                    .map(table -> triangle(heading(kind, table.cell(), view), table.log10Values()))
                    .orElse("t\tk\n");
            case FORMULA -> FormulaTable.of(result, view);
            case UNROLLED -> unrolled(Track.told(result));
            case STEP_JACOBIAN -> entries(result);
            case GAIN_BY_LAG, MASS_BY_LAG, PATHS, BEYOND_LAG -> overLag(kind, new Shot(result, view));
            case OPERATING_POINT, SPECTRUM, EIGENVALUES ->
                    new DynamicsWords(kind, new Shot(result, view)).table();
            case SLOPE, GATES, STEP_TERMS, HIDDEN_STEP_TERMS, GRADIENT_SUM, GRADIENT_ELEMENTS ->
                    InsightValues.of(kind, new Shot(result, view));
        };
    }

    private static String unrolled(List<Track> tracks) {
        StringBuilder table = new StringBuilder("j");
        for (Track track : tracks) {
            String name = track.key().replace('.', '_');
            table.append("\tlog10_gain_").append(name).append("\tlog10_left_").append(name);
            table.append(track.hasDirect() ? "\tlog10_direct_" + name : "");
            table.append(track.hasCrossing() ? "\tlog10_crossing_into_" + name : "");
        }
        int length = tracks.isEmpty() ? 0 : tracks.get(0).log10Edges().rows();
        for (int step = 1; step <= length; step++) {
            table.append('\n').append(step);
            for (Track track : tracks) {
                table.append('\t').append(track.edge(step)).append('\t').append(track.left(step));
                table.append(track.hasDirect() ? "\t" + track.direct(step) : "");
                table.append(track.hasCrossing() ? "\t" + track.crossing(step) : "");
            }
        }
        return table.append('\n').toString();
    }

    private static String entries(Result result) {
        StringBuilder table = new StringBuilder("cell\trow\tcolumn\tstep_jacobian\n");
        for (CellResult cell : result.cells()) {
            Matrix matrix = cell.insights().factors().map(Factors::stepJacobian).orElse(Matrix.zeros(0, 0));
            for (int i = 0; i < matrix.rows(); i++) {
                for (int j = 0; j < matrix.columns(); j++) {
                    table.append(cell.cell().key()).append('\t').append(i + 1).append('\t').append(j + 1).append('\t')
                            .append(matrix.get(i, j)).append('\n');
                }
            }
        }
        return table.toString();
    }

    private static String heading(ChartKind kind, CellResult cell, View view) {
        return kind == ChartKind.GRADIENT_TERMS ? "log10_term_" + cell.cell().key()
                : gain(cell.cell(), Shown.quantity(cell, view));
    }

    private static String gain(CellKind cell, Quantity quantity) {
        return "log10_gain_" + cell.key() + "_" + quantity.key();
    }

    private static String triangle(String heading, Triangle values) {
        StringBuilder table = new StringBuilder("t\tk\t").append(heading).append('\n');
        for (int t = values.step(1); t <= values.length(); t = next(t, values)) {
            for (int k = values.step(1); k <= t; k = next(k, values)) {
                table.append(t).append('\t').append(k).append('\t').append(values.get(t, k)).append('\n');
            }
        }
        return table.toString();
    }

    /** The next step that has a value of its own. */
    private static int next(int step, Triangle values) {
        int after = step - (step - 1) % values.grain() + values.grain();
        return after > values.length() ? after : values.step(after);
    }

    private static String overLag(ChartKind kind, Shot shown) {
        List<Curve> curves = new ArrayList<>(Curves.told(Curves.of(kind, shown, Messages.in(Language.ENGLISH))));
        Curves.bound(kind, shown.result(), Messages.in(Language.ENGLISH)).ifPresent(curves::add);
        StringBuilder table = new StringBuilder("lag");
        curves.forEach(curve -> table.append('\t').append(curve.key()));
        int lags = curves.stream().mapToInt(Curve::size).max().orElse(0);
        for (int lag = 0; lag < lags; lag++) {
            table.append('\n').append(lag);
            for (Curve curve : curves) {
                table.append('\t').append(lag < curve.size() ? curve.at(lag) : Double.NEGATIVE_INFINITY);
            }
        }
        return table.append('\n').toString();
    }
}
