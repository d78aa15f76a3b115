package vanishingpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Matrix;

/** The measured networks are those of docs/peers.py. */
class BenchNetworksTest {

    private static double deviation(Matrix matrix) {
        return Math.sqrt(DoubleStream.of(matrix.toArray()).map(v -> v * v).sum() / matrix.size());
    }

    private static double mean(Matrix matrix) {
        return DoubleStream.of(matrix.toArray()).average().orElseThrow();
    }

    /** Of N Gaussian draws with deviation s the mean lies within 4 s/√N, the deviation within 4 s/√(2N) of s. */
    private static void gaussian(double deviation, Matrix drawn) {
        assertEquals(0, mean(drawn), 4 * deviation / Math.sqrt(drawn.size()));
        assertEquals(deviation, deviation(drawn), 4 * deviation / Math.sqrt(2 * drawn.size()));
    }

    @Test
    void theRnnHasTheMomentsOfThePeers() {
        GivenWeights rnn = BenchNetworks.rnn(400, 64);
        gaussian(0.95 / 8, rnn.weight("W_h"));
        gaussian(1 / Math.sqrt(8), rnn.weight("W_x"));
        gaussian(1 / 8.0, rnn.weight("W_o"));
        gaussian(0.5, rnn.x());
        assertEquals(0.5, mean(rnn.targets()), 4 * Math.sqrt(1 / 12.0 / 400));
        assertEquals(Matrix.zeros(64, 1), rnn.weight("b_h"));
        assertEquals(Matrix.zeros(1, 1), rnn.weight("b_o"));
        assertEquals(Activation.TANH, rnn.activation());
    }

    @Test
    void inputsAndLossAreThoseOfThePeers() {
        for (GivenWeights given : new GivenWeights[] {BenchNetworks.rnn(50, 16), BenchNetworks.lstm(50, 16)}) {
            assertEquals(50, given.length());
            assertEquals(16, given.hidden());
            assertEquals(8, given.inputs());
            assertEquals(1, given.outputs());
            assertEquals(LossKind.SQUARED_ERROR, given.loss());
            assertEquals(LossPlacement.EVERY_STEP, given.lossPlacement());
        }
        assertEquals(1, BenchNetworks.rnn(50, 1).inputs());
    }

    @Test
    void theLstmIsUniformOnOneOverRootN() {
        GivenWeights lstm = BenchNetworks.lstm(10, 64);
        lstm.weights().forEach((name, weight) -> {
            double largest = DoubleStream.of(weight.toArray()).map(Math::abs).max().orElseThrow();
            assertTrue(largest <= 1 / 8.0, name);
            if (weight.size() > 1000) {
                assertEquals(1 / 8.0 / Math.sqrt(3), deviation(weight), 0.002, name);
            }
        });
    }

    @Test
    void theSeedBelongsToTheSize() {
        assertEquals(BenchNetworks.rnn(50, 16), BenchNetworks.rnn(50, 16));
        assertNotEquals(BenchNetworks.rnn(50, 16).x(), BenchNetworks.rnn(51, 16).x());
    }
}
