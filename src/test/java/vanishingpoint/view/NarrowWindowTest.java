package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.i18n.Language;

/** In a window of 1024 × 768 and thereabouts nothing is out of reach. */
class NarrowWindowTest extends WindowStories {

    private double width;
    private double height;

    @BeforeEach
    void remember() {
        width = window.main().getWidth();
        height = window.main().getHeight();
    }

    @AfterEach
    void widen() {
        resize(width, height);
    }

    private void resize(double wide, double high) {
        interact(() -> {
            window.main().resize(wide, high); // not the stage: headless it draws into the buffer of the larger one
            for (int pass = 0; pass < 3; pass++) {
                window.main().applyCss();
                window.main().layout();
            }
        });
    }

    private void look(Perspective perspective, Language language, boolean compared) {
        interact(() -> {
            window.appearance().language().set(language);
            model.set(Recipe.DEFAULT.with(Parameters.GATED_CELL, CellKind.GRU));
            model.look(model.view().get().withPerspective(perspective).withFocus(model.view().get().focus()
                    .withSelection(Optional.of(new Pair(40, 12)))));
            if (compared) {
                window.compared().toggle();
            }
        });
    }

    private Bounds place(Node node) {
        return window.main().sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    @ParameterizedTest
    @CsvSource({"PATHS, 748", "PATHS, 730", "PATHS, 700", "SUM, 748", "SUM, 700", "UNROLLED, 748", "PATHS, 1400"})
    void aScrollBarIsThereWheneverSomethingIsOutOfSight(Perspective perspective, double high) {
        look(perspective, Language.ENGLISH, false);
        resize(1024, high);
        ScrollPane scroll = lookup("#stage-scroll").queryAs(ScrollPane.class);
        boolean outOfSight = scroll.getContent().getLayoutBounds().getHeight() > scroll.getViewportBounds().getHeight() + 0.5;
        assertEquals(outOfSight, scroll.lookup(".scroll-bar:vertical").isVisible());
    }

    @ParameterizedTest
    @CsvSource({"UNROLLED, ENGLISH, false", "UNROLLED, CHINESE, false", "PATHS, CHINESE, false", "UNROLLED, ENGLISH, true",
        "PATHS, ENGLISH, true"})
    void theLastLineIsInSightAtItsFullHeight(Perspective perspective, Language language, boolean compared) {
        look(perspective, language, compared);
        resize(1024, 748);
        for (String words : new String[] {"#selection", "#caption"}) {
            RichLabel label = lookup(words).queryAs(RichLabel.class);
            assertTrue(label.getHeight() >= label.prefHeight(label.getWidth()) - 0.5, words + " " + label.getHeight());
            assertTrue(place(label).getMaxY() <= 748, words + " " + place(label));
            assertTrue(label.prefHeight(label.getWidth()) < 50, words + ": two lines are enough");
        }
    }

    @ParameterizedTest
    @CsvSource({"1024, 748, ENGLISH", "1280, 780, ENGLISH", "1280, 780, CHINESE", "1024, 748, CHINESE"})
    void theNameOfASideStaysOnOneLineAndTheNoticeGivesWay(double wide, double high, Language language) {
        look(Perspective.PATHS, language, true);
        resize(wide, high);
        RichLabel name = lookup("#compared-b").queryAs(RichLabel.class);
        assertTrue(name.getWidth() >= name.prefWidth(-1) - 0.5, name.getWidth() + " of " + name.prefWidth(-1));
        Label notice = lookup("#compared-left-out").queryAs(Label.class);
        assertTrue(notice.getWidth() > 90 && place(notice).getMinX() >= place(name).getMaxX());
        assertNotNull(notice.getTooltip(), "where it is cut");
    }
}
