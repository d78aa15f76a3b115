package vanishingpoint.lesson;

import static vanishingpoint.experiment.Parameters.ACTIVATION;
import static vanishingpoint.experiment.Parameters.BIAS_MODE;
import static vanishingpoint.experiment.Parameters.B_F;
import static vanishingpoint.experiment.Parameters.DRIVE;
import static vanishingpoint.experiment.Parameters.GATED_CELL;
import static vanishingpoint.experiment.Parameters.H_0;
import static vanishingpoint.experiment.Parameters.INITIALISER;
import static vanishingpoint.experiment.Parameters.N;
import static vanishingpoint.experiment.Parameters.T;
import static vanishingpoint.experiment.Parameters.W_H;

import java.util.List;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.BiasMode;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.Initialiser;
import vanishingpoint.experiment.Recipe;

/** The eight examples, from one unit to gated cells. */
public final class Examples {

    private static final Recipe ONE_LOGISTIC_UNIT =
            Recipe.DEFAULT.with(ACTIVATION, Activation.SIGMOID).with(N, 1.0);

    public static final Example BELOW_FOUR = new Example("below_four", ONE_LOGISTIC_UNIT.with(W_H, 3.0));

    /** Started beside 0, where the LSTM of one unit would sit on an unstable point. */
    public static final Example EIGHT_VANISHES = new Example("eight_vanishes",
            ONE_LOGISTIC_UNIT.with(W_H, 8.0).with(DRIVE, Drive.NONE).with(H_0, 0.1));

    public static final Example CENTRED_FIVE = new Example("centred_five", ONE_LOGISTIC_UNIT.with(W_H, 5.0)
            .with(BIAS_MODE, BiasMode.CENTRED).with(H_0, 0.5).with(DRIVE, Drive.NONE).with(T, 51.0), H_0);

    /** Without a signal, which would hold the units away from tanh's steepest point. */
    public static final Example TANH_GAIN = new Example("tanh_gain",
            Recipe.DEFAULT.with(W_H, 1.5).with(H_0, 0.1).with(DRIVE, Drive.NONE).with(T, 80.0), DRIVE);

    public static final Example ORTHOGONAL_LINEAR = new Example("orthogonal_linear",
            Recipe.DEFAULT.with(INITIALISER, Initialiser.ORTHOGONAL).with(ACTIVATION, Activation.IDENTITY), ACTIVATION);

    public static final Example FORGET_BIAS = new Example("forget_bias", Recipe.DEFAULT.with(B_F, -2.0), B_F);

    public static final Example LSTM_EXPLODES =
            new Example("lstm_explodes", Recipe.DEFAULT.with(W_H, 12.0).with(B_F, 2.0));

    public static final Example GRU_KEEPS = new Example("gru_keeps",
            Recipe.DEFAULT.with(GATED_CELL, CellKind.GRU).with(B_F, 5.0).with(T, 100.0));

    public static final List<Example> ALL = List.of(BELOW_FOUR, EIGHT_VANISHES, CENTRED_FIVE, TANH_GAIN,
            ORTHOGONAL_LINEAR, FORGET_BIAS, LSTM_EXPLODES, GRU_KEEPS);

    private Examples() {}
}
