package vanishingpoint.lesson;

import java.util.Set;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.Parameter;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;

/**
 * A named starting point with one sentence on what to look at.
 *
 * @param turned what the sentence tells the reader to change
 */
public record Example(String key, Recipe experiment, Set<Parameter<?>> turned) {

    Example(String key, Recipe experiment, Parameter<?>... turned) {
        this(key, experiment, Set.of(turned));
    }

    /** Whether its sentence speaks of this experiment: nothing was changed but what it tells to change. */
    public boolean speaksOf(Experiment other) {
        return other instanceof Recipe recipe && Parameters.ALL.stream()
                .filter(parameter -> !turned.contains(parameter))
                .allMatch(parameter -> experiment.get(parameter).equals(recipe.get(parameter)));
    }

    /** Key of its name. */
    public String nameKey() {
        return "example." + key + ".name";
    }

    /** Key of its sentence; every number in it is computed again by a test. */
    public String sentenceKey() {
        return "example." + key + ".sentence";
    }
}
