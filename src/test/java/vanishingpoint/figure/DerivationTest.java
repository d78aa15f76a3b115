package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;

/** The derivation's equations hold the engine's numbers. */
class DerivationTest {

    private static final Recipe ONE_UNIT = Recipe.DEFAULT.with(Parameters.N, 1.0)
            .with(Parameters.ACTIVATION, Activation.SIGMOID).with(Parameters.W_H, -5.0);
    private static final Pattern FACTOR = Pattern.compile("underbrace\\{(.*)}_\\{(.*)}$");
    private static final Pattern NUMBER = Pattern.compile("(-?)(?:10\\^\\{(-?[0-9.]+)}|([0-9.]+))$");

    private static View view(Pair pair) {
        return View.DEFAULT.withPerspective(Perspective.FORMULA).withFocus(Focus.NONE.withSelection(Optional.of(pair)));
    }

    private static Result answer(Recipe recipe, Pair pair) {
        return Engine.run(new Question(new Document(recipe, view(pair))), progress -> {});
    }

    private static List<Equation> equations(Recipe recipe, Pair pair, CellKind cell) {
        return Derivation.of(answer(recipe, pair), view(pair), Language.ENGLISH).stream()
                .filter(section -> section.cell() == cell).findFirst().orElseThrow().equations();
    }

    private static List<String> numbers(Recipe recipe, Pair pair, CellKind cell, String number) {
        List<String> order = Law.of(cell).stream().map(Law::number).toList();
        return equations(recipe, pair, cell).get(order.indexOf(number)).numbers();
    }

    private static String line(Recipe recipe, Pair pair, CellKind cell, String number) {
        return String.join(" ", numbers(recipe, pair, cell, number));
    }

    private static void holds(String line, String part) {
        assertTrue(line.contains(part), line + " should hold " + part);
    }

    static Stream<Recipe> recipes() {
        return Stream.of(Recipe.DEFAULT, ONE_UNIT, Recipe.DEFAULT.with(Parameters.N, 3.0)
                .with(Parameters.GATED_CELL, CellKind.GRU).with(Parameters.T, 60.0),
                ONE_UNIT.with(Parameters.W_H, 2000.0 / 100).with(Parameters.GATED_CELL, CellKind.GRU));
    }

