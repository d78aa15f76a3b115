package vanishingpoint.figure;

import java.util.List;
import java.util.Optional;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;

/** An answer, how it is looked at, and the answers that it is drawn in company of. */
record Shot(Result result, View view, Company company) {

    Shot(Result result, View view) {
        this(result, view, Company.NONE);
    }

    List<Result> pinned() {
        return company.pinned();
    }

    /** The answer beside it, looked at in the same way. */
    Optional<Shot> beside() {
        return company.beside().map(other -> new Shot(other, view));
    }

    /** The other side, in company of this one; there is one. */
    Shot other() {
        return new Shot(company.beside().orElseThrow(), view, new Company(pinned(), Optional.of(result)));
    }

    /** This and the one beside it. What has to mean the same on both sides is made of them, in whichever order. */
    List<Shot> sides() {
        return beside().map(other -> List.of(this, other)).orElse(List.of(this));
    }

    int length() {
        return result.experiment().length();
    }

    /** Of the longer run. */
    int longest() {
        return sides().stream().mapToInt(Shot::length).max().orElseThrow();
    }
}
