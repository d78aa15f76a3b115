package vanishingpoint.figure;

import java.util.List;
import java.util.Optional;
import vanishingpoint.result.Result;

/**
 * Other answers that a chart takes notice of.
 *
 * @param pinned whose curves of gains are drawn behind its own
 * @param beside drawn in a chart of its own beside this one: colours, heights and lengths mean the same in both
 */
public record Company(List<Result> pinned, Optional<Result> beside) {

    public static final Company NONE = new Company(List.of(), Optional.empty());

    public Company {
        pinned = List.copyOf(pinned);
    }

    public static Company pinned(List<Result> pinned) {
        return new Company(pinned, Optional.empty());
    }

    public static Company beside(Result other) {
        return new Company(List.of(), Optional.of(other));
    }
}
