package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vanishingpoint.experiment.Parameters.ACTIVATION;
import static vanishingpoint.experiment.Parameters.B_F;
import static vanishingpoint.experiment.Parameters.CLIPPING;
import static vanishingpoint.experiment.Parameters.GATED_CELL;
import static vanishingpoint.experiment.Parameters.H_0;
import static vanishingpoint.experiment.Parameters.N;
import static vanishingpoint.experiment.Parameters.SEED;
import static vanishingpoint.experiment.Parameters.T;
import static vanishingpoint.experiment.Parameters.W_H;

import java.util.Map;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Clipping;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Parameter;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.state.LabModel;
import vanishingpoint.state.LatestTask;

class ControlPanelTest extends ApplicationTest {

    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private LabModel model;
    private ControlPanel panel;

    @Override
    public void start(Stage stage) {
        model = new LabModel((question, progress) -> Answers.to(question),
                new LatestTask.Threads(Runnable::run, Runnable::run, () -> 0));
        panel = new ControlPanel(model, new Texts(language));
        Scene scene = new Scene(panel, 302, 740);
        scene.getStylesheets().add("/vanishingpoint/view/colours.css");
        stage.setScene(scene);
        stage.show();
    }

    private <V> V value(Parameter<V> parameter) {
        return ((Recipe) model.experiment().get()).get(parameter);
    }

    private Slider slider(Parameter<?> parameter) {
        return lookup("#" + parameter.key() + "-slider").query();
    }

    private TextField field(Parameter<?> parameter) {
        return lookup("#" + parameter.key() + "-field").query();
    }

    private ParameterSlider control(Parameter<?> parameter) {
        return (ParameterSlider) slider(parameter).getParent();
    }

    private String refusal(Parameter<?> parameter) {
        Label refusal = from(control(parameter)).lookup(".refusal").query();
        assertEquals(refusal.isVisible(), !refusal.getText().isEmpty());
        return refusal.getText();
    }

    private void focus(Node node) {
        interact(node::requestFocus);
    }

    private void fill(Parameter<?> parameter, String text) {
        focus(field(parameter));
        interact(() -> field(parameter).setText(text));
    }

    private void enter(Parameter<?> parameter, String text) {
        fill(parameter, text);
        type(KeyCode.ENTER);
    }

    private void undo() {
        interact(model::undo);
    }

    @Test
    void keysWalkStepByStep() {
        focus(slider(W_H));
        type(KeyCode.RIGHT);
        assertEquals(1.1, value(W_H));
        type(KeyCode.UP);
        assertEquals(1.2, value(W_H));
        type(KeyCode.LEFT, 3);
        assertEquals(0.9, value(W_H));
        push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals(0.91, value(W_H));
        type(KeyCode.PAGE_UP);
        assertEquals(1.91, value(W_H));
        type(KeyCode.PAGE_DOWN);
        type(KeyCode.PAGE_DOWN);
        assertEquals(-0.09, value(W_H));
        type(KeyCode.END);
        assertEquals(20.0, value(W_H));
        type(KeyCode.HOME);
        assertEquals(-10.0, value(W_H));
        type(KeyCode.DELETE);
        assertEquals(1.0, value(W_H));
    }

    @Test
    void aKeyHeldDownIsOneUndoStep() {
        focus(slider(W_H));
        press(KeyCode.RIGHT).press(KeyCode.RIGHT).press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertTrue(value(W_H) > 1);
        undo();
        assertEquals(1.0, value(W_H));
        assertFalse(model.canUndo().get());
    }

    @Test
    void controlWithAnArrowGoesToTheNextTheoryMark() {
        focus(slider(W_H));
        push(KeyCode.CONTROL, KeyCode.LEFT);
        assertEquals(0.5714, value(W_H));
        push(KeyCode.CONTROL, KeyCode.LEFT);
        assertEquals(0.0, value(W_H));
        push(KeyCode.CONTROL, KeyCode.RIGHT);
        push(KeyCode.CONTROL, KeyCode.RIGHT);
        push(KeyCode.CONTROL, KeyCode.RIGHT);
        assertEquals(1.0, value(W_H));
    }

    @Test
    void aDragIsOneUndoStepOfRoundValues() {
        Node thumb = from(slider(W_H)).lookup(".thumb").query();
        drag(thumb, MouseButton.PRIMARY).moveBy(10, 0).moveBy(15, 0).moveBy(10, 0).drop();
        double dragged = value(W_H);
        assertTrue(dragged > 3 && dragged < 7, "W_h = " + dragged);
        assertEquals(Math.rint(10 * dragged) / 10, dragged);
        assertEquals(dragged, slider(W_H).getValue());
        undo();
        assertEquals(1.0, value(W_H));
        assertEquals(1.0, slider(W_H).getValue());
        assertFalse(model.canUndo().get());
    }

    @Test
    void doubleClickResets() {
        interact(() -> model.set(Recipe.DEFAULT.with(W_H, 5.0)));
        doubleClickOn(from(slider(W_H)).lookup(".thumb").<Node>query());
        assertEquals(1.0, value(W_H));
    }

    @Test
    void whatIsTypedIsTakenOnEnterAndWhenTheFocusGoes() {
        enter(W_H, "1e0");
        assertEquals("1.00", field(W_H).getText());
        enter(B_F, "−２。５");
        assertEquals(-2.5, value(B_F));
        assertEquals("−2.50", field(B_F).getText());
        fill(T, "2000");
        focus(slider(N));
        assertEquals(2000.0, value(T));
        assertEquals(slider(T).getMax(), slider(T).getValue());
    }

