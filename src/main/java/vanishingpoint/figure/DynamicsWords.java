package vanishingpoint.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.result.Result;
import vanishingpoint.result.ScalarRun;

/** Sentences and tables of operating point, spectrum and eigenvalues; empty where the answer has nothing for them. */
record DynamicsWords(ChartKind kind, Shot shown) {

    String sentence(Messages messages) {
        return switch (kind) {
            case OPERATING_POINT -> ScalarRun.of(shown.result()).map(run -> headings(
                    new MapVerdicts(run, messages).of(shown.result(), shown.view()), messages)).orElse("");
            case SPECTRUM -> SingularCurves.of(shown.result(), messages).stream().map(cell -> spectrum(cell, messages))
                    .collect(Collectors.joining(messages.text("figure.summary.separator")));
            default -> EigenvalueWords.of(shown).map(words -> headings(words.remarks(messages), messages)).orElse("");
        };
    }

    private static String headings(List<Aside.Remark> remarks, Messages messages) {
        return messages.text("figure.summary.remarks", remarks.stream().map(remark -> remark.heading().plain())
                .collect(Collectors.joining(messages.text("figure.summary.separator"))).replace("_", "\\_").replace("^", "\\^"));
    }

    private static String spectrum(SingularCurves cell, Messages messages) {
        int lag = cell.largest().size() - 1;
        int last = cell.exponents().rows() - 1;
        double sum = IntStream.rangeClosed(0, last).mapToDouble(cell.exponents()::get).sum();
        return messages.text("figure.summary.spectrum" + (last == 0 ? ".one" : ""), cell.ends().stream()
                .map(curve -> curve.name().markup() + " " + Numbers.magnitude(curve.at(lag), messages))
                .collect(Collectors.joining(" · ")), "" + lag, SpectrumNames.exponent(cell.exponents().get(0)),
                SpectrumNames.exponent(cell.exponents().get(last)), SpectrumNames.exponent(sum));
    }

    String table() {
        return switch (kind) {
            case OPERATING_POINT -> map(ScalarRun.of(shown.result()));
            case SPECTRUM -> spectrum(SingularCurves.of(shown.result(), Messages.in(Language.ENGLISH)));
            default -> eigenvalues(shown.result());
        };
    }

    private static String map(Optional<ScalarRun> run) {
        StringBuilder table = new StringBuilder("t\th_before\th\tfactor\n");
        run.ifPresent(known -> {
            for (int t = 1; t < known.states().size(); t++) {
                table.append(t).append('\t').append(known.states().get(t - 1)).append('\t').append(known.states().get(t))
                        .append('\t').append(known.factors().get(t - 1)).append('\n');
            }
        });
        return table.toString();
    }

    private static String spectrum(List<SingularCurves> cells) {
        StringBuilder table = new StringBuilder("lag");
        cells.forEach(cell -> cell.all().forEach(curve -> table.append('\t').append(curve.key())));
        cells.forEach(cell -> cell.all().forEach(curve -> table.append('\t')
                .append(curve.key().replace("log10_singular", "lyapunov"))));
        int lags = cells.stream().mapToInt(cell -> cell.largest().size()).max().orElse(0);
        for (int lag = 0; lag < lags; lag++) {
            table.append('\n').append(lag);
            for (SingularCurves cell : cells) {
                for (Curve curve : cell.all()) {
                    table.append('\t').append(curve.at(lag));
                }
            }
            for (SingularCurves cell : cells) { // no matter of the lag: each row has them
                for (int i = 0; i < cell.exponents().rows(); i++) {
                    table.append('\t').append(cell.exponents().get(i));
                }
            }
        }
        return table.append('\n').toString();
    }

    private static String eigenvalues(Result result) {
        Matrix values = EigenvalueWords.values(result);
        StringBuilder table = new StringBuilder("real\timaginary\n");
        for (int i = 0; i < values.rows(); i++) {
            table.append(values.get(i, 0)).append('\t').append(values.get(i, 1)).append('\n');
        }
        return table.toString();
    }
}
