package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.state.Background;
import vanishingpoint.weights.Mapping;
import vanishingpoint.weights.TensorFile;

/** Trained weights come in by drop or File › Open, and the networks go out as arrays and scripts. */
class ImportStoryTest extends WindowStories {

    private static final Path FIXTURES = Path.of("src/test/resources/weights");

    private void drop(String name) {
        Platform.runLater(() -> window.opened(List.of(new File(FIXTURES.resolve(name).toString()))));
        settle();
    }

    @Test
    void aDroppedFileIsShownBeforeItIsApplied() {
        drop("torch_lstm.safetensors");
        TableView<Mapping.Row> table = lookup("#import-mapping").queryTableView();
        assertEquals(new Mapping.Row("W_i", "3×5", "[lstm.weight_hh_l0[0:3], lstm.weight_ih_l0[0:3]]"),
                table.getItems().get(0));
        assertEquals(List.of("W", "i"), from(table).lookup(".rich-label").queryAs(RichLabel.class).getChildren().stream()
                .map(span -> ((Text) span).getText()).toList(), "a subscript is set as one");
        assertEquals(Recipe.DEFAULT, model.experiment().get(), "nothing has happened yet");
        assertFalse(lookup("#import-activation").query().isVisible(), "an LSTM has no choice");
        ComboBox<Mapping.Found> layers = lookup("#import-layer").queryComboBox();
        interact(() -> layers.setValue(layers.getItems().get(1)));
        clickOn("#import-length").write("12");
        clickOn("Import");
        GivenWeights given = (GivenWeights) model.experiment().get();
        assertEquals(CellKind.LSTM, given.cell());
        assertEquals(12, given.length());
        assertEquals(3, given.inputs(), "the second layer is fed by the first");
        assertEquals("torch_lstm.safetensors (imported) — Vanishing Point", window.stage().getTitle());
    }

    @Test
    void whatCannotBeDoneIsSaidAndNotApplied() {
        drop("torch_rnn.npz");
        assertTrue(lookup("#import-activation").query().isVisible());
        clickOn("#import-length").write("0");
        assertEquals("T: a whole number from 1 to 2000", lookup("#import-notes").queryAs(Label.class).getText());
        assertTrue(lookup("Import").queryAll().stream().anyMatch(Node::isDisabled));
        type(KeyCode.ESCAPE);
        assertEquals(Recipe.DEFAULT, model.experiment().get());
    }

    @Test
    void anActivationThatIsOnlyAssumedIsSaidToBe() {
        drop("torch_rnn.npz");
        Label notes = lookup("#import-notes").queryAs(Label.class);
        assertTrue(notes.getText().contains("The file does not say the activation: tanh is assumed."), notes.getText());
        ComboBox<Activation> activations = lookup("#import-activation").queryComboBox();
        interact(() -> activations.setValue(Activation.RELU));
        assertTrue(notes.getText().contains("Activation: relu."), notes.getText());
        type(KeyCode.ESCAPE);
    }

    @Test
    void aTableOfInputsIsReadOnceAndNotByTheWindowsThread() throws IOException {
        Path table = Files.writeString(folder.resolve("inputs.csv"), "1,2\n".repeat(20));
        List<Runnable> work = new ArrayList<>();
        interact(() -> {
            ImportForm form = new ImportForm(Messages.in(Language.ENGLISH), TensorFile.read(FIXTURES.resolve("torch_lstm.safetensors")),
                    Recipe.DEFAULT, () -> Optional.of(table), new Background(work::add, Runnable::run));
            assertTrue(form.mapping().get().isEmpty(), "nothing is done at once");
            finish(work);
            assertTrue(form.mapping().get().isPresent());
            ((Button) form.lookup("#import-inputs-file")).fire();
            assertEquals("Reading…", ((Label) form.lookup("#import-notes")).getText());
            finish(work);
            assertEquals(20, form.mapping().get().orElseThrow().experiment().length());
            assertTrue(table.toFile().delete());
            ((TextField) form.lookup("#import-length")).setText("1");
            ((TextField) form.lookup("#import-length")).setText("12");
            assertTrue(form.mapping().get().isEmpty(), "what does not fit the form any more cannot be imported");
            finish(work);
            assertEquals(12, form.mapping().get().orElseThrow().experiment().length(), "without the file");
            ((Button) form.lookup("#import-inputs-file")).fire();
            finish(work);
            assertTrue(((Label) form.lookup("#import-notes")).getText().startsWith(table.toString()));
            assertTrue(form.mapping().get().isEmpty());
        });
    }

    private static void finish(List<Runnable> work) {
        while (!work.isEmpty()) {
            work.remove(0).run();
        }
    }

    @Test
    void aFileWithoutALayerIsRefusedAtOnce() {
        drop("npy_f8.npy");
        assertTrue(lookup("#banner-text").queryAs(Label.class).getText().contains("it holds no recurrent layer but array (3, 4)"));
        drop("torch_save.pt");
        assertTrue(lookup("#banner-text").queryAs(Label.class).getText().contains("torch.save"));
    }

    @Test
    void theNetworksGoOutAsArraysAndScripts() throws IOException {
        target = new WeightsTarget(WeightsTarget.Kind.NPZ, folder.resolve("default.npz"));
        press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.E).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertTrue(lookup("#banner-text").queryAs(Label.class).getText().endsWith("default.npz"));
        assertEquals(2, Mapping.layers(TensorFile.read(target.file())).size());
        target = new WeightsTarget(WeightsTarget.Kind.TORCH, folder.resolve("default.py"));
        clickOn("#file-menu").clickOn("Export weights or script…");
        assertTrue(Files.readString(target.file()).contains("import torch"));
    }

    @Test
    void whatIsWrittenIsChosenInSight() {
        interact(() -> {
            WeightsForm form = new WeightsForm(Messages.in(Language.ENGLISH), WeightsTarget.Kind.JSON);
            List<RadioButton> choices = form.getChildren().stream().filter(RadioButton.class::isInstance).map(RadioButton.class::cast)
                    .toList();
            assertEquals(List.of("Weights for NumPy (.npz)", "Weights as JSON (.json)", "Script with NumPy (.py)",
                    "Script with PyTorch (.py)"), choices.stream().map(RadioButton::getText).toList());
            assertEquals(WeightsTarget.Kind.JSON, form.kind());
            choices.get(3).fire();
            assertEquals(WeightsTarget.Kind.TORCH, form.kind());
        });
    }

    @Test
    void anExportedNetworkComesBackWithItsInputs() {
        Path file = folder.resolve("back.json");
        target = new WeightsTarget(WeightsTarget.Kind.JSON, file);
        press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.E).release(KeyCode.SHIFT, KeyCode.CONTROL);
        ImportForm form = new ImportForm(Messages.in(Language.CHINESE), TensorFile.read(file), Recipe.DEFAULT, Optional::empty,
                new Background(Runnable::run, Runnable::run));
        assertEquals(Engine.cells(Recipe.DEFAULT).get(0), form.mapping().get().orElseThrow().experiment());
        assertTrue(TensorFile.isWeights(file));
        assertFalse(TensorFile.isWeights(Path.of("src/test/resources/oracle/rnn_t1.json")));
    }
}
