package vanishingpoint.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.JsonTree;

/**
 * Reads {@code .safetensors}: the length of the header as 8 bytes, little endian; the header, JSON that begins with a brace and
 * may end in spaces; then the arrays' bytes, little endian, by rows, without a gap or an overlap (the format's own page).
 */
final class SafetensorsReader {

    private static final int LENGTH = Long.BYTES;
    private static final int LONGEST_HEADER = 16 << 20;
    private static final Set<String> FIELDS = Set.of("dtype", "shape", "data_offsets");

    private final Gathered into;
    private final ByteBuffer data;

    /** Where an array's bytes stand. */
    private record Entry(String name, Map<?, ?> fields, long from, long to) {}

    private SafetensorsReader(Gathered into, ByteBuffer data) {
        this.into = into;
        this.data = data;
    }

    /** Whether the bytes begin as such a file does. */
    static boolean recognises(byte[] start) {
        return start.length > LENGTH && start[LENGTH] == '{' && headerLength(start) >= 2
                && headerLength(start) <= LONGEST_HEADER;
    }

    private static long headerLength(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
    }

    static void read(byte[] bytes, Gathered into) {
        long length = headerLength(bytes);
        if (length > bytes.length - LENGTH) {
            throw new BadInputException(into.source(), "it ends within its header, which has " + length + " bytes");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, LENGTH, (int) length);
        int at = LENGTH + (int) length;
        new SafetensorsReader(into, ByteBuffer.wrap(bytes, at, bytes.length - at).slice()).read(text(into, header));
    }

    private static String text(Gathered into, ByteBuffer header) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(header).toString();
        } catch (CharacterCodingException e) {
            throw new BadInputException(into.source(), "its header is not text in UTF-8");
        }
    }

    private void read(String header) {
        List<Entry> entries = new ArrayList<>();
        JsonTree.object(into.source() + ": header", header).forEach((name, value) -> {
            if (name.equals("__metadata__")) {
                metadata(value);
            } else {
                entries.add(entry(name, value));
            }
        });
        withoutGaps(entries);
        entries.forEach(this::take);
    }

    private void metadata(Object value) {
        if (!(value instanceof Map<?, ?> texts)) {
            throw bad("__metadata__", "not an object", "an object of texts");
        }
        texts.forEach((key, text) -> {
            if (!(text instanceof String)) {
                throw bad("__metadata__." + TensorFile.shown((String) key), "not a text", "a text");
            }
            into.text((String) key, (String) text);
        });
    }

    private Entry entry(String name, Object value) {
        if (!(value instanceof Map<?, ?> fields) || !fields.keySet().equals(FIELDS)) {
            throw bad(name, "not described by dtype, shape and data_offsets", "an object of these three");
        }
        List<Long> offsets = wholes(name + ".data_offsets", fields.get("data_offsets"));
        if (offsets.size() != 2 || offsets.get(0) > offsets.get(1) || offsets.get(1) > data.capacity()) {
            throw bad(name + ".data_offsets", offsets.toString(), "[begin, end] within " + data.capacity()
                    + " bytes of data");
        }
        return new Entry(name, fields, offsets.get(0), offsets.get(1));
    }

    private void withoutGaps(List<Entry> entries) {
        long end = 0;
        for (Entry entry : entries.stream().sorted(Comparator.comparingLong(Entry::from)
                .thenComparingLong(Entry::to)).toList()) {
            if (entry.from() != end) {
                throw bad(entry.name() + ".data_offsets", "[" + entry.from() + ", " + entry.to() + "]",
                        "bytes that begin where the array before ends, at " + end);
            }
            end = entry.to();
        }
        if (end != data.capacity()) {
            throw new BadInputException(into.source(), "it holds " + data.capacity() + " bytes of data but describes " + end);
        }
    }

    private void take(Entry entry) {
        String dtype = String.valueOf(entry.fields().get("dtype"));
        List<Integer> shape = shape(entry);
        ElementType type = ElementType.named(dtype).orElse(null);
        if (type == null) {
            into.foreign(entry.name(), shape, dtype);
            return;
        }
        long size = entry.to() - entry.from();
        if (Tensor.size(shape) > size || Tensor.size(shape) * type.width() != size) {
            throw bad(entry.name(), type + " of shape " + Tensor.shapeText(shape) + " in " + size + " bytes",
                    "as many bytes as dtype and shape need");
        }
        ByteBuffer bytes = data.slice((int) entry.from(), (int) size).order(ByteOrder.LITTLE_ENDIAN);
        into.tensor(entry.name(), shape, new Tensor.Storage(type, bytes, false));
    }

    private List<Integer> shape(Entry entry) {
        List<Long> sides = wholes(entry.name() + ".shape", entry.fields().get("shape"));
        if (sides.size() > TensorFile.MOST_SIDES || sides.stream().anyMatch(side -> side > Integer.MAX_VALUE)) {
            throw bad(entry.name() + ".shape", TensorFile.shown(sides.toString()), TensorFile.SIDES);
        }
        return sides.stream().map(Long::intValue).toList();
    }

    private List<Long> wholes(String path, Object value) {
        if (value instanceof List<?> list && list.stream().allMatch(item -> item instanceof Long whole && whole >= 0)) {
            return list.stream().map(Long.class::cast).toList();
        }
        throw bad(path, "not a list of whole numbers from 0", "such a list");
    }

    private BadInputException bad(String path, String value, String allowed) {
        return BadInputException.field(into.source(), TensorFile.shown(path), value, allowed);
    }
}
