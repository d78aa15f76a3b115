package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import vanishingpoint.figure.Ink;
import vanishingpoint.figure.Palette;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;

/** Where the keys go, and what they do. */
class KeyboardTest extends WindowStories {

    @Test
    void whateverHasTheFocusOfTheKeysHasARing() {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            interact(() -> window.appearance().theme().set(theme));
            interact(() -> lookup("#file-menu").query().requestFocus());
            Set<Node> seen = new LinkedHashSet<>();
            while (seen.add(window.stage().getScene().getFocusOwner())) {
                type(KeyCode.TAB);
                Node focused = window.stage().getScene().getFocusOwner();
                if (focused instanceof ButtonBase || focused instanceof ComboBoxBase) {
                    interact(focused::applyCss);
                    hasRing((Region) focused, Color.web(Palette.of(theme).hex(Ink.ACCENT)));
                }
            }
            assertTrue(seen.stream().filter(ButtonBase.class::isInstance).count() > 20, seen.toString());
        }
    }

    private static void hasRing(Region focused, Color accent) {
        assertTrue(focused.getBorder() != null && !focused.getBorder().getStrokes().isEmpty(), focused.toString());
        BorderStroke ring = focused.getBorder().getStrokes().get(0);
        assertEquals(accent, ring.getTopStroke(), focused.toString());
        assertTrue(ring.getWidths().getTop() >= 1, focused.toString());
    }

    @Test
    void theListOfKeysFitsALowScreen() {
        for (Language language : Language.values()) {
            interact(() -> {
                DialogPane pane = new DialogPane();
                pane.setHeaderText("?");
                pane.getButtonTypes().add(javafx.scene.control.ButtonType.CLOSE);
                pane.setContent(new KeyList(Messages.in(language)));
                Scene scene = new Scene(pane);
                scene.getStylesheets().setAll(StyleSheets.of(Theme.LIGHT));
                pane.applyCss();
                pane.layout();
                assertTrue(pane.prefHeight(-1) <= 700 && pane.prefWidth(-1) <= 1000,
                        language + ": " + pane.prefWidth(-1) + " by " + pane.prefHeight(-1));
            });
        }
    }
}
