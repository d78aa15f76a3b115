package vanishingpoint.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arrays and archives as NumPy writes them, and such as it never would. */
class NumPyFilesTest {

    private static final Path FOLDER = ImportedJacobiansTest.FOLDER;

    @ParameterizedTest
    @CsvSource({"f8, 8, -0.5", "f8_fortran, 8, -0.5", "f4_big, 8, -0.5", "f2, 8, -0.5", "i8, 1, 0", "i2_big, 1, 0",
        "v2, 8, -0.5", "v3, 8, -0.5"})
    void arraysOfNumPy(String variant, double divisor, double first) {
        Tensor tensor = TensorFile.read(FOLDER.resolve("npy_" + variant + ".npy")).tensors().get("array");
        assertEquals(List.of(3, 4), tensor.shape());
        for (int i = 0; i < 12; i++) {
            assertEquals(i / divisor + first, tensor.get(i / 4, i % 4));
        }
    }

    @Test
    void truthValuesAreNumbers() {
        Tensor tensor = TensorFile.read(FOLDER.resolve("npy_b1.npy")).tensors().get("array");
        assertEquals(List.of(1.0, 0.0, 0.0, 1.0), List.of(tensor.get(0, 0), tensor.get(0, 1), tensor.get(1, 0),
                tensor.get(1, 1)));
    }

    @Test
    void anArchiveMayUnpackToOnlySoMuch() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb.npy"));
            zip.write(header("(1000000000,)"));
            zip.write(new byte[1 << 20]);
        }
        assertTrue(ReadersTest.refusal(bytes.toByteArray()).contains(
                "file: bomb.npy: it is too large, of shape (1000000000,); allowed: 256 MiB in all"));
        assertTrue(ReadersTest.refusal(Arrays.copyOf(bytes.toByteArray(), bytes.size() - 30)).length() < 200);
    }

    @Test
    void aListAtTheEndIsPartOfAnArchive() throws IOException {
        byte[] whole = Files.readAllBytes(FOLDER.resolve("torch_gru.npz"));
        int list = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        assertTrue(ReadersTest.refusal(Arrays.copyOf(whole, list)).contains("its archive is damaged"));
    }

    @Test
    void arraysOfOtherTypesArePassedOver() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("phase.npy"));
            zip.write(header("<c16", "(2,)"));
            zip.write(new byte[32]);
            for (String name : List.of("weight_hh_l0.npy", "weight_ih_l0.npy")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(header("(1, 1)"));
                zip.write(new byte[8]);
            }
        }
        TensorFile file = ReadersTest.bytes(bytes.toByteArray());
        assertEquals(3, file.tensors().size());
        assertEquals("l0", Mapping.of(file, ImportOrder.USUAL).layer().name());
        assertTrue(ReadersTest.refusal(header("|O8", "(2,)")).contains("descr is '|O8'; allowed: f8, f4"));
    }

    private static byte[] header(String shape) {
        return header("<f8", shape);
    }

    private static byte[] header(String type, String shape) {
        String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length(), 0});
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    @Test
    void aHeaderIsADictionaryOfThreeEntries() {
        assertTrue(ReadersTest.refusal(header("(2)")).contains("shape is (2); allowed: up to 8 sides"));
        assertTrue(ReadersTest.refusal(header("(2, -1)")).contains("its header"));
        assertTrue(ReadersTest.refusal(header("(2,), 'more': True")).contains("its header"));
        assertTrue(ReadersTest.refusal(header("(2,)")).contains("it ends before its array is complete"));
        byte[] empty = header("(0, 3)");
        assertEquals(List.of(0, 3), ReadersTest.bytes(empty).tensors().get("array").shape());
        assertTrue(ReadersTest.refusal(Arrays.copyOf(empty, empty.length + 1)).contains("something follows"));
    }
}
