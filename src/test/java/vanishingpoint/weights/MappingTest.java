package vanishingpoint.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.CellKind;

/** What becomes what is told as it is done; what cannot be used is named exactly. */
class MappingTest {

    @TempDir
    Path folder;

    private static TensorFile fixture(String name) {
        return TensorFile.read(ImportedJacobiansTest.FOLDER.resolve(name));
    }

    private static Map<String, String> rows(Mapping mapping) {
        return mapping.rows().stream().collect(Collectors.toMap(Mapping.Row::target, row -> row.shape() + " "
                + row.formula(), (a, b) -> a, TreeMap::new));
    }

    private static List<String> notes(Mapping mapping) {
        return mapping.notes().stream().map(Note::key).toList();
    }

    @Test
    void pyTorchsLstm() {
        Mapping mapping = Mapping.of(fixture("torch_lstm.safetensors"), ImportOrder.USUAL.withLayer("lstm.l0"));
        Map<String, String> rows = rows(mapping);
        assertEquals("3×5 [lstm.weight_hh_l0[6:9], lstm.weight_ih_l0[6:9]]", rows.get("W_c"), "g is the third block");
        assertEquals("3 lstm.bias_ih_l0[9:12] + lstm.bias_hh_l0[9:12]", rows.get("b_o"));
        assertEquals("1×3 1/3", rows.get("W_y"), "fc reads the layer above");
        assertEquals("50×2 noise", rows.get("x"));
        assertEquals(List.of("layer", "torch.lstm", "torch.biases", "readout.inner", "inputs.noise", "targets.uniform",
                "unused"), notes(mapping));
        String unused = mapping.notes().get(6).arguments().get(0);
        assertTrue(unused.startsWith("embedding.weight, lstm.weight_ih_l1"), unused);
    }

    @Test
    void layersAreChosenByName() {
        TensorFile file = fixture("torch_both_ways.safetensors");
        assertEquals(List.of(new Mapping.Found("l0", CellKind.GRU, 3, 2, false),
                new Mapping.Found("l0_reverse", CellKind.GRU, 3, 2, false)), Mapping.layers(file));
        assertEquals("source: it holds 2 recurrent layers; choose one of them: l0, l0_reverse", complaint(new TensorFile(
                "source", file.tensors(), file.texts()), ImportOrder.USUAL));
        assertTrue(complaint(file, ImportOrder.USUAL.withLayer("l1")).endsWith("layer is l1; allowed: l0, l0_reverse"));
    }

    @Test
    void aReverseLayerGetsAFilesLastStepFirst() throws IOException {
        Path inputs = Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n3,4\n5,6\n");
        Mapping mapping = Mapping.of(fixture("torch_both_ways.safetensors"),
                ImportOrder.USUAL.withLayer("l0_reverse").withInputs(Inputs.read(inputs)));
        assertEquals("3×2 table[::-1]", rows(mapping).get("x"));
        assertEquals(5, mapping.experiment().x().get(0, 0));
        assertTrue(notes(mapping).containsAll(List.of("inputs.file.reverse", "no_bias", "readout.inner")));
        assertEquals(1.0 / 3, mapping.experiment().weight("W_y").get(0, 2));
    }

    @ParameterizedTest
    @CsvSource({"fc.weight 2 4, 1/3", "fc.weight 257 3, 1/3", "attention.weight 2 3, 1/3", "1.weight 2 3, 1.weight",
        "decoder.weight 2 3;head.0.weight 1 4;output.weight 1 3, output.weight", "model/dense_1/kernel 3 2, model/dense_1/kernel.T"})
    void aLinearLayerThatFitsReadsOut(String arrays, String readOut) {
        TensorFile file = zeros("weight_hh_l0 3 3,weight_ih_l0 3 2,embedding.weight 9 3," + arrays.replace(';', ','));
        String row = rows(Mapping.of(file, ImportOrder.USUAL)).get("W_o");
        assertEquals(readOut, row.substring(row.indexOf(' ') + 1));
    }

    @Test
    void kerasIsTransposed() {
        Mapping mapping = Mapping.of(fixture("keras.npz"), ImportOrder.USUAL.withLayer("gru/gru_cell"));
        Map<String, String> rows = rows(mapping);
        assertEquals("3×3 gru/gru_cell/recurrent_kernel[:, 0:3].T", rows.get("W_hz"), "z comes first");
        assertEquals("3 gru/gru_cell/bias[1, 6:9]", rows.get("b_hn"));
        assertEquals("2×3 dense/kernel.T", rows.get("W_y"));
        assertEquals(2, mapping.experiment().outputs());
    }

    @Test
    void aGruThatResetsBeforeTheProductIsAnother() {
        String complaint = complaint(fixture("keras_reset_before.npz"), ImportOrder.USUAL);
        assertTrue(complaint.endsWith("gru/bias:0 is of shape (9,); allowed: (2, 9): this GRU was made with reset_after=False, "
                + "which resets the state before the matrix product and not after it, as this program's GRU does"), complaint);
    }

