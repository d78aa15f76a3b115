package vanishingpoint.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GradientSum;
import vanishingpoint.result.TermRow;

/** Tables of the charts that show why, in the form of {@link Values}. */
final class InsightValues {

    private InsightValues() {}

    static String of(ChartKind kind, Shot shown) {
        return switch (kind) {
            case SLOPE, GATES -> strips(Strip.of(kind, shown.result(), Style.DEFAULT));
            case GRADIENT_SUM -> sum(Shown.itemised(shown.result(), shown.view()));
            case GRADIENT_ELEMENTS -> SelectedTerm.isOfGated(shown) ? weights(SelectedTerm.row(shown).orElseThrow())
                    : elements(shown.result().rnn().flatMap(cell -> cell.insights().sum()),
                    SelectedTerm.row(shown));
            default -> steps(StepTerms.of(kind, shown.result(), Messages.in(Language.ENGLISH)));
        };
    }

    private static String steps(Optional<StepTerms> terms) {
        Map<String, Matrix> columns = new LinkedHashMap<>();
        terms.ifPresent(found -> found.terms().forEach(term -> columns.put(term.key(), term.log10())));
        return columns("j", 1, columns);
    }

    private static String sum(CellResult cell) {
        Map<String, Matrix> columns = new LinkedHashMap<>();
        columns.put("log10_mass_" + cell.cell().key(), cell.log10MassByLag());
        cell.insights().sum().ifPresent(sum -> {
            columns.put("log10_sum_" + cell.cell().key(), sum.log10ByLag());
            columns.put("log10_beyond_" + cell.cell().key(), sum.log10Beyond());
        });
        return columns("lag", 0, columns);
    }

    private static String columns(String index, int first, Map<String, Matrix> columns) {
        StringBuilder table = new StringBuilder(index);
        columns.keySet().forEach(key -> table.append('\t').append(key));
        int rows = columns.values().stream().mapToInt(Matrix::rows).max().orElse(0);
        for (int i = 0; i < rows; i++) {
            table.append('\n').append(first + i);
            for (Matrix column : columns.values()) {
                table.append('\t').append(column.get(i));
            }
        }
        return table.append('\n').toString();
    }

    private static String strips(List<Strip> strips) {
        StringBuilder table = new StringBuilder("t\tunit");
        strips.forEach(strip -> table.append('\t').append(strip.key()));
        table.append('\n');
        int steps = strips.isEmpty() ? 0 : strips.get(0).values().rows();
        for (int t = 1; t <= steps; t++) {
            for (int unit = 1; unit <= strips.get(0).units(); unit++) {
                table.append(t).append('\t').append(unit);
                for (Strip strip : strips) {
                    table.append('\t').append(strip.at(t, unit));
                }
                table.append('\n');
            }
        }
        return table.toString();
    }

    /** By lag; the terms of the selected t as sign and logarithm, which are everywhere in range. */
    private static String elements(Optional<GradientSum> sum, Optional<TermRow> terms) {
        StringBuilder table = new StringBuilder("lag\trow\tcolumn\tgradient_up_to_lag");
        terms.ifPresent(row -> table.append('\t').append(sign(row)).append('\t').append(magnitude(row)));
        table.append('\n');
        List<Matrix> partial = sum.map(GradientSum::partial).orElse(List.of());
        for (int lag = 0; lag < partial.size(); lag++) {
            Matrix matrix = partial.get(lag);
            int k = terms.map(TermRow::t).orElse(0) - lag;
            Optional<Matrix> term = terms.filter(row -> k >= 1).map(row -> row.relative(k));
            double largest = term.map(any -> terms.get().log10Largest(k)).orElse(0.0);
            for (int i = 0; i < matrix.size(); i++) {
                int at = i;
                table.append(lag).append('\t').append(i / matrix.columns() + 1).append('\t')
                        .append(i % matrix.columns() + 1).append('\t').append(matrix.get(i));
                terms.ifPresent(row -> table.append('\t').append(term.map(found -> found.get(at) == 0 ? 0.0 : Math.signum(found.get(at))).orElse(Double.NaN))
                        .append('\t').append(term.map(found -> log10(found.get(at), largest)).orElse(Double.NaN)));
                table.append('\n');
            }
        }
        return table.toString();
    }

    /** The terms of the selected t, weight by weight. */
    private static String weights(TermRow row) {
        StringBuilder table = new StringBuilder("lag\tweight\trow\tcolumn\t" + sign(row) + "\t" + magnitude(row) + "\n");
        for (int k = row.t(); k >= 1; k--) {
            for (int weight = 0; weight < row.weights().size(); weight++) {
                Matrix entries = row.relative(k, weight);
                for (int i = 0; i < entries.size(); i++) {
                    table.append(row.t() - k).append('\t').append(row.weights().get(weight)).append('\t')
                            .append(i / entries.columns() + 1).append('\t').append(i % entries.columns() + 1).append('\t')
                            .append(entries.get(i) == 0 ? 0.0 : Math.signum(entries.get(i))).append('\t')
                            .append(log10(entries.get(i), row.log10Largest(k))).append('\n');
                }
            }
        }
        return table.toString();
    }

    private static double log10(double share, double log10Largest) {
        return share == 0 ? Double.NEGATIVE_INFINITY : Math.log10(Math.abs(share)) + log10Largest;
    }

    static String sign(TermRow row) {
        return "sign_of_term_t" + row.t();
    }

    static String magnitude(TermRow row) {
        return "log10_term_t" + row.t();
    }
}
