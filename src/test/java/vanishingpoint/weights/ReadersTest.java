package vanishingpoint.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.BadInputException;

/** Files that NumPy and PyTorch wrote are read to the bit; what is not an array of numbers is refused. */
class ReadersTest {

    private static final Path FOLDER = ImportedJacobiansTest.FOLDER;

    static TensorFile bytes(byte[] bytes) {
        return TensorFile.of("file", bytes);
    }

    static String refusal(byte[] bytes) {
        return assertThrows(BadInputException.class, () -> bytes(bytes)).getMessage();
    }

    @ParameterizedTest
    @CsvSource({"torch_lstm.safetensors, pt", "library_lstm.safetensors, np"})
    void archivesAndSafetensorsHoldTheSame(String name, String format) {
        TensorFile one = TensorFile.read(FOLDER.resolve(name));
        TensorFile other = TensorFile.read(FOLDER.resolve("torch_lstm.npz"));
        assertEquals(one.tensors().keySet(), other.tensors().keySet());
        assertEquals(Map.of("format", format), one.texts());
        one.tensors().forEach((key, tensor) -> {
            Tensor same = other.tensors().get(key);
            assertEquals(tensor.shape(), same.shape());
            for (int i = 0; i < tensor.rows(); i++) {
                for (int j = 0; j < tensor.columns(); j++) {
                    assertEquals(tensor.get(i, j), same.get(i, j), key);
                }
            }
        });
    }

    @Test
    void brainFloatsAndJson() {
        TensorFile binary = TensorFile.read(FOLDER.resolve("torch_cell_bf16.safetensors"));
        TensorFile json = TensorFile.read(FOLDER.resolve("torch_cell_bf16.json"));
        assertEquals(binary.tensors().keySet(), json.tensors().keySet());
        binary.tensors().forEach((name, tensor) -> assertEquals(json.tensors().get(name).get(5, 0), tensor.get(5, 0), name));
    }

    @Test
    void halfNumbersOfEverySize() {
        double[] expected = {0, 5.960464477539063e-8, 6.103515625e-5, 0.333251953125, 1, 65504, Double.POSITIVE_INFINITY};
        int[] bits = {0x0000, 0x0001, 0x0400, 0x3555, 0x3C00, 0x7BFF, 0x7C00};
        for (int i = 0; i < bits.length; i++) {
            java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(2).putShort(0, (short) bits[i]);
            assertEquals(expected[i], ElementType.F16.read(bytes, 0));
            bytes.putShort(0, (short) (bits[i] | 0x8000));
            assertEquals(-expected[i], ElementType.F16.read(bytes, 0));
        }
    }

    @Test
    void whatCouldRunCodeIsRefused() {
        assertTrue(refusalOf("npy_objects.npy").contains("descr is '|O'; allowed: f8, f4"));
        assertTrue(refusalOf("torch_save.pt").contains("it was written by torch.save"));
    }

    private static String refusalOf(String name) {
        return assertThrows(BadInputException.class, () -> TensorFile.read(FOLDER.resolve(name))).getMessage();
    }

    @Test
    void otherFilesAreToldApart() {
        assertEquals("file: it is empty", refusal(new byte[0]));
        assertTrue(refusal("\u0089HDF\r\n".getBytes(StandardCharsets.ISO_8859_1)).contains("HDF5"));
        assertTrue(refusal("hello".getBytes(StandardCharsets.UTF_8)).contains("allowed: .safetensors, .npz, .npy, or JSON"));
        assertTrue(refusal("{\"a\": [[1, 2], [3]]}".getBytes(StandardCharsets.UTF_8))
                .contains("a[1] is a list of 1; allowed: a list of 2, as the others beside it"));
    }

    @Test
    void safetensorsWithoutGapsOverlapsOrTails() throws IOException {
        byte[] whole = Files.readAllBytes(FOLDER.resolve("torch_cell_bf16.safetensors"));
        assertTrue(refusal(Arrays.copyOf(whole, whole.length - 1)).contains("within " + dataOf(whole, 1) + " bytes of data"));
        assertTrue(refusal(Arrays.copyOf(whole, whole.length + 1)).contains("bytes of data but describes"));
        assertTrue(refusal(Arrays.copyOf(whole, 40)).contains("it ends within its header"));
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        assertTrue(refusal(text.replace("[12, 3]", "[13, 3]").getBytes(StandardCharsets.ISO_8859_1))
                .contains("as many bytes as dtype and shape need"));
        assertTrue(refusal(text.replaceFirst("\\[0, (\\d)", "[1, $1").getBytes(StandardCharsets.ISO_8859_1))
                .contains("begin where the array before ends, at 0"));
    }

    private static TensorFile withType(String array, String type) throws IOException {
        String text = Files.readString(FOLDER.resolve("torch_lstm.safetensors"), StandardCharsets.ISO_8859_1);
        String changed = text.replaceFirst("(\"" + array + "\": ?\\{\"dtype\": ?\")F32", "$1" + type);
        assertFalse(changed.equals(text), array);
        return bytes(changed.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void anUnknownTypeIsRefusedOnlyWhereItsNumbersAreWanted() throws IOException {
        ImportOrder order = ImportOrder.USUAL.withLayer("lstm.l1");
        Mapping mapping = Mapping.of(withType("embedding.weight", "U64"), order);
        assertTrue(mapping.notes().stream().anyMatch(note -> note.key().equals("unused")
                && note.arguments().get(0).contains("embedding.weight")));
        TensorFile wanted = withType("lstm.weight_hh_l1", "U64");
        assertTrue(assertThrows(BadInputException.class, () -> Mapping.of(wanted, order)).getMessage()
                .contains("lstm.weight_hh_l1.dtype is U64; allowed: F64, F32"));
    }

    private static int dataOf(byte[] whole, int less) {
        return whole.length - 8 - (whole[8 - 8] & 255) - 256 * (whole[1] & 255) - less;
    }
}
