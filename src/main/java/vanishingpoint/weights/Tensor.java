package vanishingpoint.weights;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Collectors;
import vanishingpoint.experiment.BadInputException;

/** A named array of numbers as a file holds it; numbers are decoded when they are asked for. */
public final class Tensor {

    /** How numbers are stored and in which order: by rows, or by columns as in Fortran. */
    record Storage(ElementType type, ByteBuffer bytes, boolean byColumns) {}

    private final String name;
    private final List<Integer> shape;
    private final Storage storage;
    /** The type of numbers that cannot be read, where it is one; empty where they can. */
    private final String foreignType;

    Tensor(String name, List<Integer> shape, Storage storage) {
        this.name = name;
        this.shape = List.copyOf(shape);
        this.storage = storage;
        foreignType = "";
        if (storage.bytes().remaining() != size(shape) * storage.type().width()) {
            throw new IllegalArgumentException(name + " has " + storage.bytes().remaining() + " bytes");
        }
    }

    private Tensor(String name, List<Integer> shape, String foreignType) {
        this.name = name;
        this.shape = List.copyOf(shape);
        this.storage = null;
        this.foreignType = foreignType;
    }

    /** Numbers of a type that is none of {@link ElementType}: told only where they are wanted. */
    static Tensor foreign(String name, List<Integer> shape, String type) {
        return new Tensor(name, shape, type);
    }

    static Tensor of(String name, List<Integer> shape, double... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
        bytes.asDoubleBuffer().put(numbers);
        return new Tensor(name, shape, new Storage(ElementType.F64, bytes, false));
    }

    /** How many numbers an array of this shape has, {@code Long.MAX_VALUE} where that many do not fit in a long. */
    static long size(List<Integer> shape) {
        long size = 1;
        for (int side : shape) {
            if (side != 0 && size > Long.MAX_VALUE / side) {
                return Long.MAX_VALUE;
            }
            size *= side;
        }
        return size;
    }

    public String name() {
        return name;
    }

    public List<Integer> shape() {
        return shape;
    }

    boolean isMatrix() {
        return shape.size() == 2;
    }

    boolean isVector() {
        return shape.size() == 1;
    }

    /** Rows of a matrix, entries of a vector. */
    int rows() {
        return shape.get(0);
    }

    /** Columns of a matrix, 1 of a vector. */
    int columns() {
        return isMatrix() ? shape.get(1) : 1;
    }

    /** @throws BadInputException if its numbers cannot be read */
    void checkReadable(String source) {
        if (!foreignType.isEmpty()) {
            throw BadInputException.field(source, TensorFile.shown(name) + ".dtype", TensorFile.shown(foreignType),
                    TensorFile.TYPES);
        }
    }

    /** Entry of a matrix, both indices from 0, or of a vector, whose column is 0. */
    double get(int row, int column) {
        int i = storage.byColumns() ? column * rows() + row : row * columns() + column;
        return storage.type().read(storage.bytes(), i);
    }

    /** The one number of an array of one. */
    double scalar() {
        return storage.type().read(storage.bytes(), 0);
    }

    /** As NumPy and PyTorch write it: {@code (64, 16)}. */
    public String shapeText() {
        return shapeText(shape);
    }

    static String shapeText(List<Integer> shape) {
        return shape.size() == 1 ? "(" + shape.get(0) + ",)"
                : shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String toString() {
        return name + " " + shapeText();
    }
}
