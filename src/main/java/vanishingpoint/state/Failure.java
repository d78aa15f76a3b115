package vanishingpoint.state;

import vanishingpoint.experiment.Experiment;

/** A question that could not be answered, and why. */
public record Failure(Experiment question, Throwable cause) {

    /** One line for the banner: the cause's own words, or its name where it has none. */
    public String message() {
        String words = cause.getMessage();
        return words == null || words.isBlank() ? cause.getClass().getSimpleName() : words;
    }
}
