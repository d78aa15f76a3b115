package vanishingpoint.experiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Bytes as letters: in base64url, four bytes of CRC-32 and the bytes deflated with a preset dictionary (RFC 1951). */
final class Packed {

    /** More bytes are refused in both directions. */
    static final int LARGEST = 8 << 20;

    private static final int CHECKSUM = 4;

    private Packed() {}

    static String of(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setDictionary(PackedWords.vp1());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(ByteBuffer.allocate(CHECKSUM).putInt(checksum(bytes)).array());
        try (DeflaterOutputStream stream = new DeflaterOutputStream(packed, deflater)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    /** @throws BadInputException if it is damaged or unpacks to too much */
    static byte[] unpacked(String source, String text) {
        Inflater inflater = new Inflater(true);
        inflater.setDictionary(PackedWords.vp1());
        try {
            byte[] packed = Base64.getUrlDecoder().decode(text);
            int start = Math.min(CHECKSUM, packed.length);
            ByteArrayInputStream rest = new ByteArrayInputStream(packed, start, packed.length - start);
            byte[] bytes = new InflaterInputStream(rest, inflater).readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new BadInputException(source, "it unpacks to more than " + (LARGEST >> 20) + " MiB");
            }
            boolean whole = inflater.finished() && inflater.getRemaining() == 0 && rest.available() == 0;
            if (!whole || checksum(bytes) != ByteBuffer.wrap(packed).getInt()) {
                throw damaged(source);
            }
            return bytes;
        } catch (IOException | IllegalArgumentException e) { // not base64, or no end, or no such code
            throw damaged(source);
        } finally {
            inflater.end();
        }
    }

    static BadInputException damaged(String source) {
        return new BadInputException(source, "it is damaged or not whole; copy it again from the first letter to the last");
    }

    private static int checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
