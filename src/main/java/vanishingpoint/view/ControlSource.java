package vanishingpoint.view;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Clipping;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Parameter;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.state.LabModel;

/** What every control reads and writes: the experiment, one parameter at a time, and its words. */
record ControlSource(LabModel model, Texts texts) {

    /** The recipe asked, the default one while weights are given. */
    Recipe recipe() {
        return model.experiment().get() instanceof Recipe recipe ? recipe : Recipe.DEFAULT;
    }

    /** The present value; empty where given weights have none. */
    @SuppressWarnings("unchecked") // the value of a parameter is of the parameter's type
    <V> Optional<V> value(Parameter<V> parameter) {
        Experiment experiment = model.experiment().get();
        if (experiment instanceof Recipe recipe) {
            return Optional.of(recipe.get(parameter));
        }
        return (Optional<V>) given((GivenWeights) experiment, parameter);
    }

    private static Optional<?> given(GivenWeights weights, Parameter<?> parameter) {
        boolean rnn = weights.cell() == CellKind.RNN;
        OptionalDouble threshold = weights.clipThreshold();
        return switch (parameter.key()) {
            case "T" -> Optional.of((double) weights.length());
            case "n" -> Optional.of((double) weights.hidden());
            case "m" -> Optional.of((double) weights.inputs());
            case "activation" -> rnn ? Optional.of(weights.activation()) : Optional.empty();
            case "gated_cell" -> rnn ? Optional.empty() : Optional.of(weights.cell());
            case "loss" -> Optional.of(weights.loss());
            case "loss_at" -> Optional.of(weights.lossPlacement());
            case "clipping" -> Optional.of(threshold.isPresent() ? Clipping.ON : Clipping.OFF);
            case "clip_threshold" -> threshold.isPresent() ? Optional.of(threshold.getAsDouble()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** One undo step. */
    <V> void set(Parameter<V> parameter, V value) {
        if (model.experiment().get() instanceof Recipe recipe) {
            model.set(recipe.with(parameter, value));
        }
    }

    /** Part of a gesture, where one has begun. */
    <V> void adjust(Parameter<V> parameter, V value) {
        if (model.experiment().get() instanceof Recipe recipe) {
            model.adjust(recipe.with(parameter, value));
        }
    }

    /** Calls now and after each change of the experiment. */
    void follow(Runnable show) {
        model.experiment().addListener(changed -> show.run());
        show.run();
    }

    /** What the parameter is called in the present recipe. */
    ObservableValue<String> name(Parameter<?> parameter) {
        return wording(parameter, "");
    }

    /** What the parameter means in the present recipe. */
    ObservableValue<String> tip(Parameter<?> parameter) {
        return wording(parameter, ".tip");
    }

    private ObservableValue<String> wording(Parameter<?> parameter, String suffix) {
        // a property between: a text is made anew when its key changes, not with every step of a drag
        StringProperty key = new SimpleStringProperty();
        follow(() -> key.set(key(parameter) + suffix));
        return Bindings.createStringBinding(() -> texts.now().text(key.get()), texts.messages(), key);
    }

    private String key(Parameter<?> parameter) {
        String variant = "";
        if (parameter.equals(Parameters.W_H) && recipe().hidden() == 1) {
            variant = ".scalar";
        } else if (parameter.equals(Parameters.B_F) && recipe().get(Parameters.GATED_CELL) == CellKind.GRU) {
            variant = ".gru";
        }
        return "parameter." + parameter.key() + variant;
    }

    /** Shows the node only where it means something. */
    <N extends Node> N onlyIf(Predicate<Recipe> condition, N node) {
        follow(() -> node.setVisible(condition.test(recipe())));
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
