package vanishingpoint.figure;

import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Keyed;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Recipe;

/** The charts. */
public enum ChartKind implements Keyed {
    /** Triangle of log₁₀‖∂h_t/∂h_k‖₂ of the vanilla RNN. */
    RNN_GAIN("rnn-gain", Perspective.EXPLORE, Cells.RNN),
    /** The same of the gated cell, LSTM or GRU in its place. */
    LSTM_GAIN("lstm-gain", Perspective.EXPLORE, Cells.GATED),
    /** The gains at t = T over the lag, all cells and products on one axis. */
    GAIN_BY_LAG("gain-by-lag", Perspective.EXPLORE, Cells.ALL),
    /** Triangle of log₁₀‖G(t,k)‖_F, the terms of the gradient. */
    GRADIENT_TERMS("gradient-terms", Perspective.EXPLORE, Cells.ALL),
    /** Gradient mass log₁₀ M(ℓ) over the lag. */
    MASS_BY_LAG("mass-by-lag", Perspective.EXPLORE, Cells.ALL),
    /** The derivation's equations with the selected pair's numbers. */
    FORMULA("formula", Perspective.FORMULA, Cells.ALL),
    /** The cells unrolled over time, with the gain of each step and what is left of the gradient from the selected t. */
    UNROLLED("unrolled", Perspective.UNROLLED, Cells.ALL),
    /** The step Jacobians at the selected t, entry by entry. */
    STEP_JACOBIAN("step-jacobian", Perspective.UNROLLED, Cells.ALL),
    /** φ′(a) of the vanilla RNN's units over the steps, and how often each value comes. */
    SLOPE("slope", Perspective.OPERATING_POINT, Cells.RNN),
    /** Gains of the gated cell from the selected t over the lag: direct path, exact, exact with paths cut. */
    PATHS("paths", Perspective.PATHS, Cells.GATED),
    /** One step's Jacobian of the gated cell taken apart, part by part, over the steps. */
    STEP_TERMS("step-terms", Perspective.PATHS, Cells.GATED),
    /** The same of the LSTM's ∂h_j/∂h_{j−1}. */
    HIDDEN_STEP_TERMS("hidden-step-terms", Perspective.PATHS, Cells.LSTM),
    /** Gates and states of the gated cell, unit by unit over the steps. */
    GATES("gates", Perspective.PATHS, Cells.GATED),
    /** ‖G(t,k)‖_F over lag and t, with what the rows and the lags come to. */
    GRADIENT_SUM("gradient-sum", Perspective.SUM, Cells.ALL),
    /** What of the gradient comes from beyond a lag, over this lag. */
    BEYOND_LAG("beyond-lag", Perspective.SUM, Cells.ALL),
    /**
     * The entries of the selected term G(t,k) and of ∂L/∂W_h as a running sum over the lags, for up to 32 units; of the gated
     * cell those of the term alone.
     */
    GRADIENT_ELEMENTS("gradient-elements", Perspective.SUM, Cells.ALL),
    /** One unit's map h_{t−1} ↦ h_t with the run's way over it. */
    OPERATING_POINT("operating-point", Perspective.OPERATING_POINT, Cells.RNN),
    /** All singular values of ∂s_t/∂s_k from the selected t over the lag, with the Lyapunov exponents. */
    SPECTRUM("spectrum", Perspective.SPECTRUM, Cells.ALL),
    /** Eigenvalues of the vanilla RNN's W_h in the complex plane. */
    EIGENVALUES("eigenvalues", Perspective.SPECTRUM, Cells.RNN);

    private enum Cells { RNN, LSTM, GATED, ALL }

    private final String key;
    private final Perspective perspective;
    private final Cells cells;

    ChartKind(String key, Perspective perspective, Cells cells) {
        this.key = key;
        this.perspective = perspective;
        this.cells = cells;
    }

    @Override
    public String key() {
        return key;
    }

    /** The perspective that it belongs to: an answer for this one holds what it shows. */
    public Perspective perspective() {
        return perspective;
    }

    /** Whether it has something to show of such a cell. */
    public boolean shows(CellKind cell) {
        return switch (cells) {
            case RNN -> cell == CellKind.RNN;
            case LSTM -> cell == CellKind.LSTM;
            case GATED -> cell != CellKind.RNN;
            case ALL -> true;
        };
    }

    /** Whether it has something to show of this experiment. */
    public boolean shows(Experiment experiment) {
        boolean cell = experiment instanceof Recipe recipe ? shows(CellKind.RNN) || shows(recipe.get(Parameters.GATED_CELL))
                : shows(((GivenWeights) experiment).cell());
        return cell && (this != OPERATING_POINT || experiment.hidden() == 1);
    }
}
