package vanishingpoint.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An experiment whose weights, inputs and targets are drawn from a few numbers and a seed (docs/model.md, "The
 * recipe"). The vanilla RNN and a gated cell run side by side on the same inputs. Immutable: a map from each
 * {@link Parameter} to its value.
 */
public final class Recipe implements Experiment {

    /** Every parameter at its default. */
    public static final Recipe DEFAULT = new Recipe(Map.of());

    private final Map<Parameter<?>, Object> values;

    private Recipe(Map<Parameter<?>, Object> values) {
        this.values = values;
    }

    @SuppressWarnings("unchecked") // with() is the only writer and is typed
    public <V> V get(Parameter<V> parameter) {
        Object value = values.get(parameter);
        return value == null ? parameter.initial() : (V) value;
    }

    /**
     * The same recipe with one value changed. A centred bias is defined for the logistic function only, so choosing
     * another activation turns the bias back into its number.
     */
    public <V> Recipe with(Parameter<V> parameter, V value) {
        V checked = parameter.checked(value);
        Map<Parameter<?>, Object> changed = new LinkedHashMap<>(values);
        changed.remove(parameter);
        if (!checked.equals(parameter.initial())) {
            changed.put(parameter, checked);
        }
        Recipe recipe = new Recipe(changed);
        boolean centred = recipe.get(Parameters.BIAS_MODE) == BiasMode.CENTRED;
        if (!centred || recipe.get(Parameters.ACTIVATION) == Activation.SIGMOID) {
            return recipe;
        }
        if (parameter == Parameters.BIAS_MODE) {
            throw new InvalidValueException(Parameters.BIAS_MODE.key(), "centred",
                    "number, unless activation is sigmoid");
        }
        return recipe.with(Parameters.BIAS_MODE, BiasMode.NUMBER);
    }

    /** The value of a whole-number parameter. */
    public int whole(NumberParameter parameter) {
        return get(parameter).intValue();
    }

    @Override
    public int length() {
        return whole(Parameters.T);
    }

    @Override
    public int hidden() {
        return whole(Parameters.N);
    }

    @Override
    public int inputs() {
        return whole(Parameters.M);
    }

    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public LossKind loss() {
        return get(Parameters.LOSS);
    }

    @Override
    public LossPlacement lossPlacement() {
        return get(Parameters.LOSS_AT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recipe recipe && values.equals(recipe.values);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(values);
    }

    @Override
    public String toString() {
        return "Recipe" + values;
    }
}
