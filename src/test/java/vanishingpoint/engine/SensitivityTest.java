package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.result.Analysis;
import vanishingpoint.result.PairChoice;
import vanishingpoint.result.StepOutcome;

/** ‖∂h_t/∂W_h‖ and its parts against differences of the forward pass and against the product written out. */
class SensitivityTest {

    private static final double STEP = 1e-5;

    private static StepOutcome outcome(GivenWeights given, int t, Perspective perspective) {
        Focus focus = Focus.NONE.withSelection(Optional.of(new Pair(t, 1)));
        return ReferenceCase.answer(given, perspective, focus).insights().factors().orElseThrow().outcome().orElseThrow();
    }

    private static Analysis analyze(GivenWeights given) {
        return Engine.analyze(given, PairChoice.usual(given.length()), true).get(0);
    }

    @ParameterizedTest
    @EnumSource
    void isThatOfDifferences(Activation activation) {
        GivenWeights given = RandomNetworks.of(CellKind.RNN, activation).draw(17, 1, LossKind.SQUARED_ERROR,
                LossPlacement.EVERY_STEP);
        int t = given.length() - 1;
        Matrix weight = given.weights().get("W_h");
        double squares = 0;
        for (int i = 0; i < weight.size(); i++) {
            Matrix up = analyze(RandomNetworks.with(given, "W_h", RandomNetworks.plus(weight, i, STEP))).forward().get("h");
            Matrix down = analyze(RandomNetworks.with(given, "W_h", RandomNetworks.plus(weight, i, -STEP))).forward().get("h");
            for (int unit = 0; unit < given.hidden(); unit++) {
                double slope = (up.get(t - 1, unit) - down.get(t - 1, unit)) / (2 * STEP);
                squares += slope * slope;
            }
        }
        assertEquals(Math.log10(Math.sqrt(squares)), outcome(given, t, Perspective.FORMULA).log10Sensitivity(), 1e-7);
    }

    @Test
    void onePartIsItsProductAndFollowsItBelowTheDoubles() {
        double weight = 0.5;
        double[] x = new double[200];
        Matrix zero = Matrix.zeros(1, 1);
        GivenWeights given = new GivenWeights(CellKind.RNN, Activation.TANH, Map.of("W_x", Matrix.column(1), "W_h",
                Matrix.column(weight), "b_h", Matrix.column(9), "W_o", Matrix.column(1), "b_o", zero), Matrix.column(1), zero,
                Matrix.column(x), Matrix.zeros(200, 1), LossKind.SQUARED_ERROR, LossPlacement.EVERY_STEP,
                OptionalDouble.empty());
        Analysis analysis = analyze(given);
        StepOutcome outcome = outcome(given, 200, Perspective.FORMULA);
        double log10 = 0;
        for (int k = 200; k >= 1; k--) {
            double slope = analysis.stepMatrices().get(k - 1).get(0, 0) / weight;
            double before = k == 1 ? 1 : analysis.forward().get("h").get(k - 2, 0);
            assertEquals(log10 + Math.log10(slope) + Math.log10(before), outcome.log10Parts().get(200 - k), 1e-9 * 200);
            log10 += Math.log10(slope * weight);
        }
        assertTrue(outcome.log10Parts().get(199) < -1000, "far below the doubles");
        assertEquals(outcome.log10Parts().get(0), outcome.log10Sensitivity(), 1e-6, "the latest step is all that counts");
    }

    @Test
    void outputLossAndDriveAreThoseOfTheForwardPass() {
        GivenWeights given = RandomNetworks.of(CellKind.RNN, Activation.TANH).draw(5, 1, LossKind.SQUARED_ERROR,
                LossPlacement.EVERY_STEP);
        int t = 4;
        StepOutcome outcome = outcome(given, t, Perspective.FORMULA);
        Analysis analysis = analyze(given);
        double loss = 0;
        for (int q = 0; q < given.outputs(); q++) {
            double output = analysis.forward().get("y_hat").get(t - 1, q);
            assertEquals(output, outcome.output().get(q), 1e-15);
            assertEquals(output, 1 / (1 + Math.exp(-outcome.logit().get(q))), 1e-12);
            assertEquals(given.targets().get(t - 1, q), outcome.target().get(q));
            loss += Math.pow(output - outcome.target().get(q), 2) / 2;
        }
        assertEquals(loss, outcome.loss(), 1e-14);
        Matrix before = analysis.forward().get("h");
        for (int i = 0; i < given.hidden(); i++) {
            double a = outcome.drive().get(i);
            for (int j = 0; j < given.hidden(); j++) {
                a += given.weight("W_h").get(i, j) * before.get(t - 2, j);
            }
            assertEquals(analysis.forward().get("a").get(t - 1, i), a, 1e-13);
        }
    }

    @Test
    void isThereForTheFormulaAlone() {
        GivenWeights given = RandomNetworks.of(CellKind.RNN, Activation.TANH).draw(5, 1, LossKind.SQUARED_ERROR,
                LossPlacement.EVERY_STEP);
        for (Perspective other : List.of(Perspective.UNROLLED, Perspective.OPERATING_POINT)) {
            assertTrue(ReferenceCase.answer(given, other, Focus.NONE).insights().factors().orElseThrow().outcome().isEmpty());
        }
    }
}
