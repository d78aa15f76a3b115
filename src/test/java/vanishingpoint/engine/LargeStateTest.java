package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.result.CellResult;

/** A state near the end of the doubles has gradients, in each way of forming them. */
class LargeStateTest {

    /** h_t = 8^t up to 2^900 and ŷ = σ(0): every G(T,k) = ∂L_T/∂h_T·8^(T−1), so ∂L/∂W_h is T times that. */
    @Test
    void everyTermOfALinearUnitIsTheSame() {
        int length = 300;
        Map<String, Matrix> weights = new LinkedHashMap<>();
        weights.put("W_x", Matrix.zeros(1, 1));
        weights.put("W_h", Matrix.of(1, 1, 8));
        weights.put("b_h", Matrix.zeros(1, 1));
        weights.put("W_o", Matrix.of(1, 1, 1e-300));
        weights.put("b_o", Matrix.zeros(1, 1));
        GivenWeights given = new GivenWeights(CellKind.RNN, Activation.IDENTITY, weights, Matrix.of(1, 1, 1),
                Matrix.zeros(1, 1), Matrix.zeros(length, 1), Matrix.column(new double[length]),
                LossKind.CROSS_ENTROPY, LossPlacement.LAST_STEP, OptionalDouble.empty());
        CellResult answer = ReferenceCase.answer(given, Perspective.SUM, Focus.NONE);
        double logit = 1e-300 * Math.pow(2, 900);
        double term = Math.log10(1e-300 / (1 + Math.exp(-logit))) + 299 * Math.log10(8);
        assertEquals(term, answer.log10Terms().get(length, 1), 1e-11);
        assertEquals(term, answer.log10Terms().get(length, length), 1e-11);
        assertEquals(term + Math.log10(length), answer.gradient().log10RecurrentNorm(), 1e-11);
        assertEquals(term + Math.log10(length), answer.insights().sum().orElseThrow().log10Total(), 1e-11);
        assertEquals(term, answer.insights().sum().orElseThrow().log10ByLag().get(0), 1e-11);
    }
}
