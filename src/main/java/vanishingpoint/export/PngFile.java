package vanishingpoint.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import vanishingpoint.experiment.Embedded;

/** An image as a PNG that knows how large it is on paper and carries a text. */
final class PngFile {

    private static final int HEADER = 8 + 12 + 13; // signature and first chunk, which has 13 bytes
    private static final double METRES_PER_INCH = 0.0254;

    private PngFile() {}

    /** The text goes into an uncompressed {@code iTXt} chunk before the pixels. */
    static byte[] of(BufferedImage image, double dpi, String text) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] pixels = plain.toByteArray();
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        byte[] keyword = Embedded.MARK.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer whole = ByteBuffer.allocate(pixels.length + 12 + 9 + 12 + keyword.length + 5 + words.length);
        whole.put(pixels, 0, HEADER);
        int perMetre = (int) Math.rint(dpi / METRES_PER_INCH);
        chunk(whole, "pHYs", ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put((byte) 1).array());
        chunk(whole, "iTXt", ByteBuffer.allocate(keyword.length + 5 + words.length).put(keyword).put(new byte[5]).put(words)
                .array());
        return whole.put(pixels, HEADER, pixels.length - HEADER).array();
    }

    private static void chunk(ByteBuffer target, String type, byte[] data) {
        target.putInt(data.length);
        int start = target.position();
        target.put(type.getBytes(StandardCharsets.ISO_8859_1)).put(data);
        CRC32 checksum = new CRC32();
        checksum.update(target.array(), start, target.position() - start);
        target.putInt((int) checksum.getValue());
    }
}
