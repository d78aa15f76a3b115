package vanishingpoint.weights;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.FileBytes;

/**
 * Where the inputs come from.
 *
 * @param table of T×m, the only array of a file that has been read; empty for none
 * @param own whether inputs that stand beside the weights are used
 * @param cut whether only the first T of them are used, T being the signal's
 */
public record Inputs(Optional<TensorFile> table, boolean own, boolean cut) {

    /** Those that stand beside the weights, else the signal. */
    public static final Inputs FROM_WEIGHTS = new Inputs(Optional.empty(), true, false);
    public static final Inputs SIGNAL = new Inputs(Optional.empty(), false, false);

    /**
     * Reads a table, whatever its format.
     *
     * @throws BadInputException if it cannot be read or holds anything else
     */
    public static Inputs read(Path file) {
        return new Inputs(Optional.of(table(file)), false, false);
    }

    private static TensorFile table(Path path) {
        byte[] bytes = FileBytes.of(path, TensorFile.LARGEST);
        if (!TensorFile.isBinary(bytes) && !JsonTensors.recognises(bytes)) {
            return new TensorFile(path.toString(), Map.of("table", CsvReader.read(path.toString(), bytes)), Map.of());
        }
        TensorFile file = TensorFile.of(path.toString(), bytes);
        if (file.tensors().size() != 1) {
            throw new BadInputException(path.toString(), "it holds " + file.summary() + "; allowed: one array of inputs");
        }
        return file;
    }

    public Inputs cutToLength() {
        return new Inputs(table, own, true);
    }
}
