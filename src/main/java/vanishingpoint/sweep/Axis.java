package vanishingpoint.sweep;

import java.util.List;
import java.util.function.Function;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.experiment.Parameter;
import vanishingpoint.experiment.Recipe;

/** A parameter and the values that it takes, one after the other; at least one, none twice. */
public final class Axis {

    /** One value: how files and tables write it, and the change of a recipe. */
    record Value(String text, Function<Recipe, Recipe> change) {}

    private final Parameter<?> parameter;
    private final String form;
    private final List<Value> values;

    Axis(Parameter<?> parameter, String form, List<Value> values) {
        this.parameter = parameter;
        this.form = form;
        this.values = values;
    }

    /**
     * Reads {@code W_h=0:8:81} (81 values from 0 to 8, both included, evenly spaced; the nearest whole ones where the parameter
     * is whole), {@code T=10,20} or {@code gated_cell=lstm,gru}.
     *
     * @throws vanishingpoint.experiment.BadInputException for anything else
     */
    public static Axis read(String text) {
        return AxisReader.read(text);
    }

    Parameter<?> parameter() {
        return parameter;
    }

    int size() {
        return values.size();
    }

    /** The value as it stands in tables. */
    String text(int i) {
        return values.get(i).text();
    }

    /** The largest value of the parameter, which is this axis' own. */
    int largest(NumberParameter own) {
        return values.stream().mapToInt(value -> value.change().apply(Recipe.DEFAULT).whole(own)).max().orElseThrow();
    }

    Recipe set(Recipe recipe, int i) {
        return values.get(i).change().apply(recipe);
    }

    /** As it is read. */
    @Override
    public String toString() {
        return parameter.key() + "=" + form;
    }
}
