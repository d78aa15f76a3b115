package vanishingpoint.view;

import java.nio.file.Path;

/** What of the present networks is written where. */
record WeightsTarget(Kind kind, Path file) {

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
