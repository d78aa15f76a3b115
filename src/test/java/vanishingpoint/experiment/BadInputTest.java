package vanishingpoint.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact sentence for each kind of bad input. */
class BadInputTest {

    private static final String RNN = """
            {"format": "vanishing-point/1", "experiment": {"cell": "rnn", "activation": "tanh",
              "weights": {"W_x": [[1], [2]], "W_h": [[1, 2], [3, 4]], "b_h": [0, 0], "W_o": [[1, 1]], "b_o": [0]},
              "h0": [0, 0], "x": [[1], [2], [3]], "targets": [[0], [1], [0]]}}
            """;
    private static final String CASE = """
            {"format": "gradient-oracle/1", "model": "rnn", "activation": "relu", "T": 2, "input": 1, "hidden": 1,
              "output": 1, "params": {"W_x": [[1]], "W_h": [[1]], "b_h": [0], "W_o": [[1]], "b_o": [0]}, "h0": [0],
              "x": [[1], [2]], "targets": [[0], [1]], "expected": {"pairs": {"t": [1, 2], "k": [1, 1]}}}
            """;

    @TempDir
    Path folder;

    private static String complaint(String text) {
        return assertThrows(BadInputException.class, () -> DocumentFile.parse("f", text)).getMessage();
    }

    private static String recipe(String fields) {
        return "{\"format\": \"vanishing-point/1\", \"experiment\": {" + fields + "}}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "T": 0          | f: experiment.T is 0; allowed: a whole number from 1 to 2000
            "T": 2001       | f: experiment.T is 2001; allowed: a whole number from 1 to 2000
            "T": 1e400      | f: experiment.T is 1e400; allowed: numbers between -1.7976931348623157E308 and 1.7976931348623157E308
            "n": 2.5        | f: experiment.n is 2.5; allowed: a whole number from 1 to 256
            "n": "16"       | f: experiment.n is "16"; allowed: a whole number from 1 to 256
            "W_h": null     | f: experiment.W_h is null; allowed: a number from -10 to 20
            "W_h": 21       | f: experiment.W_h is 21; allowed: a number from -10 to 20
            "W_h": [1]      | f: experiment.W_h is a list of 1; allowed: a number from -10 to 20
            "w_h": 1        | f: experiment.w_h is an unknown field; did you mean W_h?
            "activaton": "tanh" | f: experiment.activaton is an unknown field; did you mean activation?
            "activation": "softplus" | f: experiment.activation is "softplus"; allowed: one of sigmoid, tanh, relu, identity
            "activation": 3 | f: experiment.activation is 3; allowed: one of sigmoid, tanh, relu, identity
            "gated_cell": "rnn" | f: experiment.gated_cell is "rnn"; allowed: one of lstm, gru
            "bias_mode": "centred" | f: experiment.bias_mode is "centred"; allowed: number, unless activation is sigmoid
            "seed": 1.5     | f: experiment.seed is 1.5; allowed: a whole number from -9223372036854775808 to 9223372036854775807
            "seed": 9223372036854775808 | f: experiment.seed is 9.223372036854776E18; allowed: a whole number from -9223372036854775808 to 9223372036854775807
            "T": 3, "T": 4  | f: experiment.T stands twice, the second time at line 1, column 56; allowed: each field once
            """)
    void recipes(String fields, String expected) {
        assertEquals(expected, complaint(recipe(fields)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"cell": "rnn"` | `"cell": "rmn"` | f: experiment.cell is "rmn"; allowed: one of rnn, lstm, gru
            `"activation": "tanh",` | `` | f: experiment.activation is missing; allowed: one of sigmoid, tanh, relu, identity
            `[[1, 2], [3, 4]]` | `[[1, 2], [3]]` | f: experiment.weights.W_h[1] is a list of 1; allowed: 2 numbers, as in experiment.weights.W_h[0]
            `[[1, 2], [3, 4]]` | `[[1, 2]]` | f: experiment.weights.W_h is 1×2; allowed: 2×2
            `[[1, 2], [3, 4]]` | `[[1, 2], [3, 1e999]]` | f: experiment.weights.W_h[1][1] is 1e999; allowed: numbers between -1.7976931348623157E308 and 1.7976931348623157E308
            `[[1, 2], [3, 4]]` | `[[1, 2], [3, -1e101]]` | f: experiment.weights.W_h is -1.0E101; allowed: numbers from -1e100 to 1e100
            `[[1, 2], [3, 4]]` | `[[1, 2], [3, null]]` | f: experiment.weights.W_h[1][1] is null; allowed: a finite number
            `[[1, 2], [3, 4]]` | `[[1, 2], [3, "NaN"]]` | f: experiment.weights.W_h[1][1] is "NaN"; allowed: a finite number
            `[[1, 2], [3, 4]]` | `[1, 2]` | f: experiment.weights.W_h[0] is 1; allowed: a row of numbers [ … ]
            `"b_h": [0, 0]` | `"b_h": [0, 0, 0]` | f: experiment.weights.b_h is a vector of 3; allowed: a vector of 2
            `"b_h": [0, 0]` | `"b_h": 0` | f: experiment.weights.b_h is 0; allowed: a list of numbers
            `"b_h": [0, 0],` | `` | f: experiment.weights.b_h is missing; allowed: a list of numbers
            `"b_h": [0, 0]` | `"bh": [0, 0]` | f: experiment.weights.bh is an unknown field; did you mean b_h?
            `[[1], [2], [3]]` | `[]` | f: experiment.x is a list of 0 rows; allowed: T rows, T a whole number from 1 to 2000
            `[[1], [2], [3]]` | `[[], [], []]` | f: experiment.x is a list of empty rows; allowed: rows of at least one number
            `[[0], [1], [0]]` | `[[], [], []]` | f: experiment.targets is a list of empty rows; allowed: rows of at least one number
            `[[1, 2], [3, 4]]` | `[[1, 2], [3, NaN]]` | f: experiment.weights.W_h[1][1] is NaN; allowed: a finite number
            `[[1, 2], [3, 4]]` | `[[1, 2], [3, Infinity]]` | f: experiment.weights.W_h[1][1] is Infinity; allowed: a finite number
            `"h0": [0, 0]` | `"h0": []` | f: experiment.h0 is a list of 0; allowed: at least one number
            `[[0], [1], [0]]` | `[[0], [1]]` | f: experiment.targets is a vector of 2; allowed: a vector of 3
            `"h0": [0, 0]` | `"h0": [0, 0], "C0": [0, 0]` | f: experiment.C0 is an unknown field; allowed: cell, activation, weights, h0, x, targets, loss, loss_at, clip_threshold
            `"h0": [0, 0]` | `"h0": [0, 0], "loss": "mse"` | f: experiment.loss is "mse"; allowed: one of squared_error, binary_cross_entropy
            `"h0": [0, 0]` | `"h0": [0, 0], "clip_threshold": 0` | f: experiment.clip_threshold is 0; allowed: a positive number or null
            """)
    void explicitWeights(String piece, String replacement, String expected) {
        assertTrue(RNN.contains(piece));
        assertEquals(expected, complaint(RNN.replace(piece, replacement)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"T": 2` | `"T": 0` | f: T is 0; allowed: a whole number from 1 to 2000
            `"T": 2` | `"T": 3` | f: T is 3; allowed: 2, the number of rows of x
            `"hidden": 1` | `"hidden": 1.5` | f: hidden is 1.5; allowed: a whole number from 1
            `"model"` | `"modle"` | f: modle is an unknown field; did you mean model?
            `"relu"` | `"elu"` | f: activation is "elu"; allowed: one of sigmoid, tanh, relu, identity
            `"W_h": [[1]]` | `"W_h": [[1, 2]]` | f: params.W_h is 1×2; allowed: a vector of 1
            `"k": [1, 1]` | `"k": [1]` | f: expected.pairs.k is a list of 1; allowed: a list of 2, as long as t
            `"k": [1, 1]` | `"k": [2, 1]` | f: expected.pairs.k[0] is 2; allowed: a whole number from 1 to t = 1
            `"k": [1, 1]` | `"k": [1, 3]` | f: expected.pairs.k[1] is 3; allowed: a whole number from 1 to 2
            """)
    void referenceCases(String piece, String replacement, String expected) {
        assertTrue(CASE.contains(piece));
        assertEquals(expected, complaint(CASE.replace(piece, replacement)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `` | f: it is empty; allowed: one JSON object
            `[1]` | f: it does not hold a JSON object at its top level
            `{}` | f: format is missing; allowed: "vanishing-point/1" or "gradient-oracle/1"
            `{"format": 1}` | f: format is 1; allowed: "vanishing-point/1" or "gradient-oracle/1"
            `{"format": "png"}` | f: format is "png"; allowed: "vanishing-point/1" or "gradient-oracle/1"
            `{"format": "vanishing-point/2"}` | f: format is "vanishing-point/2", which needs a newer version of Vanishing Point; this one reads "vanishing-point/1" or "gradient-oracle/1"
            `{"format": "vanishing-point/1"}` | f: experiment is missing; allowed: an object {…}
            `{"format": "vanishing-point/1", "experiment": {}, "vew": {}}` | f: vew is an unknown field; did you mean view?
            `{"format": "vanishing-point/1", "experiment": {}, "view": {"locked_scale": -1}}` | f: view.locked_scale is -1; allowed: a positive number or null
            `{"format": "vanishing-point/1", "experiment": {}, "view": {"terms_of": "lstm"}}` | f: view.terms_of is "lstm"; allowed: one of rnn, gated
            `{"format": "vanishing-point/1", "experiment": {}, "view": {"compared": 3}}` | f: view.compared is 3; allowed: an object {…}
            `{"format": "vanishing-point/1", "experiment": {}, "view": {"compared": {"T": 0}}}` | f: view.compared.T is 0; allowed: a whole number from 1 to 2000
            `{"format": "vanishing-point/1", "experiment": {}} {}` | f: not valid JSON at line 1, column 51: something follows the end of the JSON object
            `{"a": NaN}` | f: a is NaN; allowed: a finite number
            `{"a": {"b": [0, -Infinity]}}` | f: a.b[1] is -Infinity; allowed: a finite number
            `{"a": nan}` | f: not valid JSON at line 1, column 7: Unrecognized token 'nan': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
            `// {}` | f: not valid JSON at line 1, column 1: Unexpected character ('/' (code 47)): comments are not allowed
            `{"a": 1` | f: not valid JSON at line 1, column 8: it ends before it is complete
            `{"a" 1}` | f: not valid JSON at line 1, column 6: Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value
            """)
    void wholeTexts(String text, String expected) {
        assertEquals(expected, complaint(text));
    }

    @Test
    void deepNestingIsRefused() {
        assertEquals("f: not valid JSON: nested deeper than 32 levels",
                complaint("{\"a\": " + "[".repeat(100_000)));
    }

    @Test
    void endlessNumbersTextsAndNamesAreRefused() {
        assertEquals("f: not valid JSON: a number of more than 500 characters", complaint("{\"a\": " + "9".repeat(600)));
        assertEquals("f: not valid JSON: a text of more than 1000000 characters",
                complaint("{\"a\": \"" + "x".repeat(1_100_000) + "\"}"));
        assertEquals("f: not valid JSON: a name of more than 1000 characters",
                complaint("{\"" + "x".repeat(60_000) + "\": 1}"));
    }

    @Test
    void hugeNumbersOfRowsAreRefused() {
        String text = RNN.replace("[[1], [2], [3]]", "[[1]" + ", [1]".repeat(5000) + "]");
        assertEquals("f: experiment.x is a list of 5001 rows; allowed: T rows, T a whole number from 1 to 2000",
                complaint(text));
    }

    @Test
    void longAndMultilineValuesStayOneShortLine() {
        String complaint = complaint(recipe("\"activation\": \"" + "a\\n".repeat(5000) + "\""));
        assertTrue(complaint.length() < 200 && !complaint.contains("\n"), complaint);
    }

    private String fileComplaint(Path file) {
        return assertThrows(BadInputException.class, () -> DocumentFile.read(file)).getMessage();
    }

    @Test
    void unreadableFiles() throws IOException {
        Path missing = folder.resolve("none.json");
        assertEquals(missing + ": there is no such file", fileComplaint(missing));
        assertEquals(folder + ": cannot be read: it is a folder", fileComplaint(folder));
        Path empty = Files.createFile(folder.resolve("empty.json"));
        assertEquals(empty + ": it is empty; allowed: one JSON object", fileComplaint(empty));
        Path binary = Files.write(folder.resolve("binary.json"), new byte[] {'{', (byte) 0xFF, (byte) 0xFE});
        assertEquals(binary + ": it is not text in UTF-8", fileComplaint(binary));
    }

    @Test
    void hugeFilesAreRefused() throws IOException {
        Path huge = folder.resolve("huge.json");
        try (FileChannel channel = FileChannel.open(huge, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                OutputStream end = Channels.newOutputStream(channel.position(DocumentFile.LARGEST_BYTES))) {
            end.write(' ');
        }
        assertEquals(huge + ": it is too large; allowed: at most 64 MiB", fileComplaint(huge));
    }

    private String writeComplaint(Path file) {
        Document document = new Document(Recipe.DEFAULT, View.DEFAULT);
        return assertThrows(BadInputException.class, () -> DocumentFile.write(document, file)).getMessage();
    }

    @Test
    void unwritableFiles() {
        Path inNoFolder = folder.resolve("none").resolve("x.json");
        assertEquals(inNoFolder + ": cannot be written: its folder does not exist", writeComplaint(inNoFolder));
        assertEquals(folder + ": cannot be written: it is a folder", writeComplaint(folder));
        assertEquals("/dev/null: cannot be written: it is not a regular file", writeComplaint(Path.of("/dev/null")));
    }
}
