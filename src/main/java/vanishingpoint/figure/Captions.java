package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.BiasMode;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Clipping;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GateBiases;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.TargetKind;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;

/**
 * One line that says what was asked: cells, sizes, parameters, seed. The rarer parameters are named where they differ
 * from their defaults.
 */
public final class Captions {

    private final Messages messages;
    private final List<String> parts = new ArrayList<>();

    private Captions(Messages messages) {
        this.messages = messages;
    }

    public static RichText of(Experiment experiment, Language language) {
        Captions caption = new Captions(Messages.in(language));
        if (experiment instanceof Recipe recipe) {
            caption.tell(recipe);
        } else {
            caption.tell((GivenWeights) experiment);
        }
        return RichText.parse(String.join(caption.messages.text("figure.caption.separator"), caption.parts));
    }

    private void tell(Recipe recipe) {
        add("figure.caption.two", activation(recipe.get(Parameters.ACTIVATION)),
                Curves.name(recipe.get(Parameters.GATED_CELL), messages));
        whole("n", recipe.hidden());
        if (recipe.inputs() != Parameters.M.initial()) {
            whole("m", recipe.inputs());
        }
        whole("T", recipe.length());
        value("W_h", recipe.get(Parameters.W_H));
        tellGateBiases(recipe);
        tellBias(recipe);
        add("figure.caption." + recipe.get(Parameters.INITIALISER).key());
        tellDrive(recipe);
        if (recipe.get(Parameters.TARGETS) == TargetKind.CONSTANT) {
            add("figure.caption.target", Numbers.decimals(recipe.get(Parameters.TARGET_VALUE), 2));
        }
        tellLoss(recipe);
        if (recipe.get(Parameters.CLIPPING) == Clipping.ON) {
            add("figure.caption.clipped", plain(recipe.get(Parameters.CLIP_THRESHOLD)));
        }
        add("figure.caption.seed", "" + recipe.get(Parameters.SEED));
    }

    private void tell(GivenWeights given) {
        if (given.cell() == CellKind.RNN) {
            add("figure.caption.rnn", activation(given.activation()));
        } else {
            add("figure.caption.gated", Curves.name(given.cell(), messages));
        }
        whole("n", given.hidden());
        whole("m", given.inputs());
        whole("p", given.outputs());
        whole("T", given.length());
        tellLoss(given);
        given.clipThreshold().ifPresent(threshold -> add("figure.caption.clipped", plain(threshold)));
    }

    private void tellGateBiases(Recipe recipe) {
        String symbol = recipe.get(Parameters.GATED_CELL) == CellKind.GRU ? "b_{hz}" : "b_f";
        GateBiases biases = recipe.get(Parameters.GATE_BIASES);
        if (biases == GateBiases.COMMON) {
            value(symbol, recipe.get(Parameters.B_F));
        } else {
            add("figure.caption.gates." + biases.key(), symbol);
        }
    }

    private void tellBias(Recipe recipe) {
        if (recipe.get(Parameters.BIAS_MODE) == BiasMode.CENTRED) {
            add("figure.caption.centred");
        } else {
            valueIfChanged("b_h", recipe, Parameters.B_H);
        }
        valueIfChanged("h_0", recipe, Parameters.H_0);
    }

    private void tellDrive(Recipe recipe) {
        Drive drive = recipe.get(Parameters.DRIVE);
        add("figure.caption." + drive.key(), plain(recipe.get(Parameters.AMPLITUDE)),
                plain(recipe.get(Parameters.PERIOD)));
    }

    private void tellLoss(Experiment experiment) {
        if (experiment.loss() == LossKind.CROSS_ENTROPY) {
            add("figure.caption.cross_entropy");
        }
        if (experiment.lossPlacement() == LossPlacement.LAST_STEP) {
            add("figure.caption.last_step");
        }
    }

    private void valueIfChanged(String symbol, Recipe recipe, NumberParameter parameter) {
        if (!recipe.get(parameter).equals(parameter.initial())) {
            value(symbol, recipe.get(parameter));
        }
    }

    private void add(String key, Object... arguments) {
        parts.add(messages.text(key, arguments));
    }

    private void whole(String symbol, int value) {
        parts.add(symbol + " = " + value);
    }

    private void value(String symbol, double value) {
        parts.add(symbol + " = " + Numbers.value(value));
    }

    private String activation(Activation activation) {
        return messages.text("figure.activation." + activation.key());
    }

    private static String plain(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