    @Test
    void aLayerThatCannotBeUsedDoesNotHinderAnother() {
        TensorFile file = zeros("lstm/kernel 2 12,lstm/recurrent_kernel 3 12,gru/kernel 2 9,gru/recurrent_kernel 3 9,gru/bias 9");
        assertEquals("lstm", Mapping.of(file, ImportOrder.USUAL).layer().name());
        assertTrue(complaint(file, ImportOrder.USUAL.withLayer("gru")).contains("reset_after=False"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "weight_hh_l0 5 3|weight_hh_l0 is of shape (5, 3); allowed: n×n (RNN), n×3n (GRU)",
        "weight_hh_l0 12 3,weight_ih_l0 9 2|weight_ih_l0 is of shape (9, 2); allowed: (12, 2)",
        "weight_hh_l0 12 3|weight_ih_l0 is missing; allowed: an array of 12 rows",
        "weight_hh_l0 3 3,weight_ih_l0 3 2,bias_ih_l0 3|bias_hh_l0 is missing; allowed: an array of shape (3,)",
        "weight_hh_l0 20 2,weight_ih_l0 20 3,weight_hr_l0 2 5|l0 projects its states (weight_hr_l0), which",
        "recurrent_kernel 3 12,kernel 2 9|kernel is of shape (2, 9); allowed: (2, 12)",
        "recurrent_kernel 3 12,kernel 2 12,bias 2 12|bias is of shape (2, 12); allowed: (12,)",
        "W_f 3 3|W_f is of shape (3, 3); allowed: (n, n + m), n and m from 1",
        "W_h 3 3,W_x 3 2|b_h is missing; allowed: an array of shape (3,)",
        "something 3 3|it holds no recurrent layer but something (3, 3); allowed: weight_ih_l0"})
    void wrongShapesAreNamedExactly(String arrays, String complaint) {
        assertTrue(complaint(zeros(arrays), ImportOrder.USUAL).startsWith("w.npz: " + complaint),
                complaint(zeros(arrays), ImportOrder.USUAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "weight_hh_l0 4096 1024,weight_ih_l0 4096 4|l0 has 4210688 weights; allowed: at most 2200000, as a file with more",
        "weight_hh_l0 1 1,weight_ih_l0 1 1000000|l0 has 50000050 inputs and targets; allowed: at most 500000"})
    void whatCouldNotBeSavedIsRefused(String arrays, String complaint) {
        assertTrue(complaint(zeros(arrays), ImportOrder.USUAL).startsWith("w.npz: " + complaint),
                complaint(zeros(arrays), ImportOrder.USUAL));
    }

    private static List<String> notes(String arrays, String layer) {
        return Mapping.of(zeros(arrays), ImportOrder.USUAL.withLayer(layer)).notes().stream().map(Note::key).toList();
    }

    @Test
    void theReadOutReadsTheLastLayerOnly() {
        String stack = "rnn.weight_hh_l0 12 3,rnn.weight_ih_l0 12 2,rnn.weight_hh_l1 12 3,rnn.weight_ih_l1 12 3,fc.weight 1 3";
        assertTrue(notes(stack, "rnn.l0").contains("readout.inner"), "its states go to the layer above");
        assertFalse(notes(stack, "rnn.l0").contains("above"));
        assertTrue(notes(stack, "rnn.l1").containsAll(List.of("readout.linear", "above")), "fed by the layer below");
        String both = "rnn.weight_hh_l0 12 3,rnn.weight_ih_l0 12 2,rnn.weight_hh_l0_reverse 12 3,rnn.weight_ih_l0_reverse 12 2,"
                + "fc.weight 1 3";
        assertTrue(notes(both, "rnn.l0_reverse").contains("readout.inner"));
    }

    @Test
    void anActivationIsAnRnns() {
        TensorFile file = zeros("weight_hh_l0 12 3,weight_ih_l0 12 2");
        assertEquals("w.npz: activation is relu; allowed: none for the LSTM, which has sigmoid and tanh",
                complaint(file, ImportOrder.USUAL.withActivation(java.util.Optional.of(vanishingpoint.experiment.Activation.RELU))));
    }

    @Test
    void aNumberThatIsNoneIsNamedWithItsPlace() {
        TensorFile file = zeros("weight_hh_l0 1 1,weight_ih_l0 1 2");
        Map<String, Tensor> tensors = new java.util.LinkedHashMap<>(file.tensors());
        tensors.put("weight_ih_l0", Tensor.of("weight_ih_l0", List.of(1, 2), 0, Double.NaN));
        assertEquals("w.npz: weight_ih_l0[0, 1] is NaN; allowed: numbers from -1e100 to 1e100",
                complaint(new TensorFile("w.npz", tensors, Map.of()), ImportOrder.USUAL));
    }

    static TensorFile zeros(String arrays) {
        Map<String, Tensor> tensors = new java.util.LinkedHashMap<>();
        for (String array : arrays.split(",")) {
            String[] words = array.split(" ");
            List<Integer> shape = java.util.Arrays.stream(words).skip(1).map(Integer::valueOf).toList();
            tensors.put(words[0], Tensor.of(words[0], shape, new double[(int) Tensor.size(shape)]));
        }
        return new TensorFile("w.npz", tensors, Map.of());
    }

    static String complaint(TensorFile file, ImportOrder order) {
        return assertThrows(BadInputException.class, () -> Mapping.of(file, order)).getMessage();
    }
}
