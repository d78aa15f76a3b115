package vanishingpoint.figure;

import java.util.List;
import java.util.Optional;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;

/**
 * Eigenvalues of W_h and what they are measured by.
 *
 * @param values n×2, real and imaginary part, the largest first
 * @param norm ‖W_h‖₂
 * @param ceiling 1/sup φ′
 */
record EigenvalueWords(Matrix values, double norm, double ceiling) {

    private static final double NORMAL = 1e-9;
    private static final String KEY = "figure.eigenvalues.";

    static Optional<EigenvalueWords> of(Shot shown) {
        return shown.result().rnn().filter(cell -> cell.insights().spectrum().isPresent())
                .map(cell -> new EigenvalueWords(values(shown.result()), cell.recurrentNorms().spectralNorm(),
                        1 / activation(shown.result()).supremumOfDerivative()));
    }

    static Matrix values(Result result) {
        return result.rnn().flatMap(cell -> cell.insights().spectrum()).map(spectrum -> spectrum.eigenvalues())
                .orElse(Matrix.zeros(0, 2));
    }

    private static Activation activation(Result result) {
        return result.experiment() instanceof Recipe recipe ? recipe.get(Parameters.ACTIVATION)
                : ((GivenWeights) result.experiment()).activation();
    }

    double magnitude(int i) {
        return Math.hypot(values.get(i, 0), values.get(i, 1));
    }

    /** Radius, norm and ceiling, kept apart. */
    List<Aside.Remark> remarks(Messages messages) {
        boolean normal = norm - magnitude(0) <= NORMAL * norm;
        return List.of(remark(messages, "radius", magnitude(0), Ink.RNN, messages.text(KEY + "radius.words")),
                remark(messages, "norm", norm, Ink.TEXT, messages.text(KEY + (normal ? "normal" : "not_normal"),
                        Numbers.significant(norm / ceiling, 3))),
                remark(messages, "ceiling", ceiling, Ink.BOUND, messages.text(KEY + "ceiling.words")));
    }

    private static Aside.Remark remark(Messages messages, String key, double value, Ink ink, String words) {
        return new Aside.Remark(RichText.parse(messages.text(KEY + key, number(value))), RichText.parse(words), ink);
    }

    static String number(double value) {
        return value == 0 ? "0" : Numbers.significant(value, value == Math.rint(value) && value < 100 ? 2 : 3).replaceFirst(
                "\\.0+$", "");
    }
}