    @Test
    void whatIsOutOfRangeIsRefusedInPlaceWithTheRangeNamed() {
        enter(W_H, "25");
        assertEquals(1.0, value(W_H));
        assertEquals("25 is out of range. Allowed: −10 to 20.", refusal(W_H));
        enter(T, "2.5");
        assertEquals("2.5 is not a whole number. Allowed: whole numbers from 1 to 2000.", refusal(T));
        enter(N, "many");
        assertEquals("“many” is not a number. Allowed: 1 to 256.", refusal(N));
        assertFalse(model.canUndo().get());
    }

    @Test
    void escapeTakesBackWhatWasTyped() {
        enter(W_H, "25");
        type(KeyCode.ESCAPE);
        assertEquals("1.00", field(W_H).getText());
        assertEquals("", refusal(W_H));
    }

    @Test
    void aRefusalGoesWithTheNextValue() {
        enter(W_H, "25");
        focus(slider(W_H));
        assertEquals("1.00", field(W_H).getText());
        assertFalse(refusal(W_H).isEmpty());
        type(KeyCode.RIGHT);
        assertEquals("", refusal(W_H));
    }

    @Test
    void deleteInTheFieldEditsTheText() {
        interact(() -> model.set(Recipe.DEFAULT.with(W_H, 5.0)));
        focus(field(W_H));
        interact(() -> field(W_H).positionCaret(0));
        type(KeyCode.DELETE);
        assertEquals(".00", field(W_H).getText());
        assertEquals(5.0, value(W_H));
    }

    @Test
    void aClickOnATheoryMarkSetsIt() {
        clickOn(from(control(B_F)).lookup("ln(T−1)").<Node>query());
        assertEquals(3.892, value(B_F));
    }

    @Test
    void cellsAreChosenByButtonsOfWhichOneIsAlwaysDown() {
        clickOn("GRU");
        assertEquals(CellKind.GRU, value(GATED_CELL));
        assertTrue(field(B_F).getAccessibleText().startsWith("update-gate bias"));
        clickOn("GRU");
        assertEquals(CellKind.GRU, value(GATED_CELL));
        assertTrue(lookup("GRU").queryAs(ToggleButton.class).isSelected());
        undo();
        assertTrue(lookup("LSTM").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void moreUnfoldsRowsThatMeanSomething() {
        Node more = lookup(".more-controls").query();
        assertFalse(more.isVisible());
        clickOn("#more");
        assertTrue(more.isVisible());
        assertFalse(lookup("#bias_mode").query().getParent().isVisible());
        interact(() -> model.set(Recipe.DEFAULT.with(ACTIVATION, Activation.SIGMOID)));
        assertTrue(lookup("#bias_mode").query().getParent().isVisible());
        Node threshold = lookup("#clip_threshold-slider").query().getParent();
        assertFalse(threshold.isVisible());
        interact(() -> model.set(Recipe.DEFAULT.with(CLIPPING, Clipping.ON)));
        assertTrue(threshold.isVisible());
    }

    @Test
    void anotherSeedIsDrawnAndCanBeUndone() {
        interact(() -> panel.moreOpen().set(true));
        clickOn("#another-seed");
        assertFalse(value(SEED).equals(3L));
        undo();
        assertEquals(3L, value(SEED));
        enter(SEED, "a seed");
        assertEquals(3L, value(SEED));
        enter(SEED, "-17");
        assertEquals(-17L, value(SEED));
    }

    @Test
    void resetAllCanBeUndone() {
        Recipe changed = Recipe.DEFAULT.with(W_H, 5.0).with(H_0, 0.5);
        interact(() -> model.set(changed));
        clickOn("#reset-all");
        assertEquals(Recipe.DEFAULT, model.experiment().get());
        undo();
        assertEquals(changed, model.experiment().get());
    }

    @Test
    void givenWeightsLeaveNothingToTurnButReset() {
        Matrix one = Matrix.of(1, 1, 0.5);
        Matrix zero = Matrix.zeros(1, 1);
        GivenWeights given = new GivenWeights(CellKind.RNN, Activation.RELU,
                Map.of("W_x", one, "W_h", one, "b_h", zero, "W_o", one, "b_o", zero), zero, zero,
                Matrix.zeros(7, 1), Matrix.zeros(7, 1), LossKind.SQUARED_ERROR, LossPlacement.EVERY_STEP,
                OptionalDouble.empty());
        interact(() -> model.open(new Document(given, View.DEFAULT), null));
        assertTrue(slider(W_H).isDisabled());
        assertEquals("", field(W_H).getText());
        assertEquals("7", field(T).getText());
        assertTrue(lookup("ReLU").queryAs(ToggleButton.class).isSelected());
        assertTrue(lookup(".given-note").query().isVisible());
        clickOn("#reset-all");
        assertFalse(slider(W_H).isDisabled());
        assertFalse(lookup(".given-note").query().isVisible());
        assertEquals("1.00", field(W_H).getText());
    }

    @Test
    void theLanguageChangesInPlaceAndKeepsTheFocus() {
        focus(slider(W_H));
        Node before = slider(W_H);
        interact(() -> language.set(Language.CHINESE));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("全部重置", lookup("#reset-all").queryLabeled().getText());
        assertTrue(field(W_H).getAccessibleText().startsWith("循环增益"));
        assertSame(before, panel.getScene().getFocusOwner());
    }
}
