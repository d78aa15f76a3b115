package vanishingpoint.view;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/** What of the present networks is written where. */
record WeightsTarget(Kind kind, Path file) {

    /** What a name's ending asks for, where that says more than the kind that was chosen beside it. */
    static WeightsTarget of(Kind chosen, Path file) {
        Predicate<Kind> asked = kind -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(kind.ending());
        return new WeightsTarget(asked.test(chosen) ? chosen
                : Arrays.stream(Kind.values()).filter(asked).findFirst().orElse(chosen), file);
    }

    /** Weights as arrays, or a script. */
    enum Kind {
        NPZ(".npz"),
        JSON(".json"),
        NUMPY(".py"),
        TORCH(".py");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }

        String ending() {
            return ending;
        }
    }
}
