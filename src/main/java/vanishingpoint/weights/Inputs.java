package vanishingpoint.weights;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the inputs come from.
 *
 * @param file a table of T×m; empty for none
 * @param own whether inputs that stand beside the weights are used
 * @param cut whether only the first T of them are used, T being the signal's
 */
public record Inputs(Optional<Path> file, boolean own, boolean cut) {

    /** Those that stand beside the weights, else the signal. */
    public static final Inputs FROM_WEIGHTS = new Inputs(Optional.empty(), true, false);
    public static final Inputs SIGNAL = new Inputs(Optional.empty(), false, false);

    public static Inputs of(Path file) {
        return new Inputs(Optional.of(file), false, false);
    }

    public Inputs cutToLength() {
        return new Inputs(file, own, true);
    }
}
