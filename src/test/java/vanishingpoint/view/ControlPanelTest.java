package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vanishingpoint.experiment.Parameters.ACTIVATION;
import static vanishingpoint.experiment.Parameters.B_F;
import static vanishingpoint.experiment.Parameters.CLIPPING;
import static vanishingpoint.experiment.Parameters.GATED_CELL;
import static vanishingpoint.experiment.Parameters.GATE_BIASES;
import static vanishingpoint.experiment.Parameters.H_0;
import static vanishingpoint.experiment.Parameters.SEED;
import static vanishingpoint.experiment.Parameters.T;
import static vanishingpoint.experiment.Parameters.W_H;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Clipping;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.GateBiases;
import vanishingpoint.experiment.LossKind;
import vanishingpoint.experiment.LossPlacement;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.lesson.Examples;

class ControlPanelTest extends ControlsOnScreen {

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
    void theSliderOfTheForgetBiasIsThereWhileThereIsOneBias() {
        Node slider = control(B_F);
        interact(() -> model.set(Recipe.DEFAULT.with(B_F, 3.0).with(GATE_BIASES, GateBiases.CHRONO)));
        assertFalse(slider.isVisible());
        assertEquals("a draw ln U(1, T−1) for each unit", lookup("#drawn-biases").query().getAccessibleText());
        clickOn("#one-bias");
        assertTrue(slider.isVisible());
        assertFalse(lookup("#drawn-biases").query().getParent().isVisible());
        assertEquals(3.0, value(B_F), "as it was");
    }

    @Test
    void hoveringANameExplainsItWithItsEquationAndRange() throws TimeoutException {
        moveTo(from(control(B_F)).lookup(".parameter-name").<Node>query());
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !tooltip().isEmpty());
        assertTrue(tooltip().contains("(eq. 15)"), tooltip());
        assertTrue(tooltip().endsWith("From −6 to 8."), tooltip());
    }

    private String tooltip() {
        return listWindows().stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast)
                .filter(Tooltip::isShowing).map(tip -> tip.getGraphic().lookup(".tooltip-text"))
                .map(Node::getAccessibleText).findFirst().orElse("");
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
    void anExampleIsOneUndoStepAndItsSentenceStaysWhileItIsFollowed() {
        interact(() -> panel.start(Examples.CENTRED_FIVE));
        assertEquals(Examples.CENTRED_FIVE.experiment(), model.experiment().get());
        Node note = lookup("#example-note").query();
        assertTrue(note.isVisible());
        interact(() -> model.set(Examples.CENTRED_FIVE.experiment().with(H_0, 0.501)));
        assertTrue(note.isVisible(), "its sentence tells to do so");
        interact(() -> model.set(Examples.CENTRED_FIVE.experiment().with(W_H, 5.1)));
        assertFalse(note.isVisible(), "its sentence speaks of 5");
        interact(() -> model.set(Recipe.DEFAULT));
        interact(() -> panel.start(Examples.FORGET_BIAS));
        interact(() -> panel.reset());
        assertFalse(note.isVisible(), "b_f is 1 again, but by no one who reads the sentence");
        undo();
        undo();
        undo();
        undo();
        undo();
        undo();
        assertEquals(Recipe.DEFAULT, model.experiment().get());
        assertFalse(note.isVisible());
        interact(() -> panel.start(Examples.FORGET_BIAS));
        clickOn("#example-close");
        assertFalse(note.isVisible());
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
        assertFalse(control(W_H).getParent().getParent().isVisible(), "nothing that cannot be turned");
        assertTrue(lookup(".given-note").query().getParent().isVisible());
        assertEquals(List.of("RNN φ", "ReLU", "sequence length T", "7", "hidden units n", "1", "inputs m", "1", "loss", "squared",
                "asked at", "every step", "clipping", "off"), facts());
        interact(() -> language.set(Language.CHINESE));
        assertTrue(facts().contains("平方误差") && !facts().contains("squared"), facts().toString());
        clickOn("#reset-all");
        assertTrue(control(W_H).getParent().getParent().isVisible());
        assertFalse(lookup(".given-note").query().getParent().isVisible());
        assertEquals("1.00", field(W_H).getText());
    }

    private List<String> facts() {
        return lookup("#given-facts").queryAs(GivenFacts.class).getChildren().stream().map(cell -> cell instanceof Labeled told
                ? told.getText() : cell.getAccessibleText()).toList();
    }

    @Test
    void theLanguageChangesInPlaceAndKeepsTheFocus() {
        focus(slider(W_H));
        Node before = slider(W_H);
        interact(() -> language.set(Language.CHINESE));
        settle();
        assertEquals("全部重置", lookup("#reset-all").queryLabeled().getText());
        assertTrue(field(W_H).getAccessibleText().startsWith("循环增益"));
        assertSame(before, panel.getScene().getFocusOwner());
    }
}
