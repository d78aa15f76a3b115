package vanishingpoint.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.BiasMode;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.ForgetBias;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.ScalarMap;

/** Numbers are read off the pages and found again, to their last digit, by the engine. */
class StatedNumbersTest {

    private static final Recipe SCALAR = Recipe.DEFAULT.with(Parameters.N, 1.0).with(Parameters.DRIVE, Drive.NONE)
            .with(Parameters.ACTIVATION, Activation.SIGMOID);
    private static final String NUMBER = "([−-]?\\\\d+(?:\\\\.\\\\d+)?(?:e[−-]?\\\\d+)?(?:·10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?)";

    /** Each # of the phrase is one of the numbers, wherever a page has it; lines may break anywhere. */
    private static void states(String page, String phrase, double... computed) throws IOException {
        String pattern = Stream.of(phrase.split(" ")).map(word -> Pattern.quote(word)
                .replace("#", "\\E#\\Q")).reduce((one, next) -> one + "\\s+" + next).orElseThrow().replaceAll("#", NUMBER);
        List<MatchResult> found = Pattern.compile(pattern).matcher(Files.readString(Path.of(page))).results().toList();
        assertEquals(1, found.size(), page + ": " + phrase);
        for (int i = 0; i < computed.length; i++) {
            String stated = found.get(0).group(i + 1);
            BigDecimal number = read(stated);
            BigDecimal rounded = stated.matches(".*[e·].*")
                    ? BigDecimal.valueOf(computed[i]).round(new MathContext(number.precision(), RoundingMode.HALF_EVEN))
                    : BigDecimal.valueOf(computed[i]).setScale(number.scale(), RoundingMode.HALF_EVEN);
            assertEquals(0, number.compareTo(rounded), page + ": " + phrase + ": " + stated + ", computed " + computed[i]);
        }
    }

    private static BigDecimal read(String stated) {
        StringBuilder plain = new StringBuilder();
        stated.replace("·10", "e").chars().map(c -> "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c) < 0 ? c == '⁻' || c == '−' ? '-' : c
                : '0' + "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c)).forEach(c -> plain.append((char) c));
        return new BigDecimal(plain.toString());
    }

    /** ∂h_T/∂h_{T−1} of a long run, where it has come to rest. */
    private static double factor(double weight) {
        return Math.pow(10, Engine.run(SCALAR.with(Parameters.W_H, weight).with(Parameters.T, 400.0)).rnn().orElseThrow()
                .log10FinalGains().get(Quantity.HIDDEN_STATE).get(1));
    }

    @Test
    void theFactorWhereOneUnitRests() throws IOException {
        double lambert = 0.3;
        for (int i = 0; i < 9; i++) { // Newton for w·eʷ = 1/e
            lambert -= (lambert * Math.exp(lambert) - Math.exp(-1)) / (Math.exp(lambert) * (1 + lambert));
        }
        double best = (1 + lambert) * (1 + Math.exp(-1 - lambert)); // W_h = a(1+e⁻ᵃ) at a = 1 + W₀(1/e)
        assertEquals(lambert, factor(best), 1e-9);
        assertTrue(factor(best - 0.01) < lambert && factor(best + 0.01) < lambert);
        states("docs/model.md", "# at W_h = 1, # at 2, # at 4, # at 8; never above W₀(1/e) = #, at W_h = #; period two begins at W_h = #",
                factor(1), factor(2), factor(4), factor(8), lambert, best, periodTwo());
        states("docs/model.md", "it is #, #, # and # at W_h = 2, 4, 8 and 20", factor(2), factor(4), factor(8), factor(20));
    }

    /** Where the slope at the fixed point is −1: one that the engine's runs leave beyond it. */
    private static double periodTwo() {
        double low = -7;
        double high = -5;
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            boolean leaves = new ScalarMap(Activation.SIGMOID, middle, 0).fixedPoints().get(0).factor() < -1;
            low = leaves ? middle : low;
            high = leaves ? high : middle;
        }
        assertTrue(twoStepsApart(high + 0.1) < 1e-6 && twoStepsApart(low - 0.1) > 0.01);
        return low;
    }

    private static double twoStepsApart(double weight) {
        Matrix h = Engine.run(new Question(new Document(SCALAR.with(Parameters.W_H, weight).with(Parameters.T, 2000.0),
                View.DEFAULT.withPerspective(Perspective.OPERATING_POINT))), progress -> {}).rnn().orElseThrow()
                .insights().activity().orElseThrow().series().get("h");
        return Math.abs(h.get(1999) - h.get(1998));
    }

