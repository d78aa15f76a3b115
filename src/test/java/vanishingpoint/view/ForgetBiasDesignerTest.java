package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.GateBiases;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;
import vanishingpoint.state.LabModel;
import vanishingpoint.state.LatestTask;

/** What is wanted of a memory is typed, and the bias follows. */
class ForgetBiasDesignerTest extends WindowRobot {

    private LabModel model;

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::start);
    }

    @AfterAll
    static void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private void start(Stage stage) {
        model = new LabModel((question, progress) -> Answers.to(question.experiment()),
                new LatestTask.Threads(Runnable::run, Runnable::run, Runnable::run, () -> 0));
        ControlSource source = new ControlSource(model, new Texts(new SimpleObjectProperty<>(Language.ENGLISH)));
        Application.setUserAgentStylesheet(StyleSheets.ofControls(Theme.LIGHT));
        Scene scene = new Scene(new ForgetBiasDesigner(source), 1000, 100);
        scene.getStylesheets().setAll(StyleSheets.of(Theme.LIGHT));
        stage.setScene(scene);
        stage.show();
    }

    private void enter(String field, String text) {
        TextField entry = lookup("#designer-" + field).query();
        interact(entry::requestFocus);
        interact(() -> entry.setText(text));
        type(KeyCode.ENTER);
    }

    private String text(String field) {
        return lookup("#designer-" + field).<TextField>query().getText();
    }

    private double bias() {
        return ((Recipe) model.experiment().get()).get(Parameters.B_F);
    }

    private GateBiases biases() {
        return ((Recipe) model.experiment().get()).get(Parameters.GATE_BIASES);
    }

    @Test
    void halfAfterAHundredStepsNeedsABiasOfNearlyFive() {
        enter("steps", "100");
        assertEquals("2.48e−14", text("share"));
        enter("share", "50 %");
        assertEquals(4.968, bias());
        assertEquals("0.993", text("gate"));
        assertEquals("100", text("half_life"));
        assertEquals("0.5", text("share"));
        interact(model::undo);
        assertEquals(1, bias(), "one step back");
        assertEquals("0.731", text("gate"));
    }

    @Test
    void everyNumberCanBeTyped() {
        enter("gate", "0.5");
        assertEquals(0, bias());
        assertEquals("1", text("half_life"));
        enter("half_life", "100");
        assertEquals(4.968, bias());
        enter("bias", "3");
        assertEquals("0.953", text("gate"));
        assertEquals("0.0881", text("share"), "after T = 50 steps");
    }

    @Test
    void presetsAreThoseOfTheFrameworks() {
        clickOn("#designer-pytorch");
        assertEquals(GateBiases.PYTORCH, biases());
        assertEquals("", text("bias"), "each unit has its own");
        assertEquals("", text("share"));
        clickOn("#designer-chrono");
        assertEquals(GateBiases.CHRONO, biases());
        enter("gate", "0.5");
        assertEquals(GateBiases.COMMON, biases(), "one number is one bias for all");
        assertEquals(0, bias());
        interact(model::undo);
        assertEquals(GateBiases.CHRONO, biases(), "one step back");
        assertEquals("", text("gate"));
        clickOn("#designer-keras");
        assertEquals(GateBiases.COMMON, biases());
        assertEquals(1, bias());
        assertEquals("0.731", text("gate"));
    }

    @Test
    void theGruHasNoSuchDefaultInKeras() {
        interact(() -> model.set(Recipe.DEFAULT.with(Parameters.GATED_CELL, CellKind.GRU)));
        assertFalse(lookup("#designer-keras").query().isVisible());
        interact(model::undo);
        assertTrue(lookup("#designer-keras").query().isVisible());
    }

    @Test
    void itIsNamedAfterTheGateWhoseBiasItSets() {
        Label title = lookup("#designer-title").query();
        assertEquals("Forget-bias designer", title.getText());
        interact(() -> model.set(Recipe.DEFAULT.with(Parameters.GATED_CELL, CellKind.GRU)));
        assertEquals("Update-gate bias designer", title.getText());
        interact(model::undo);
        assertEquals("Forget-bias designer", title.getText());
    }

    @Test
    void ofGivenWeightsTheirOwnBiasesAreTold() {
        interact(() -> model.open(ofCase("lstm"), null));
        Node own = lookup("#designer-own").query();
        assertTrue(own.isVisible() && own.getAccessibleText().startsWith("This network’s own b_f: mean "), own.getAccessibleText());
        assertFalse(lookup("#designer-keras").query().getParent().isVisible(), "nothing to type");
        interact(() -> model.open(ofCase("gru"), null));
        assertFalse(lookup("#forget-bias-designer").query().isVisible());
    }

    private static Document ofCase(String cell) {
        return DocumentFile.readCase(Path.of("src/test/resources/oracle/" + cell + "_small.json")).document();
    }

    @Test
    void aRefusalStandsAboveItsFieldAndTheValueThatHoldsIsNotRed() {
        enter("share", "1.5");
        Node refusal = lookup("#designer-refusal").query();
        Node share = lookup("#designer-share").query();
        assertTrue(refusal.isVisible());
        assertTrue(share.getPseudoClassStates().contains(PseudoClass.getPseudoClass("refused")));
        Bounds words = refusal.localToScene(refusal.getLayoutBounds());
        assertTrue(words.getMaxY() <= share.localToScene(share.getLayoutBounds()).getMinY());
        assertTrue(words.getMinX() <= share.localToScene(share.getLayoutBounds()).getMinX());
        interact(() -> lookup("#designer-bias").query().requestFocus());
        assertTrue(refusal.isVisible(), "still to be read");
        assertFalse(share.getPseudoClassStates().contains(PseudoClass.getPseudoClass("refused")));
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        enter("gate", "1");
        assertEquals(1, bias());
        assertEquals("A number between 0 and 1", lookup("#designer-refusal").<Label>query().getText());
        enter("half_life", "1e9");
        assertTrue(lookup("#designer-refusal").<Label>query().getText().contains("allowed: −6 to 8"));
        assertEquals(1, bias());
        enter("half_life", "4");
        assertEquals("", lookup("#designer-refusal").<Label>query().getText());
    }
}
