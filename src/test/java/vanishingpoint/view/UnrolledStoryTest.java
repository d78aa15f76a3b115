package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.shape.Circle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Summaries;
import vanishingpoint.i18n.Language;

/** The unrolled cells: the gradient on its way, a click on a step, and all of it in a sentence. */
class UnrolledStoryTest extends WindowStories {

    @BeforeEach
    void unrolled() {
        interact(() -> {
            window.appearance().reducedMotion().set(false);
            model.look(model.view().get().withPerspective(Perspective.UNROLLED));
        });
    }

    private WaveLayer wave() {
        return lookup("#wave").queryAs(WaveLayer.class);
    }

    private List<Circle> discs(double seconds) {
        interact(() -> wave().showAt(seconds));
        return wave().getChildren().stream().map(Circle.class::cast).filter(Node::isVisible).toList();
    }

    @Test
    void theGradientRunsBackAndIsAsLargeAsWhatIsLeft() {
        interact(() -> wave().playing().set(false));
        List<Circle> discs = discs(0);
        assertEquals(3, discs.size());
        double x = discs.get(0).getCenterX();
        double whole = discs.get(0).getRadius();
        discs = discs(2.5);
        assertTrue(discs.get(0).getCenterX() < x);
        assertTrue(discs.get(0).getRadius() < 0.8 * whole, "the RNN's gradient vanishes");
        assertTrue(discs.get(1).getRadius() > discs.get(0).getRadius(), "the LSTM's less so");
    }

    @Test
    void itStopsByItsButtonWhereMotionIsReducedAndWhereItIsNotSeen() {
        WaveLayer wave = wave();
        interact(() -> wave.playing().set(true));
        assertTrue(wave.isMoving());
        clickOn("#wave-play");
        assertFalse(wave.isMoving());
        clickOn("#wave-play");
        assertTrue(wave.isMoving());
        interact(() -> window.appearance().reducedMotion().set(true));
        assertFalse(wave.isMoving());
        assertTrue(lookup("#wave-play").queryAs(ToggleButton.class).isDisabled());
        interact(() -> window.appearance().reducedMotion().set(false));
        interact(() -> model.look(model.view().get().withPerspective(Perspective.EXPLORE)));
        assertFalse(wave.isMoving(), "another perspective is seen");
    }

    @Test
    void aClickOnAnEdgeShowsItsStepJacobian() {
        ChartView chart = chart(ChartKind.UNROLLED);
        Rectangle2D node = chart.chart().areaOf(new Pair(50, 40), chart.dataArea().orElseThrow());
        clickOn(chart.localToScreen(node.getMaxX(), node.getCenterY()));
        assertEquals(Optional.of(new Pair(41, 40)), model.view().get().focus().selection());
        assertTrue(chart(ChartKind.STEP_JACOBIAN).chart().title().plain().endsWith("t = 41"));
        assertTrue(chart.getAccessibleText().contains("at t = 41, this much is left at k = 40: RNN "));
    }

    @Test
    void aScreenReaderHearsTheTitleAndOneSentenceOfNow() {
        ChartView chart = chart(ChartKind.UNROLLED);
        assertEquals(AccessibleRole.IMAGE_VIEW, chart.getAccessibleRole());
        String before = chart.getAccessibleText();
        assertEquals(chart.chart().title().plain() + ". " + Summaries.of(ChartKind.UNROLLED, model.result().get(),
                model.view().get(), Language.ENGLISH), before);
        set(2.5);
        assertNotEquals(before, chart.getAccessibleText(), "it follows the weight");
        interact(() -> window.appearance().language().set(Language.CHINESE));
        assertTrue(chart.getAccessibleText().contains("所余"), chart.getAccessibleText());
    }

    @Test
    void theSentenceIsCopiedAloneAndWithThePicture() {
        String sentence = Summaries.of(ChartKind.STEP_JACOBIAN, model.result().get(), model.view().get(), Language.ENGLISH);
        choose("Copy figure");
        interact(() -> {
            assertEquals(1800, Clipboard.getSystemClipboard().getImage().getWidth());
            assertEquals(sentence, Clipboard.getSystemClipboard().getString());
        });
        choose("Copy values");
        choose("Copy summary");
        interact(() -> assertEquals(sentence, Clipboard.getSystemClipboard().getString()));
    }

    private void choose(String entry) {
        Node card = chart(ChartKind.STEP_JACOBIAN);
        while (!card.getStyleClass().contains("card-pane")) {
            card = card.getParent();
        }
        clickOn(card.lookup(".card-menu")).clickOn(entry);
    }
}
