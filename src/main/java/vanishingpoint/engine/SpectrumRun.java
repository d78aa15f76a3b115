package vanishingpoint.engine;

import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.Spectrum;

/** Gathers singular values, exponents and eigenvalues of one run. */
final class SpectrumRun {

    private SpectrumRun() {}

    /** {@code checkpoint} is called at every step and may throw to abandon. */
    static Spectrum of(Trajectory trajectory, int t, Runnable checkpoint) {
        Network network = trajectory.network;
        Matrix eigenvalues = network.cell == CellKind.RNN
                ? MatrixNorms.eigenvalues(Matrix.of(network.n, network.n, network.weight("W_h"))) : Matrix.zeros(0, 2);
        Matrix[] found = new Matrix[2];
        Team.share(2, piece -> found[piece] = piece == 0 ? SingularValues.log10ByLag(trajectory, t, checkpoint)
                : LyapunovExponents.of(trajectory, checkpoint));
        return new Spectrum(t, found[0], found[1], eigenvalues);
    }
}
