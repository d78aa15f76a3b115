package vanishingpoint.lesson;

import vanishingpoint.experiment.Recipe;

/** A named starting point with one sentence on what to look at. */
public record Example(String key, Recipe experiment) {

    /** Key of its name. */
    public String nameKey() {
        return "example." + key + ".name";
    }

    /** Key of its sentence; every number in it is computed again by a test. */
    public String sentenceKey() {
        return "example." + key + ".sentence";
    }
}
