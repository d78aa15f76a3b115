package vanishingpoint.figure;

import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Keyed;
import vanishingpoint.experiment.Perspective;

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
    STEP_JACOBIAN("step-jacobian", Perspective.UNROLLED, Cells.ALL);

    private enum Cells { RNN, GATED, ALL }

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
        return cells == Cells.ALL || cells == (cell == CellKind.RNN ? Cells.RNN : Cells.GATED);
    }
}
