package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import vanishingpoint.i18n.RichText;

/** Pieces of text that stay where they are and are only worded anew. */
class RichLabelTest {

    private final RichLabel label = new RichLabel();

    private List<String> words() {
        return label.getChildren().stream().map(node -> ((Text) node).getText()).toList();
    }

    @Test
    void aNewNumberIsWrittenIntoTheOldPieces() {
        label.show(RichText.parse("10^{−3} a step"));
        List<Node> before = List.copyOf(label.getChildren());
        label.show(RichText.parse("10^{−4} a step"));
        assertEquals(List.of("10", "−4", " a step"), words());
        assertEquals("10^−4 a step", label.getAccessibleText());
        for (int i = 0; i < before.size(); i++) {
            assertSame(before.get(i), label.getChildren().get(i));
        }
    }

    @Test
    void otherLevelsAreOtherPieces() {
        label.show(RichText.parse("W_h"));
        label.show(RichText.parse("10^2"));
        assertEquals(List.of("10", "2"), words());
        assertEquals(List.of("superscript"), label.getChildren().get(1).getStyleClass());
        label.show(RichText.parse(""));
        assertEquals(List.of(), words());
    }
}
