package vanishingpoint.engine;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Matrix;

/** One cell with its weights, inputs and loss as plain row-major arrays. Never modified after construction. */
final class Network {

    final GivenWeights given;
    final CellKind cell;
    final Activation activation;
    final int length;
    final int n;
    final int m;
    final int p;
    final double[] h0;
    final double[] c0;
    /** T×m, row 0 is t = 1. */
    final double[] x;
    /** T×p. */
    final double[] targets;
    final LossKind loss;
    final LossPlacement placement;
    final OptionalDouble clipThreshold;
    /** ‖Q‖₂ where W_h = g·Q was drawn, else NaN. */
    final double baseSpectralNorm;
    private final Map<String, double[]> weights;

    /** What W_h was drawn as; null where it was given. */
    final Drawn drawn;

    /** W_h = gain·Q and norms of Q. */
    record Drawn(double gain, MatrixNorms.Norms base) {}

    private Network(GivenWeights given, Drawn drawn) {
        this.given = given;
        cell = given.cell();
        activation = given.activation();
        length = given.length();
        n = given.hidden();
        m = given.inputs();
        p = given.outputs();
        h0 = given.initialHidden().toArray();
        c0 = given.initialCell().toArray();
        x = given.x().toArray();
        targets = given.targets().toArray();
        loss = given.loss();
        placement = given.lossPlacement();
        clipThreshold = given.clipThreshold();
        this.drawn = drawn;
        baseSpectralNorm = drawn == null ? Double.NaN : drawn.base().spectral();
        weights = given.weights().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toArray()));
    }

    static Network of(GivenWeights given) {
        return new Network(given, null);
    }

    /** A drawn RNN, which knows the spectral norm of the Q that its W_h is a multiple of. */
    static Network drawn(GivenWeights given, Drawn drawn) {
        return new Network(given, drawn);
    }

    /** A weight array by the name of {@link vanishingpoint.experiment.WeightShapes}. */
    double[] weight(String name) {
        return weights.get(name);
    }

    /** Whether L_t is asked at step t (1-based). */
    boolean hasLossAt(int t) {
        return placement == LossPlacement.EVERY_STEP || t == length;
    }

    /** Name of the read-out's matrix: W_o for the RNN, W_y where W_o is the output gate. */
    String readOut() {
        return cell == CellKind.RNN ? "W_o" : "W_y";
    }

    String readOutBias() {
        return cell == CellKind.RNN ? "b_o" : "b_y";
    }
}
