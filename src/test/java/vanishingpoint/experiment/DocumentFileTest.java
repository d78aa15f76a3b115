package vanishingpoint.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFileTest {

    @TempDir
    Path folder;

    static Stream<Document> documents() {
        return RandomDocuments.seeded(17).limit(200);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void textRoundTrips(Document document) {
        String text = DocumentFile.toText(document);
        assertEquals(document, DocumentFile.parse("text", text));
        assertEquals(text, DocumentFile.toText(DocumentFile.parse("text", text)));
    }

    @Test
    void recipeWritesEveryKeyAndReadsMissingOnesAsDefaults() {
        String text = DocumentFile.toText(new Document(Recipe.DEFAULT, View.DEFAULT));
        Parameters.ALL.forEach(parameter -> assertTrue(text.contains('"' + parameter.key() + "\": "), parameter.key()));
        Document sparse = DocumentFile.parse("text",
                "{\"format\": \"vanishing-point/1\", \"experiment\": {\"W_h\": 8, \"T\": 20.0, \"seed\": -7}}");
        assertEquals(Recipe.DEFAULT.with(Parameters.W_H, 8.0).with(Parameters.T, 20.0).with(Parameters.SEED, -7L),
                sparse.experiment());
        assertEquals(View.DEFAULT, sparse.view());
    }

    @Test
    void aViewFromBeforeTheTermsCouldBeChosenIsRead() {
        Document earlier = DocumentFile.parse("text", "{\"format\": \"vanishing-point/1\", \"experiment\": {}, "
                + "\"view\": {\"gated_quantity\": \"full_state\", \"locked_scale\": 6}}");
        assertEquals(View.DEFAULT.withGatedQuantity(Quantity.FULL_STATE).withLockedScale(Optional.of(6.0)), earlier.view());
    }

    @Test
    void numbersAreTheShortestDecimals() {
        Recipe recipe = Recipe.DEFAULT.with(Parameters.W_H, 0.1).with(Parameters.CLIP_THRESHOLD, 2.0E-3);
        String text = DocumentFile.toText(new Document(recipe, View.DEFAULT.withGatedQuantity(Quantity.FULL_STATE)
                .withLockedScale(Optional.of(12.0)).withTermsOf(TermsOf.GATED)));
        assertTrue(text.contains("\"W_h\": 0.1,") && text.contains("\"T\": 50,"), text);
        assertTrue(text.contains("\"clip_threshold\": 0.002,") && text.contains("\"locked_scale\": 12,\n"), text);
    }

    @Test
    void extremeDoublesKeepTheirBits() {
        double[] extreme = {Double.MIN_VALUE, -0.0, 2.2250738585072014E-308, 9.999999999999999e99, 1e23, 2e-3, 1 / 3.0};
        GivenWeights given = RandomDocuments.scalarRnn(Matrix.of(extreme.length, 1, extreme));
        Document back = DocumentFile.parse("text", DocumentFile.toText(new Document(given, View.DEFAULT)));
        assertArrayEquals(extreme, ((GivenWeights) back.experiment()).x().toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gru_small", "lstm_small", "rnn_t1", "rnn_tanh_bce_small", "rnn_identity_state_overflow"})
    void readsReferenceCases(String name) {
        ReadCase read = DocumentFile.readCase(Path.of("src/test/resources/oracle", name + ".json"));
        GivenWeights given = (GivenWeights) read.document().experiment();
        assertTrue(name.startsWith(given.cell().key()));
        assertTrue(read.listsPairs());
        assertEquals(read.t().size(), read.k().size());
        Document again = DocumentFile.parse("text", DocumentFile.toText(read.document()));
        assertEquals(given, again.experiment());
    }

    @Test
    void writesWholeAndReplaces() throws IOException {
        Path file = folder.resolve("one.json");
        Document first = new Document(Recipe.DEFAULT, View.DEFAULT);
        Document second = new Document(Recipe.DEFAULT.with(Parameters.W_H, 2.0), View.DEFAULT);
        DocumentFile.write(first, file);
        DocumentFile.write(second, file);
        assertEquals(second, DocumentFile.read(file));
        assertEquals(List.of(file), listing());
    }

    @Test
    void failureHalfWayLeavesTheEarlierFile() throws IOException {
        Path file = folder.resolve("one.json");
        Files.writeString(file, "before");
        assertThrows(BadInputException.class, () -> WholeFile.write(file, target -> {
            target.write(new byte[1 << 20]);
            throw new IOException("disk full");
        }));
        assertEquals("before", Files.readString(file));
        assertEquals(List.of(file), listing());
    }

    @Test
    void followsLinks() throws IOException {
        Path real = Files.writeString(folder.resolve("real.json"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);
        DocumentFile.write(new Document(Recipe.DEFAULT, View.DEFAULT), link);
        assertTrue(Files.isSymbolicLink(link));
        assertFalse(Files.readString(real).equals("before"));
    }

    @Test
    void acceptsAByteOrderMark() throws IOException {
        Path file = Files.writeString(folder.resolve("bom.json"),
                "\uFEFF" + DocumentFile.toText(new Document(Recipe.DEFAULT, View.DEFAULT)));
        assertEquals(Recipe.DEFAULT, DocumentFile.read(file).experiment());
    }

    private List<Path> listing() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
