package vanishingpoint.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;

/** What drives an imported network: tables of other programs, or a recipe's signal. */
class InputsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1,2,3;4,5,6|table is of shape (2, 3); allowed: (T, 2), one row a step",
        "1,2;3|line 2 is 1 numbers; allowed: 2, as in the lines before",
        "1,2;3,x|line 2, column 2 is \"x\"; allowed: a number",
        "a,b|it holds no numbers",
        "a,b;c,d;1,2|line 2, column 1 is \"c\"; allowed: a number",
        "1,1e999|table[0, 1] is Infinity"})
    void inputsAreATableOfNumbers(String text, String complaint) throws IOException {
        Path inputs = Files.writeString(folder.resolve("in.csv"), text.replace(';', '\n'));
        TensorFile file = MappingTest.zeros("weight_hh_l0 1 1,weight_ih_l0 1 2");
        String found = assertThrows(BadInputException.class, () -> Mapping.of(file,
                ImportOrder.USUAL.withInputs(Inputs.read(inputs)))).getMessage();
        assertTrue(found.startsWith(inputs + ": " + complaint), found);
    }

    @Test
    void tablesOfOtherPrograms() throws IOException {
        Path spaced = Files.writeString(folder.resolve("savetxt.csv"), "# t\nleft right\n 1.5e+00  -2\n3 .5\n");
        TensorFile file = MappingTest.zeros("weight_hh_l0 1 1,weight_ih_l0 1 2");
        assertEquals(0.5, Mapping.of(file, ImportOrder.USUAL.withInputs(Inputs.read(spaced))).experiment().x().get(1, 1));
        Path array = ImportedJacobiansTest.FOLDER.resolve("npy_b1.npy");
        assertEquals(1, Mapping.of(file, ImportOrder.USUAL.withInputs(Inputs.read(array))).experiment().x().get(1, 1));
    }

    @Test
    void kerasBackwardLayerGetsTheLastStepFirst() throws IOException {
        Path inputs = Files.writeString(folder.resolve("x.csv"), "1\n2\n");
        TensorFile file = MappingTest.zeros("bidirectional/backward_lstm/lstm_cell/recurrent_kernel 1 4,"
                + "bidirectional/backward_lstm/lstm_cell/kernel 1 4");
        assertEquals(2, Mapping.of(file, ImportOrder.USUAL.withInputs(Inputs.read(inputs))).experiment().x().get(0));
    }

    @Test
    void signalsAndLengthsAreTheRecipes() throws IOException {
        TensorFile file = MappingTest.zeros("weight_hh_l0 1 1,weight_ih_l0 1 2");
        Recipe signal = Recipe.DEFAULT.with(Parameters.DRIVE, Drive.IMPULSE).with(Parameters.T, 4.0);
        ImportOrder order = ImportOrder.USUAL.withSignal(signal);
        assertEquals(List.of(0.5, 0.5, 0.0, 0.0), List.of(0, 1, 2, 3).stream()
                .map(i -> Mapping.of(file, order).experiment().x().get(i)).toList());
        Path inputs = Files.writeString(folder.resolve("long.csv"), "1,2\n".repeat(5));
        assertEquals(4, Mapping.of(file, order.withInputs(Inputs.read(inputs).cutToLength())).experiment().length());
        assertTrue(MappingTest.complaint(file, order.withInputs(Inputs.read(inputs).cutToLength())
                .withSignal(signal.with(Parameters.T, 6.0))).contains("of 5 steps; allowed: at least 6"));
        Path longer = Files.writeString(folder.resolve("longer.csv"), "1,2\n".repeat(2001));
        assertTrue(MappingTest.complaint(file, order.withInputs(Inputs.read(longer))).contains("of 2001 steps; allowed: at most 2000"));
    }
}
