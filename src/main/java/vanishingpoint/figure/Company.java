package vanishingpoint.figure;

import java.util.List;
import java.util.Optional;
import vanishingpoint.result.Result;

/**
 * Other answers that a chart takes notice of.
 *
 * @param pinned whose curves of gains are drawn behind its own
 * @param beside drawn in a chart of its own beside this one: colours, heights and lengths mean the same in both
 * @param alike drawn in pictures of their own, as the frames of a sweep are, in which they mean the same too
 */
public record Company(List<Result> pinned, Optional<Result> beside, List<Result> alike) {

    public static final Company NONE = new Company(List.of(), Optional.empty());

    public Company {
        pinned = List.copyOf(pinned);
        alike = List.copyOf(alike);
    }

    public Company(List<Result> pinned, Optional<Result> beside) {
        this(pinned, beside, List.of());
    }

    public static Company pinned(List<Result> pinned) {
        return new Company(pinned, Optional.empty());
    }

    public static Company beside(Result other) {
        return new Company(List.of(), Optional.of(other));
    }
}
