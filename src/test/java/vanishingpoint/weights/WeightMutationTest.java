package vanishingpoint.weights;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.BadInputException;

/** Files of weights damaged at random: each is read or refused in one sentence and little memory, never anything else. */
class WeightMutationTest {

    private static final String[] PIECES = {"null", "-1", "1e999", "[]", "{}", "F64", "99999999999",
        "2147483647,", "2147483648,", "4294967296,", "9999999999,", "<c16", "'", "(", "True", "\"", "PK\3\4", "PK\5\6", "\0\0\0\0", "\u00ff\u00ff\u00ff\u00ff", "_reverse", "weight_hh_l9"};

    /** What no file of a few thousand bytes may take, whatever sizes it claims. */
    private static final long MOST_BYTES = 32 << 20;

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @ParameterizedTest
    @CsvSource({"torch_rnn.safetensors, 10000", "torch_gru.npz, 5000", "keras.npz, 5000", "npy_f8_fortran.npy, 5000",
        "npy_v3.npy, 5000", "torch_cell_bf16.json, 10000"})
    void mutatedFilesAreReadOrRefused(String name, int mutants) throws IOException {
        byte[] original = Files.readAllBytes(ImportedJacobiansTest.FOLDER.resolve(name));
        Random random = new Random(31);
        int refused = 0;
        for (int i = 0; i < mutants; i++) {
            byte[] bytes = original;
            for (int change = random.nextInt(3); change >= 0; change--) {
                bytes = mutated(bytes, random);
            }
            long before = allocated();
            refused += isRefused(bytes) ? 1 : 0;
            long taken = allocated() - before;
            assertTrue(taken < MOST_BYTES, "mutant " + i + " took " + taken + " bytes");
        }
        assertTrue(refused > 0.4 * mutants, refused + " refused");
    }

    @Test
    void mutatedTablesAreReadOrRefused() {
        byte[] original = "# made by hand\na;b\n1.5;-2e-3\n.25;7\n-1;+4.\n".getBytes(StandardCharsets.UTF_8);
        Random random = new Random(37);
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            try {
                CsvReader.read("mutant", mutated(mutated(original, random), random));
            } catch (BadInputException e) {
                assertTrue(e.getMessage().startsWith("mutant: ") && e.getMessage().length() < 300, e.getMessage());
                refused++;
            }
        }
        assertTrue(refused > 4000 && refused < 10_000, refused + " refused");
    }

    private static boolean isRefused(byte[] bytes) {
        try {
            TensorFile file = TensorFile.of("mutant", bytes);
            for (Mapping.Found layer : Mapping.layers(file)) {
                Mapping.of(file, ImportOrder.USUAL.withLayer(layer.name()));
            }
            return false;
        } catch (BadInputException e) {
            assertTrue(e.getMessage().startsWith("mutant: "), e.getMessage());
            assertFalse(e.getMessage().contains("\n") || e.getMessage().length() > 1000, e.getMessage());
            return true;
        }
    }

    /** Where the format is described rather than filled with numbers a change tells more: half of them fall there. */
    private static byte[] mutated(byte[] bytes, Random random) {
        int reach = random.nextBoolean() ? Math.min(bytes.length, 400) : bytes.length;
        int from = random.nextInt(reach + 1);
        int to = Math.min(bytes.length, from + random.nextInt(12));
        byte[] piece = PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.ISO_8859_1);
        return switch (random.nextInt(5)) {
            case 0 -> joined(bytes, from, new byte[0], to);
            case 1 -> joined(bytes, from, piece, from);
            case 2 -> Arrays.copyOf(bytes, from);
            case 3 -> joined(bytes, from, piece, Math.min(bytes.length, from + piece.length));
            default -> flipped(bytes, from, random);
        };
    }

    private static byte[] joined(byte[] bytes, int from, byte[] piece, int to) {
        byte[] all = Arrays.copyOf(bytes, from + piece.length + bytes.length - to);
        System.arraycopy(piece, 0, all, from, piece.length);
        System.arraycopy(bytes, to, all, from + piece.length, bytes.length - to);
        return all;
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        byte[] changed = bytes.clone();
        if (at < changed.length) {
            changed[at] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }
}
