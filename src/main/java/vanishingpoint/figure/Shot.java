package vanishingpoint.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        return new Shot(company.beside().orElseThrow(), view, new Company(pinned(), Optional.of(result), company.alike()));
    }

    /** The others in which everything has to mean the same. */
    List<Shot> others() {
        return Stream.concat(company.beside().stream(), company.alike().stream()).map(other -> new Shot(other, view)).toList();
    }

    /** This and the others. What has to mean the same in all of them is made of them, in whichever order. */
    List<Shot> sides() {
        return Stream.concat(Stream.of(this), others().stream()).toList();
    }

    int length() {
        return result.experiment().length();
    }

    /** Of the longest run. */
    int longest() {
        return sides().stream().mapToInt(Shot::length).max().orElseThrow();
    }
}