    @Test
    void theWholeDerivationIsThereInItsOrderWithItsStatus() {
        List<String> numbered = IntStream.rangeClosed(1, 13).mapToObj(String::valueOf).toList();
        assertEquals(Stream.concat(numbered.stream(), Stream.of("§2")).toList(),
                Law.of(CellKind.RNN).stream().map(Law::number).toList());
        List<Law> lstm = Law.of(CellKind.LSTM);
        assertTrue(lstm.stream().map(Law::number).toList().containsAll(List.of("14", "15")));
        List<String> loose = Stream.of(CellKind.values()).flatMap(cell -> Law.of(cell).stream())
                .filter(law -> law.status() != Status.EXACT).map(law -> law.number() + " " + law.status().key()).toList();
        assertEquals(List.of("§2 condition", "15 approximation", "direct approximation"), loose);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void numbersAreThoseOfTheTables(Recipe recipe) {
        Result tables = Engine.run(recipe);
        CellResult rnn = tables.rnn().orElseThrow();
        CellResult gated = tables.gated().orElseThrow();
        boolean lstm = gated.cell() == CellKind.LSTM;
        for (Pair pair : List.of(new Pair(30, 12), new Pair(50, 1), new Pair(17, 17), new Pair(9, 7))) {
            int t = pair.t();
            int k = pair.k();
            String gain = TeX.magnitude(rnn.log10Gains().get(Quantity.HIDDEN_STATE).get(t, k));
            holds(line(recipe, pair, CellKind.RNN, "9") + " ", gain);
            holds(line(recipe, pair, CellKind.RNN, "§2"), "=" + gain + " {}\\le");
            holds(line(recipe, pair, CellKind.RNN, "§2") + " ",
                    "=" + TeX.magnitude(k == t ? 0 : (t - k) * rnn.log10BoundPerStep()) + " ");
            holds(line(recipe, pair, CellKind.RNN, "11"), "=" + TeX.magnitude(rnn.log10Terms().get(t, k)) + ",");
            holds(line(recipe, pair, gated.cell(), "11"), "=" + TeX.magnitude(gated.log10Terms().get(t, k)) + ",");
            String direct = TeX.magnitude(gated.log10Gains().get(Quantity.FORGET_PRODUCT).get(t, k));
            String exact = "=" + TeX.magnitude(gated.log10Gains().get(gated.principal()).get(t, k));
            holds(line(recipe, pair, gated.cell(), lstm ? "15" : "direct") + " ", exact + " ");
            holds(line(recipe, pair, gated.cell(), lstm ? "15" : "direct"), k == t ? "" : "=" + direct);
            holds(line(recipe, pair, gated.cell(), lstm ? "15*" : "9") + " ", exact);
            if (lstm) {
                holds(line(recipe, pair, CellKind.LSTM, "15*") + " ",
                        "=" + TeX.magnitude(gated.log10Gains().get(Quantity.FULL_STATE).get(t, k)) + " ");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void lossAndGradientsAreThoseOfTheMeasures(Recipe recipe) {
        CellResult rnn = Engine.run(recipe).rnn().orElseThrow();
        Pair pair = new Pair(40, 3);
        assertEquals("L=" + TeX.number(rnn.gradient().loss()), line(recipe, pair, CellKind.RNN, "4"));
        holds(line(recipe, pair, CellKind.RNN, "5"), "=" + TeX.magnitude(rnn.gradient().log10Norms().get("W_o")));
        holds(line(recipe, pair, CellKind.RNN, "6"), "=" + TeX.magnitude(rnn.gradient().log10RecurrentNorm()));
        holds(line(recipe, pair, CellKind.RNN, "12"), "=" + TeX.magnitude(rnn.gradient().log10Norms().get("W_x")));
    }

    @Test
    void stepsAreThoseOfTheAnalysis() {
        Pair pair = new Pair(30, 12);
        var analysis = Engine.analyze(ONE_UNIT, vanishingpoint.result.PairChoice.usual(50), true);
        double a = analysis.get(0).forward().get("a").get(29, 0);
        double h = analysis.get(0).forward().get("h").get(29, 0);
        assertEquals("h_{30}=\\sigma(" + TeX.number(a) + ")=" + TeX.number(h), line(ONE_UNIT, pair, CellKind.RNN, "1"));
        double factor = analysis.get(0).stepMatrices().get(29).get(0, 0);
        holds(line(ONE_UNIT, pair, CellKind.RNN, "13"), TeX.number(h * (1 - h)) + "\\cdot (-5.00)=" + TeX.number(factor));
        var gates = analysis.get(1).forward();
        holds(line(ONE_UNIT, pair, CellKind.LSTM, "14"), "=" + TeX.number(gates.get("C").get(29, 0)));
        holds(line(ONE_UNIT, pair, CellKind.LSTM, "14"), TeX.number(gates.get("f").get(29, 0)) + "\\cdot "
                + TeX.factor(TeX.number(gates.get("C").get(28, 0))));
    }

    @ParameterizedTest
    @EnumSource(value = CellKind.class, names = {"RNN", "LSTM"})
    void theFactorsShownMakeTheProductShown(CellKind cell) {
        for (Recipe recipe : List.of(ONE_UNIT, ONE_UNIT.with(Parameters.W_H, 7.0))) {
            for (Pair pair : List.of(new Pair(30, 12), new Pair(50, 1), new Pair(9, 7), new Pair(8, 4))) {
                List<String> parts = numbers(recipe, pair, cell, cell == CellKind.RNN ? "9" : "15");
                double log10 = 0;
                double sign = 1;
                for (String part : parts) {
                    var factor = FACTOR.matcher(part);
                    if (factor.find()) {
                        String name = factor.group(2);
                        MatchResult value = read(name.contains("=") ? name.substring(name.indexOf("=") + 1)
                                : factor.group(1));
                        log10 += log10(value);
                        sign *= value.group(1).isEmpty() ? 1 : -1;
                    }
                }
                MatchResult shown = read(parts.stream().filter(part -> part.startsWith("{}=")).findFirst().orElseThrow()
                        .substring(3).replace(",", ""));
                assertEquals(log10(shown), log10, 0.012, parts.toString());
                assertEquals(shown.group(1).isEmpty() ? 1 : -1, sign, parts.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void everyEquationOfTheDerivationHasNumbers(Recipe recipe) {
        for (Pair pair : List.of(new Pair(30, 12), new Pair(1, 1), new Pair(50, 1))) {
            assertEquals(List.of(), equations(recipe, pair, CellKind.RNN).stream()
                    .filter(equation -> equation.numbers().isEmpty()).map(Equation::label).toList());
        }
    }

    @Test
    void outputLossAndSensitivityAreTheStepsOwn() {
        Pair pair = new Pair(30, 12);
        var analysis = Engine.analyze(ONE_UNIT, vanishingpoint.result.PairChoice.usual(50), true).get(0);
        double output = analysis.forward().get("y_hat").get(29, 0);
        double h = analysis.forward().get("h").get(29, 0);
        double a = analysis.forward().get("a").get(28, 0);
        holds(line(ONE_UNIT, pair, CellKind.RNN, "2"), ")=" + TeX.number(output));
        var outcome = answer(ONE_UNIT, pair).rnn().orElseThrow().insights().factors().orElseThrow().outcome().orElseThrow();
        holds(line(ONE_UNIT, pair, CellKind.RNN, "3"), "L_{30}=" + TeX.number(outcome.loss()) + ",");
        holds(line(ONE_UNIT, pair, CellKind.RNN, "7"), "\\sigma\\big({" + TeX.number(outcome.drive().get(0))
                + "}+(-5.00)\\cdot \\sigma(" + TeX.number(a) + ")\\big) {}=" + TeX.number(h));
        String sum = "=" + TeX.magnitude(outcome.log10Sensitivity());
        assertTrue(line(ONE_UNIT, pair, CellKind.RNN, "8").endsWith(sum));
        holds(line(ONE_UNIT, pair, CellKind.RNN, "10"), "=" + TeX.magnitude(outcome.log10Parts().get(18)) + ",");
        assertTrue(line(ONE_UNIT, pair, CellKind.RNN, "10").endsWith(sum));
    }

    @Test
    void eightFactorsAreAllShownAndOfMoreItIsSaidHowManyStandTogether() {
        assertEquals(10, numbers(ONE_UNIT, new Pair(20, 12), CellKind.RNN, "9").size(), "name, eight factors, product");
        holds(numbers(ONE_UNIT, new Pair(20, 12), CellKind.RNN, "9").get(8), "_{J_{13}=");
        Equation long9 = equations(ONE_UNIT, new Pair(50, 1), CellKind.RNN).get(8);
        holds(String.join(" ", long9.numbers()), "_{J_{47}\\ldots J_{4}}");
        holds(long9.sentence().plain(), "44 further factors");
        assertTrue(!equations(ONE_UNIT, new Pair(20, 12), CellKind.RNN).get(8).sentence().plain().contains("further"));
    }

    @Test
    void aZeroThatIsNotOfTheProductsSaysWhoseItIs() {
        Recipe last = Recipe.DEFAULT.with(Parameters.T, 9.0).with(Parameters.LOSS_AT, LossPlacement.LAST_STEP);
        holds(equations(last, new Pair(5, 2), CellKind.RNN).get(10).sentence().plain(), "no loss is asked at this t");
        Recipe started = Recipe.DEFAULT.with(Parameters.T, 9.0).with(Parameters.H_0, 0.5);
        assertTrue(!equations(started, new Pair(5, 1), CellKind.RNN).get(10).sentence().plain().contains("zero:"));
    }

    private static MatchResult read(String text) {
        var matcher = NUMBER.matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.toMatchResult();
    }

    private static double log10(MatchResult number) {
        return number.group(2) == null ? Math.log10(Double.parseDouble(number.group(3)))
                : Double.parseDouble(number.group(2));
    }

    @Test
    void anEmptyProductIsOne() {
        assertEquals(List.of("\\frac{\\partial h_{7}}{\\partial h_{7}}=", "1.00"),
                numbers(ONE_UNIT, new Pair(7, 7), CellKind.RNN, "9"));
    }

    @Test
    void aSlopeTooSmallForADoubleIsNotShownAsZero() {
        Map<String, Matrix> weights = Map.of("W_x", Matrix.zeros(1, 1), "W_h", Matrix.column(2), "b_h",
                Matrix.column(-800), "W_o", Matrix.column(1), "b_o", Matrix.column(0));
        GivenWeights saturated = new GivenWeights(CellKind.RNN, Activation.SIGMOID, weights, Matrix.zeros(1, 1),
                Matrix.zeros(1, 1), Matrix.zeros(3, 1), Matrix.zeros(3, 1), LossKind.SQUARED_ERROR,
                LossPlacement.EVERY_STEP, OptionalDouble.empty());
        View view = view(new Pair(3, 1));
        Result answer = Engine.run(new Question(new Document(saturated, view)), progress -> {});
        double log10 = Math.log10(2) - 800 / Math.log(10);
        List<Equation> equations = Derivation.of(answer, view, Language.ENGLISH).get(0).equations();
        assertEquals("\\frac{\\partial h_{3}}{\\partial h_{2}}=" + TeX.magnitude(log10) + "=" + TeX.magnitude(log10),
                equations.get(12).numbers().get(0));
    }

    @Test
    void zeroAndUndefinedAreSaidToBeThat() {
        Recipe still = Recipe.DEFAULT.with(Parameters.T, 4.0);
        Equation term = equations(still, new Pair(4, 1), CellKind.RNN).get(10);
        holds(term.numbers().get(0), "=0,");
        holds(term.sentence().plain(), "An exact zero: at k = 1 it has h_0 as a factor, and h_0 = 0.");
        Equation nonzero = equations(still, new Pair(4, 2), CellKind.RNN).get(10);
        assertTrue(!nonzero.sentence().plain().contains("exact zero"));
        Recipe linear = Recipe.DEFAULT.with(Parameters.ACTIVATION, Activation.IDENTITY).with(Parameters.W_H, 20.0)
                .with(Parameters.T, 400.0);
        Equation overflowed = equations(linear, new Pair(400, 300), CellKind.RNN).get(10);
        holds(String.join("", overflowed.numbers()), "NaN");
        holds(overflowed.sentence().plain(), "Undefined");
    }

    @Test
    void thresholdsFollowTheActivation() {
        assertEquals("|W_h|>4", equations(ONE_UNIT, new Pair(9, 7), CellKind.RNN).get(13).parts().get(0).split("\\\\")[0]);
        assertEquals("|W_h|>1", equations(Recipe.DEFAULT, new Pair(9, 7), CellKind.RNN).get(13).parts().get(0)
                .split("\\\\")[0]);
    }

    @Test
    void whatIsCopiedIsLatexWithNumbers() {
        Pair pair = new Pair(30, 12);
        String text = Derivation.latex(answer(ONE_UNIT, pair), view(pair));
        holds(text, "% (15) approximation\n\\frac{\\partial C_j}");
        holds(text, String.join(" ", numbers(ONE_UNIT, pair, CellKind.RNN, "9")));
        assertEquals(text.chars().filter(c -> c == '{').count(), text.chars().filter(c -> c == '}').count());
    }

    @ParameterizedTest
    @EnumSource
    void everyPartCanBeSet(Activation activation) {
        Formula.Case type = new Formula.Case(17);
        for (Recipe recipe : List.of(ONE_UNIT, Recipe.DEFAULT.with(Parameters.N, 2.0))) {
            for (CellKind cell : List.of(CellKind.LSTM, CellKind.GRU)) {
                for (Pair pair : List.of(new Pair(1, 1), new Pair(2, 1), new Pair(40, 1))) {
                    Recipe asked = recipe.with(Parameters.ACTIVATION, activation).with(Parameters.GATED_CELL, cell)
                            .with(Parameters.T, pair.t() == 1 ? 1.0 : 50.0);
                    Derivation.of(answer(asked, pair), view(pair), Language.CHINESE).stream()
                            .flatMap(section -> section.equations().stream())
                            .flatMap(equation -> Stream.concat(equation.parts().stream(), equation.numbers().stream()))
                            .forEach(part -> assertTrue(type.set(part).width() > 0, part));
                }
            }
        }
    }
}
