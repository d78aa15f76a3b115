package vanishingpoint.weights;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.FileBytes;

/**
 * The named arrays that a file holds, in its order: {@code .safetensors}, {@code .npz}, {@code .npy} or JSON, told by what
 * stands in it, not by its name.
 *
 * @param source the file's name, for complaints
 * @param texts what it says in words, as the activation
 */
public record TensorFile(String source, Map<String, Tensor> tensors, Map<String, String> texts) {

    /** Larger files, and archives that unpack to more, are refused. */
    static final int LARGEST = 256 << 20;
    static final String ROOM = "256 MiB in all";
    static final int MOST_SIDES = 8;
    static final String SIDES = "up to 8 sides, whole numbers from 0 to 2147483647";
    static final String TYPES = "F64, F32, F16, BF16, I64, I32, I16, I8, U32, U16, U8 or BOOL";

    private static final int SHOWN = 60;
    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F'};

    public TensorFile {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** @throws BadInputException if the file cannot be read or used */
    public static TensorFile read(Path file) {
        return of(file.toString(), FileBytes.of(file, LARGEST));
    }

    static TensorFile of(String source, byte[] bytes) {
        Gathered gathered = new Gathered(source);
        if (NpyReader.recognises(bytes)) {
            array(bytes, gathered);
        } else if (NpzReader.recognises(bytes)) {
            NpzReader.read(bytes, gathered);
        } else if (SafetensorsReader.recognises(bytes)) {
            SafetensorsReader.read(bytes, gathered);
        } else if (JsonTensors.recognises(bytes)) {
            JsonTensors.read(bytes, gathered);
        } else {
            throw unknown(source, bytes);
        }
        return gathered.file();
    }

    /** Whether a file holds arrays and no experiment, so that {@link #read} is what can tell what is wrong with it. */
    public static boolean isWeights(Path file) {
        byte[] bytes = FileBytes.of(file, LARGEST);
        return isBinary(bytes) || isHdf5(bytes) || JsonTensors.recognises(bytes) && JsonTensors.isOfArrays(bytes);
    }

    /** Whether a file that begins with these bytes is one of arrays, JSON aside, which an experiment's file is too. */
    static boolean isBinary(byte[] start) {
        return NpyReader.recognises(start) || NpzReader.recognises(start) || SafetensorsReader.recognises(start);
    }

    private static void array(byte[] bytes, Gathered into) {
        try {
            new NpyReader(into.source(), new ByteArrayInputStream(bytes), LARGEST).read("array", into);
        } catch (IOException e) {
            throw new UncheckedIOException(into.source(), e);
        }
    }

    private static BadInputException unknown(String source, byte[] bytes) {
        if (bytes.length == 0) {
            return new BadInputException(source, "it is empty");
        }
        if (isHdf5(bytes)) {
            return new BadInputException(source, "it is an HDF5 file, as Keras writes; write its weights with numpy.savez("
                    + "file, **{w.path: w.numpy() for w in model.weights})");
        }
        return new BadInputException(source, "it holds no arrays that can be read; allowed: .safetensors, .npz, .npy, "
                + "or JSON of named lists");
    }

    private static boolean isHdf5(byte[] bytes) {
        return bytes.length > HDF5.length && Arrays.equals(bytes, 0, HDF5.length, HDF5, 0, HDF5.length);
    }

    /** Shortened to what fits in a sentence. */
    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** The array of this name, which must be there. */
    Tensor tensor(String name, String why) {
        if (!tensors.containsKey(name)) {
            throw BadInputException.field(source, name, "missing", why);
        }
        return tensors.get(name);
    }

    /** The names and shapes of the first few arrays, for complaints. */
    String summary() {
        List<String> first = tensors.values().stream().limit(5).map(tensor -> shown(tensor.name()) + " "
                + tensor.shapeText()).toList();
        return first.isEmpty() ? "no arrays" : String.join(", ", first) + (tensors.size() > 5 ? ", …" : "");
    }
}
