package vanishingpoint.weights;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vanishingpoint.experiment.BadInputException;

/** What a reader has found so far; refuses a name that stands twice. */
final class Gathered {

    private static final int MOST = 10_000;
    private static final int LONGEST_NAME = 1_000;

    private final String source;
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    Gathered(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    TensorFile file() {
        return new TensorFile(source, tensors, texts);
    }

    void text(String name, String text) {
        check(name);
        texts.put(name, text);
    }

    /** An array whose bytes are all there. */
    void tensor(String name, List<Integer> shape, Tensor.Storage storage) {
        check(name);
        tensors.put(name, new Tensor(name, shape, storage));
    }

    /** An array of a type that is not known. */
    void foreign(String name, List<Integer> shape, String type) {
        check(name);
        tensors.put(name, Tensor.foreign(name, shape, type));
    }

    void numbers(String name, List<Integer> shape, double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
        bytes.asDoubleBuffer().put(numbers);
        tensor(name, shape, new Tensor.Storage(ElementType.F64, bytes, false));
    }

    private void check(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new BadInputException(source, "an array's name has " + name.length() + " characters; allowed: 1 to "
                    + LONGEST_NAME);
        }
        if (tensors.containsKey(name) || texts.containsKey(name)) {
            throw new BadInputException(source, TensorFile.shown(name) + " stands twice; allowed: each array once");
        }
        if (tensors.size() + texts.size() == MOST) {
            throw new BadInputException(source, "it holds too many arrays; allowed: at most " + MOST);
        }
    }
}
