package vanishingpoint.experiment;

import java.util.List;

/** The one table of what a {@link Recipe} holds: keys, symbols, ranges and defaults (docs/model.md, "The recipe"). */
public final class Parameters {

    public static final NumberParameter W_H = new NumberParameter("W_h", "W_h", Range.real(-10, 20, 1, 0.1));
    public static final NumberParameter T =
            new NumberParameter("T", "T", Range.wholeLogarithmic(1, 500, 2000, 50));
    public static final NumberParameter B_F = new NumberParameter("b_f", "b_f", Range.real(-6, 8, 1, 0.1));
    public static final ChoiceParameter<GateBiases> GATE_BIASES = new ChoiceParameter<>("gate_biases", "",
            List.of(GateBiases.values()), GateBiases.COMMON);
    public static final ChoiceParameter<Activation> ACTIVATION = new ChoiceParameter<>("activation", "φ",
            List.of(Activation.values()), Activation.TANH);
    public static final ChoiceParameter<CellKind> GATED_CELL = new ChoiceParameter<>("gated_cell", "",
            List.of(CellKind.LSTM, CellKind.GRU), CellKind.LSTM);
    public static final NumberParameter N = new NumberParameter("n", "n", Range.whole(1, 64, 256, 16));
    public static final NumberParameter M = new NumberParameter("m", "m", Range.whole(1, 64, 64, 4));
    public static final ChoiceParameter<Initialiser> INITIALISER = new ChoiceParameter<>("initialiser", "Q",
            List.of(Initialiser.values()), Initialiser.GAUSSIAN);
    public static final ChoiceParameter<BiasMode> BIAS_MODE = new ChoiceParameter<>("bias_mode", "",
            List.of(BiasMode.values()), BiasMode.NUMBER);
    public static final NumberParameter B_H = new NumberParameter("b_h", "b_h", Range.real(-20, 20, 0, 0.1));
    public static final NumberParameter H_0 = new NumberParameter("h_0", "h_0", Range.real(-1, 1, 0, 0.01));
    public static final ChoiceParameter<Drive> DRIVE = new ChoiceParameter<>("drive", "x_t",
            List.of(Drive.values()), Drive.NOISE);
    public static final NumberParameter AMPLITUDE =
            new NumberParameter("amplitude", "A", Range.real(0, 5, 0.5, 0.1));
    public static final NumberParameter PERIOD =
            new NumberParameter("period", "", Range.whole(2, 200, 2000, 25));
    public static final ChoiceParameter<TargetKind> TARGETS = new ChoiceParameter<>("targets", "y_t",
            List.of(TargetKind.values()), TargetKind.UNIFORM);
    public static final NumberParameter TARGET_VALUE =
            new NumberParameter("target_value", "y", Range.real(0, 1, 0.5, 0.05));
    public static final ChoiceParameter<LossKind> LOSS = new ChoiceParameter<>("loss", "L_t",
            List.of(LossKind.values()), LossKind.SQUARED_ERROR);
    public static final ChoiceParameter<LossPlacement> LOSS_AT = new ChoiceParameter<>("loss_at", "",
            List.of(LossPlacement.values()), LossPlacement.EVERY_STEP);
    public static final ChoiceParameter<Clipping> CLIPPING = new ChoiceParameter<>("clipping", "",
            List.of(Clipping.values()), Clipping.OFF);
    public static final NumberParameter CLIP_THRESHOLD =
            new NumberParameter("clip_threshold", "c", Range.logarithmic(1e-3, 1e3, 1, 0.1));
    public static final SeedParameter SEED = new SeedParameter("seed", "", 3L);

    /** Every parameter, in the order of files and panels. */
    public static final List<Parameter<?>> ALL = List.of(W_H, T, B_F, GATE_BIASES, ACTIVATION, GATED_CELL, N, M,
            INITIALISER, BIAS_MODE, B_H, H_0, DRIVE, AMPLITUDE, PERIOD, TARGETS, TARGET_VALUE, LOSS, LOSS_AT, CLIPPING,
            CLIP_THRESHOLD, SEED);

    private Parameters() {}
}
