package vanishingpoint.weights;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vanishingpoint.experiment.BadInputException;

/** Reads {@code .npz}, a ZIP archive of {@code .npy} arrays, stored or deflated, with one limit for all that it unpacks to. */
final class NpzReader {

    private static final String ENDING = ".npy";
    private static final int END_RECORD = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int NAME_LENGTH = 26;
    private static final int NAME = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private NpzReader() {}

    static boolean recognises(byte[] start) {
        return start.length >= 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    static void read(byte[] bytes, Gathered into) {
        refuseForeign(firstName(bytes), into.source());
        long room = TensorFile.LARGEST;
        int members = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                room -= member(entry.getName(), zip, room, into);
                members++;
            }
        } catch (IOException | IllegalArgumentException e) { // the latter for names that are no text
            throw new BadInputException(into.source(), "its archive is damaged: " + (e.getMessage() == null
                    ? "it ends too early" : e.getMessage()));
        }
        if (members != listed(bytes)) {
            throw new BadInputException(into.source(), "its archive is damaged: it holds " + members
                    + " arrays but not a list of as many at its end");
        }
    }

    private static long member(String name, InputStream zip, long room, Gathered into) throws IOException {
        String shown = into.source() + ": " + TensorFile.shown(name);
        if (!name.endsWith(ENDING)) {
            throw new BadInputException(shown, "it is not an array; allowed: an archive of .npy files");
        }
        return new NpyReader(shown, zip, room).read(name.substring(0, name.length() - ENDING.length()), into);
    }

    /** The first member's name; the JDK's reader would stumble over the way in which torch.save stores it. */
    private static String firstName(byte[] bytes) {
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int length = bytes.length < NAME ? 0 : Short.toUnsignedInt(header.getShort(NAME_LENGTH));
        return new String(bytes, Math.min(NAME, bytes.length), Math.min(length, Math.max(0, bytes.length - NAME)),
                StandardCharsets.ISO_8859_1);
    }

    private static void refuseForeign(String name, String source) {
        if (name.endsWith("data.pkl")) {
            throw new BadInputException(source, "it was written by torch.save, whose files can run code when they are "
                    + "read; save the same state_dict() with safetensors.torch.save_file, or with numpy.savez");
        }
        if (name.endsWith(".h5") || name.endsWith(".json")) {
            throw new BadInputException(source, "it was written by Keras' save; write its weights with numpy.savez("
                    + "file, **{w.path: w.numpy() for w in model.weights})");
        }
    }

    /** How many members the archive lists at its end; −1 where it has no such list. */
    private static int listed(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
        for (int at = bytes.length - END_LENGTH; at >= first; at--) {
            if (buffer.getInt(at) == END_RECORD) {
                return Short.toUnsignedInt(buffer.getShort(at + 10));
            }
        }
        return -1;
    }
}