    /** log₁₀∂h_lag/∂h_0, lags 1 … 50, of the centred unit at W_h = 5. */
    private static double[] centred(double start) {
        CellResult rnn = Engine.run(SCALAR.with(Parameters.W_H, 5.0).with(Parameters.BIAS_MODE, BiasMode.CENTRED)
                .with(Parameters.H_0, start).with(Parameters.T, 50.0)).rnn().orElseThrow();
        double first = Math.log10(5 * start1(start)); // h_0 is no step of the tables
        return IntStream.rangeClosed(1, 50)
                .mapToDouble(t -> first + rnn.log10Gains().get(Quantity.HIDDEN_STATE).get(t, 1)).toArray();
    }

    private static double start1(double start) {
        double next = 1 / (1 + Math.exp(-5 * (start - 0.5)));
        return next * (1 - next);
    }

    @Test
    void theCentredUnit() throws IOException {
        double[] on = centred(0.5);
        double[] off = centred(0.501);
        states("docs/model.md", "With centred b and W_h = 5, h = ½ is a fixed point of slope #: over 50 steps a run from h_0 = ½ has "
                + "the product 10^#, one from h_0 = 0.501 peaks near 10^#, leaves, and ends near 10^#.", Math.pow(10, on[0]),
                on[49], DoubleStream.of(off).max().orElseThrow(), off[49]);
        states("docs/model.md", "At W_h = 5 and h_0 = ½ exactly, 50 steps give 10^#;", on[49]);
    }

    private static double forgetProduct(double bias, int steps) {
        return Engine.run(SCALAR.with(Parameters.W_H, 0.0).with(Parameters.B_F, bias).with(Parameters.T, steps + 1.0))
                .gated().orElseThrow().measures(Quantity.FORGET_PRODUCT).log10Gain();
    }

    @Test
    void whatAForgetBiasKeeps() throws IOException {
        double[] biases = {0, 1, 3, 5};
        double[] left = DoubleStream.of(biases).map(bias -> Math.pow(10, forgetProduct(bias, 100))).toArray();
        double[] gates = DoubleStream.of(biases).map(bias -> Math.pow(10, forgetProduct(bias, 1))).toArray();
        double[] halves = DoubleStream.of(gates).map(gate -> Math.log(0.5) / Math.log(gate)).toArray();
        double half = ForgetBias.ofShare(0.5, 100);
        assertEquals(Math.log10(0.5), forgetProduct(half, 100), 1e-12);
        for (int i = 0; i < biases.length; i++) {
            assertEquals(left[i], Math.pow(10, ForgetBias.log10Share(biases[i], 100)), 1e-12 * left[i]);
            assertEquals(halves[i], ForgetBias.halfLife(biases[i]), 1e-12 * halves[i]);
        }
        states("docs/model.md", "f^100 is #, #, # and # at b_f = 0, 1, 3 and 5; half after 100 steps needs b_f = #.",
                left[0], left[1], left[2], left[3], half);
        states("docs/model.md", "f = σ(b_f) at b_f = 0, 1, 3, 5 is #, #, #, #: half-lives of #, #, # and # steps. Half of the "
                + "gradient after 100 steps needs b_f = #.", gates[0], gates[1], gates[2], gates[3], halves[0], halves[1],
                halves[2], halves[3], half);
        states("README.md", "turns \"half after 100 steps\" into b_f = #.", half);
    }

    @Test
    void theRadiusIsNoNorm() throws IOException {
        Matrix zeros = Matrix.zeros(2, 1);
        CellResult shear = Engine.run(new GivenWeights(CellKind.RNN, Activation.IDENTITY, Map.of("W_x", zeros, "W_h",
                Matrix.of(2, 2, 0.9, 10, 0, 0.9), "b_h", zeros, "W_o", Matrix.of(1, 2, 1, 1), "b_o", Matrix.column(0)),
                zeros, zeros, Matrix.zeros(11, 1), Matrix.zeros(11, 1), LossKind.SQUARED_ERROR, LossPlacement.EVERY_STEP,
                OptionalDouble.empty())).rnn().orElseThrow();
        double radius = shear.recurrentNorms().spectralRadius();
        double norm = Math.pow(10, shear.measures(Quantity.HIDDEN_STATE).log10Gain());
        states("docs/model.md", "W = [[0.9, 10], [0, 0.9]] has radius # and ‖W¹⁰‖₂ = #.", radius, norm);
        states("docs/model.md", "[[0.9, 10], [0, 0.9]] has spectral radius #, and its tenth power has norm #.", radius, norm);
    }

    @Test
    void theReferenceCasesAreCounted() throws IOException {
        try (Stream<Path> cases = Files.list(Path.of("src/test/resources/oracle"))) {
            states("README.md", "mpmath, # cases of RNN, LSTM and GRU", cases.count());
        }
    }
}
