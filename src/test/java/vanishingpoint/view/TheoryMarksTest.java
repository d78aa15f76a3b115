package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vanishingpoint.experiment.Parameters.ACTIVATION;
import static vanishingpoint.experiment.Parameters.B_F;
import static vanishingpoint.experiment.Parameters.N;
import static vanishingpoint.experiment.Parameters.SEED;
import static vanishingpoint.experiment.Parameters.T;
import static vanishingpoint.experiment.Parameters.W_H;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;

class TheoryMarksTest {

    private static List<TheoryMark> marks(NumberParameter parameter, Recipe recipe, Recipe answered) {
        return new TheoryMarks(recipe, Answers.to(answered), Messages.in(Language.ENGLISH)).of(parameter);
    }

    private static List<Double> values(NumberParameter parameter, Recipe recipe) {
        return marks(parameter, recipe, recipe).stream().map(TheoryMark::value).toList();
    }

    @Test
    void linearisedStabilityAndCertainVanishingBothWaysFromZero() {
        double certain = 1 / Answers.BASE_NORM;
        assertEquals(List.of(-1.0, -certain, 0.0, certain, 1.0), values(W_H, Recipe.DEFAULT));
        Recipe logistic = Recipe.DEFAULT.with(ACTIVATION, Activation.SIGMOID);
        assertEquals(List.of(-4.0, -4 * certain, 0.0, 4 * certain, 4.0), values(W_H, logistic));
    }

    @Test
    void aBoundIsNeverStatedHigherThanItIs() {
        Recipe logistic = Recipe.DEFAULT.with(ACTIVATION, Activation.SIGMOID); // 4/1.75 = 2.2857…
        assertEquals("certain to vanish within ±2.2", marks(W_H, logistic, logistic).get(3).label());
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void withOneUnitTheTwoMarksAreOne(Activation activation) {
        double linear = 1 / activation.supremumOfDerivative();
        assertEquals(List.of(-linear, 0.0, linear),
                values(W_H, Recipe.DEFAULT.with(N, 1.0).with(ACTIVATION, activation)));
    }

    @Test
    void theNormOfAnotherDrawIsNotShown() {
        assertEquals(3, marks(W_H, Recipe.DEFAULT.with(SEED, 4L), Recipe.DEFAULT).size());
        assertEquals(5, marks(W_H, Recipe.DEFAULT.with(W_H, 4.0), Recipe.DEFAULT).size());
    }

    @Test
    void forgetBiasHasZeroOneAndFromThreeStepsTheLengthsLogarithm() {
        assertEquals(List.of(0.0, 1.0, Math.log(49)), values(B_F, Recipe.DEFAULT));
        assertEquals(List.of(0.0, Math.log(2), 1.0), values(B_F, Recipe.DEFAULT.with(T, 3.0)));
        assertEquals(List.of(0.0, 1.0), values(B_F, Recipe.DEFAULT.with(T, 2.0)));
    }

    @Test
    void numbersInTheExplanationsAreComputed() {
        List<TheoryMark> marks = marks(B_F, Recipe.DEFAULT, Recipe.DEFAULT);
        assertTrue(marks.get(0).tip().contains("f = σ(0) = 0.5 at zero weights: half of the gradient is left after 1 "));
        assertTrue(marks.get(1).tip().contains("f = σ(1) = 0.73 at zero weights: half of the gradient is left after 2.2"));
        assertTrue(marks.get(2).tip().startsWith("ln(T−1) = 3.89: f = 1 − 1/T"));
    }

    @Test
    void otherParametersHaveNone() {
        assertEquals(List.of(), values(Parameters.H_0, Recipe.DEFAULT));
    }
}
