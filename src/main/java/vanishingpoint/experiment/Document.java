package vanishingpoint.experiment;

/** What a file holds: an experiment and how it was looked at. */
public record Document(Experiment experiment, View view) {

    /** The format's name in every file. */
    public static final String FORMAT = "vanishing-point/1";
}
