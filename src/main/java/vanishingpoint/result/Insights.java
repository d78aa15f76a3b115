package vanishingpoint.result;

import java.util.Optional;

/** What shows why, each part in the answers of the perspectives that show it and of the cells that have it. */
public record Insights(Optional<Factors> factors, Optional<Activity> activity, Optional<Paths> paths,
        Optional<GradientSum> sum, Optional<Spectrum> spectrum) {

    public static final Insights NONE =
            new Insights(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same but for the gradient's sum. */
    public Insights withSum(GradientSum other) {
        return new Insights(factors, activity, paths, Optional.of(other), spectrum);
    }
}
