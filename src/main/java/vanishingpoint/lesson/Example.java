package vanishingpoint.lesson;

import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;

/** A named starting point with one sentence on what to look at. */
public record Example(String key, Recipe experiment) {

    private static final int NEAR = 3;

    /** Whether its sentence still speaks of this experiment: only a few parameters were changed since. */
    public boolean isNear(Experiment other) {
        return other instanceof Recipe recipe && Parameters.ALL.stream()
                .filter(parameter -> !experiment.get(parameter).equals(recipe.get(parameter))).count() <= NEAR;
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
