package vanishingpoint.weights;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import vanishingpoint.experiment.BadInputException;

/**
 * Reads {@code .npy} 1.0 to 3.0 (NumPy Enhancement Proposal 1): numbers in either order of bytes, by rows or by columns, and
 * single texts. Arrays of Python objects, which would run code, are refused as every other type is.
 */
final class NpyReader {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_HEADER = 10_000; // NumPy's own limit
    private static final int LONGEST_TEXT = 1_000;
    private static final int CHUNK = 1 << 16;
    /** Whatever NumPy calls so but objects (O), which are never passed over. */
    private static final Pattern FOREIGN = Pattern.compile("[<>=|][a-zA-Z&&[^O]][0-9]{0,9}(\\[[0-9a-zA-Z]{1,9}\\])?");

    private final String source;
    private final InputStream stream;
    private final long room;

    /** @param room bytes that the array may have */
    NpyReader(String source, InputStream stream, long room) {
        this.source = source;
        this.stream = stream;
        this.room = room;
    }

    static boolean recognises(byte[] start) {
        return start.length >= MAGIC.length && Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /** Reads the stream to its end; bytes that the array took. */
    long read(String name, Gathered into) throws IOException {
        try {
            NpyHeader header = NpyHeader.parse(source, header());
            String descr = header.descr();
            long size = descr.matches("[<>]U[0-9]{1,4}") && header.shape().isEmpty() ? text(name, descr, into)
                    : numbers(name, header, into);
            if (stream.read() >= 0) {
                throw new BadInputException(source, "something follows the end of its array " + Tensor.shapeText(
                        header.shape()));
            }
            return size;
        } catch (EOFException e) {
            throw new BadInputException(source, "it ends before its array is complete");
        }
    }

    private String header() throws IOException {
        byte[] start = exactly(MAGIC.length + 2);
        int version = start[MAGIC.length];
        if (!recognises(start)) {
            throw new BadInputException(source, "it is not a NumPy array");
        }
        if (version < 1 || version > 3 || start[MAGIC.length + 1] != 0) {
            throw new BadInputException(source, "its format is " + version + "." + start[MAGIC.length + 1]
                    + "; allowed: 1.0, 2.0 or 3.0");
        }
        ByteBuffer length = ByteBuffer.wrap(exactly(version == 1 ? Short.BYTES : Integer.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        long bytes = version == 1 ? Short.toUnsignedInt(length.getShort()) : Integer.toUnsignedLong(length.getInt());
        if (bytes > LONGEST_HEADER) {
            throw new BadInputException(source, "its header has " + bytes + " bytes; allowed: at most " + LONGEST_HEADER);
        }
        return new String(exactly((int) bytes), version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private long numbers(String name, NpyHeader header, Gathered into) throws IOException {
        ElementType type = type(header.descr()).orElse(null);
        if (type == null) {
            return foreign(name, header, into);
        }
        long count = Tensor.size(header.shape());
        if (count > room / type.width()) {
            throw tooLarge(header);
        }
        ByteBuffer bytes = ByteBuffer.wrap(exactly((int) count * type.width())).order(order(header.descr()));
        into.tensor(name, header.shape(), new Tensor.Storage(type, bytes, header.byColumns()));
        return bytes.capacity();
    }

    private static Optional<ElementType> type(String descr) {
        boolean single = descr.startsWith("|");
        return single || descr.startsWith("<") || descr.startsWith(">") ? ElementType.ofNumpy(descr.substring(1))
                .filter(type -> type.width() == 1 || !single) : Optional.empty();
    }

    /** Passes over numbers that cannot be read. */
    private long foreign(String name, NpyHeader header, Gathered into) throws IOException {
        if (!FOREIGN.matcher(header.descr()).matches()) {
            throw BadInputException.field(source, "descr", "'" + TensorFile.shown(header.descr()) + "'",
                    "f8, f4, f2, i8, i4, i2, i1, u4, u2, u1 or b1, with < or > before it");
        }
        long size = 0;
        for (int read = stream.readNBytes(CHUNK).length; read > 0; read = stream.readNBytes(CHUNK).length) {
            size += read;
            if (size > room) {
                throw tooLarge(header);
            }
        }
        into.foreign(name, header.shape(), header.descr());
        return size;
    }

    private BadInputException tooLarge(NpyHeader header) {
        return new BadInputException(source, "it is too large, of shape " + Tensor.shapeText(header.shape()) + "; allowed: "
                + TensorFile.ROOM);
    }

    private long text(String name, String descr, Gathered into) throws IOException {
        int length = Integer.parseInt(descr.substring(2));
        if (length > LONGEST_TEXT) {
            throw BadInputException.field(source, "descr", "'" + descr + "'", "texts of at most " + LONGEST_TEXT);
        }
        ByteBuffer bytes = ByteBuffer.wrap(exactly(length * Integer.BYTES)).order(order(descr));
        StringBuilder text = new StringBuilder();
        while (bytes.hasRemaining()) {
            int c = bytes.getInt();
            if (c != 0) {
                text.appendCodePoint(Character.isValidCodePoint(c) ? c : 0xFFFD);
            }
        }
        into.text(name, text.toString());
        return bytes.capacity();
    }

    private static ByteOrder order(String descr) {
        return descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = stream.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }
}
