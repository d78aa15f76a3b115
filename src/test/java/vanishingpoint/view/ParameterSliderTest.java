package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vanishingpoint.experiment.Parameters.B_F;
import static vanishingpoint.experiment.Parameters.N;
import static vanishingpoint.experiment.Parameters.T;
import static vanishingpoint.experiment.Parameters.W_H;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.Recipe;

class ParameterSliderTest extends ControlsOnScreen {

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
        hold(KeyCode.RIGHT, 3);
        assertEquals(1.3, value(W_H));
        hold(KeyCode.UP, 2);
        assertEquals(1.5, value(W_H));
        undo();
        assertEquals(1.3, value(W_H), "releasing the key ended the first");
        undo();
        assertEquals(1.0, value(W_H));
        assertFalse(model.canUndo().get());
    }

    // the robot leaves out the repeats that a keyboard sends
    private void hold(KeyCode key, int times) {
        interact(() -> {
            for (int i = 0; i < times; i++) {
                Event.fireEvent(slider(W_H), event(KeyEvent.KEY_PRESSED, key));
            }
            Event.fireEvent(slider(W_H), event(KeyEvent.KEY_RELEASED, key));
        });
    }

    private static KeyEvent event(EventType<KeyEvent> type, KeyCode key) {
        return new KeyEvent(type, "", "", key, false, false, false, false);
    }

    @Test
    void twoDragsAreTwoUndoSteps() {
        Node thumb = from(slider(W_H)).lookup(".thumb").query();
        drag(thumb, MouseButton.PRIMARY).moveBy(10, 0).moveBy(15, 0).drop();
        double first = value(W_H);
        drag(thumb, MouseButton.PRIMARY).moveBy(10, 0).moveBy(15, 0).drop();
        assertTrue(value(W_H) > first);
        undo();
        assertEquals(first, value(W_H), "letting go ended the first");
        undo();
        assertEquals(1.0, value(W_H));
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
    void doubleClickOnTheBareTrackIsOneUndoStep() {
        interact(() -> model.set(Recipe.DEFAULT.with(W_H, 5.0)));
        Node track = from(slider(W_H)).lookup(".track").query();
        Bounds place = track.localToScreen(track.getLayoutBounds());
        doubleClickOn(place.getMinX() + 0.9 * place.getWidth(), place.getCenterY());
        assertEquals(1.0, value(W_H));
        undo();
        assertEquals(5.0, value(W_H));
        undo();
        assertEquals(1.0, value(W_H));
        assertFalse(model.canUndo().get());
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
        assertEquals("\"many\" is not a number. Allowed: 1 to 256.", refusal(N));
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
    void theWeightsMarksAreLegible() {
        MarkTrack track = from(control(W_H)).lookup(".mark-track").query();
        List<Bounds> shown = from(control(W_H)).lookup(".mark-track > .label").queryAll().stream()
                .filter(Node::isVisible).map(Node::getBoundsInParent).toList();
        assertEquals(5, shown.size(), "both ends of the range, zero, stability, and the certain band");
        for (Bounds one : shown) {
            assertTrue(track.getLayoutBounds().contains(one), one.toString());
            Bounds inner = new BoundingBox(one.getMinX() + 1, one.getMinY() + 1, one.getWidth() - 2, one.getHeight() - 2);
            assertEquals(1, shown.stream().filter(inner::intersects).count(), "overlaps: " + one);
        }
        List<Bounds> ticks = from(control(W_H)).lookup(".mark-tick").queryAll().stream().map(Node::getBoundsInParent)
                .toList();
        assertTrue(ticks.stream().allMatch(tick -> tick.getHeight() <= 6), "no tick runs through the labels");
        for (int i = 1; i < ticks.size(); i++) {
            assertTrue(ticks.get(i).getCenterX() - ticks.get(i - 1).getCenterX() >= 6, "ticks apart");
        }
        Bounds band = from(control(W_H)).lookup(".mark-band").queryAll().stream().filter(Node::isVisible).findFirst()
                .orElseThrow().getBoundsInParent();
        assertEquals(ticks.get(1).getCenterX(), band.getCenterX(), 1, "around zero");
        clickOn(from(control(W_H)).lookup(".band-label").match(Node::isVisible).<Node>query());
        assertEquals(0.5714, value(W_H));
    }

    @Test
    void aClickOnATheoryMarkSetsIt() {
        clickOn(from(control(B_F)).lookup("ln(T−1)").<Node>query());
        assertEquals(3.892, value(B_F));
    }
}
