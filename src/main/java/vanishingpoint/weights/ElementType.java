package vanishingpoint.weights;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** How one number is stored. Read as a double, which is exact but for 64-bit integers beyond 2⁵³. */
enum ElementType {
    F64(8, "f8"),
    F32(4, "f4"),
    F16(2, "f2"),
    BF16(2, ""),
    I64(8, "i8"),
    I32(4, "i4"),
    I16(2, "i2"),
    I8(1, "i1"),
    U32(4, "u4"),
    U16(2, "u2"),
    U8(1, "u1"),
    BOOL(1, "b1");

    private static final int HALF_BIAS = 15;
    private static final int HALF_FRACTION = 10;

    private final int width;
    private final String numpy;

    ElementType(int width, String numpy) {
        this.width = width;
        this.numpy = numpy;
    }

    /** By its name in {@code .safetensors}. */
    static Optional<ElementType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    /** By its code in NumPy, without the letter for the order of bytes. */
    static Optional<ElementType> ofNumpy(String code) {
        return Arrays.stream(values()).filter(type -> !code.isEmpty() && type.numpy.equals(code)).findFirst();
    }

    /** Bytes of one number. */
    int width() {
        return width;
    }

    /** Number {@code i} of those that stand one after the other. */
    double read(ByteBuffer bytes, int i) {
        int at = i * width;
        return switch (this) {
            case F64 -> bytes.getDouble(at);
            case F32 -> bytes.getFloat(at);
            case F16 -> half(bytes.getShort(at));
            case BF16 -> Float.intBitsToFloat(bytes.getShort(at) << 16);
            case I64 -> bytes.getLong(at);
            case I32 -> bytes.getInt(at);
            case I16 -> bytes.getShort(at);
            case I8 -> bytes.get(at);
            case U32 -> Integer.toUnsignedLong(bytes.getInt(at));
            case U16 -> Short.toUnsignedInt(bytes.getShort(at));
            case U8 -> Byte.toUnsignedInt(bytes.get(at));
            case BOOL -> bytes.get(at) == 0 ? 0 : 1;
        };
    }

    /** IEEE 754 binary16; JDK 20 has it as {@code Float.float16ToFloat}. */
    private static double half(short bits) {
        int exponent = bits >> HALF_FRACTION & 31;
        int fraction = bits & (1 << HALF_FRACTION) - 1;
        double size = switch (exponent) {
            case 0 -> Math.scalb((double) fraction, 1 - HALF_BIAS - HALF_FRACTION);
            case 31 -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
            default -> Math.scalb((double) (fraction + (1 << HALF_FRACTION)), exponent - HALF_BIAS - HALF_FRACTION);
        };
        return bits < 0 ? -size : size;
    }
}
