package vanishingpoint.state;

import vanishingpoint.experiment.Experiment;

/** A question that could not be answered, and why. */
public record Failure(Experiment question, Throwable cause) {

    /** One line for the banner: the cause's own words, or its name where it has none. */
    public String message() {
        return words(cause);
    }

    /** The same of any cause. */
    public static String words(Throwable cause) {
        String words = cause.getMessage();
        return words == null || words.isBlank() ? cause.getClass().getSimpleName() : words;
    }
}
