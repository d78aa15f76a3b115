package vanishingpoint.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import vanishingpoint.experiment.Matrix;

/** Arrays as {@code .npy} 1.0: doubles or one text, little endian, by rows. */
final class NpyWriter {

    private static final int BLOCK = 64; // the numbers begin at a multiple of it
    private static final int BEFORE_HEADER = 10;

    private NpyWriter() {}

    /** @param vector whether a matrix of one column is written with one side only */
    static byte[] numbers(Matrix matrix, boolean vector) {
        String shape = vector ? matrix.rows() + "," : matrix.rows() + ", " + matrix.columns();
        ByteBuffer bytes = begun("<f8", shape, matrix.size() * Double.BYTES);
        bytes.asDoubleBuffer().put(matrix.toArray());
        return bytes.array();
    }

    static byte[] number(double number) {
        return begun("<f8", "", Double.BYTES).putDouble(number).array();
    }

    static byte[] text(String text) {
        int[] points = text.codePoints().toArray();
        ByteBuffer bytes = begun("<U" + points.length, "", points.length * Integer.BYTES);
        bytes.asIntBuffer().put(points);
        return bytes.array();
    }

    private static ByteBuffer begun(String descr, String shape, int size) {
        String header = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': (" + shape + "), }";
        int length = (BEFORE_HEADER + header.length() + BLOCK) / BLOCK * BLOCK - BEFORE_HEADER;
        ByteBuffer bytes = ByteBuffer.allocate(BEFORE_HEADER + length + size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 0);
        bytes.putShort((short) length).put((header + " ".repeat(length - header.length() - 1) + "\n")
                .getBytes(StandardCharsets.US_ASCII));
        return bytes;
    }
}
