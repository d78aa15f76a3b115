package vanishingpoint.view;

import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * A field to type a value in. What is typed is offered on Enter and when the focus goes; what is refused changes
 * nothing and is said under the field for a while. Esc takes back what was typed.
 */
final class EntryField extends TextField {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Function<String, Optional<String>> offer;
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private final PauseTransition longEnough = new PauseTransition(Duration.seconds(4));
    private String accepted = "";

    /** @param offer takes what was typed, or says why not */
    EntryField(Function<String, Optional<String>> offer) {
        this.offer = offer;
        getStyleClass().add("entry-field");
        refusal.addListener((observable, before, now) -> pseudoClassStateChanged(REFUSED, !now.isEmpty()));
        focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                offer();
                setText(accepted);
                pseudoClassStateChanged(REFUSED, false); // the field shows what holds: the complaint is over soon
                longEnough.playFromStart();
            } else {
                longEnough.stop();
            }
        });
        longEnough.setOnFinished(read -> refusal.set(""));
        textProperty().addListener(edited -> {
            if (isFocused()) {
                refusal.set("");
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Why the last offer was refused; empty if it was not. */
    ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    /** Shows a value that holds, and forgets a refusal. */
    void show(String text) {
        accepted = text;
        refusal.set("");
        if (!getText().equals(text)) {
            setText(text);
        }
    }

    private boolean offer() {
        if (getText().equals(accepted)) {
            return true;
        }
        Optional<String> refused = offer.apply(getText());
        refusal.set(refused.orElse(""));
        return refused.isEmpty();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (offer()) {
                setText(accepted); // as the product writes it, even where the value is the old one
            }
            selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && (!getText().equals(accepted) || !refusal.get().isEmpty())) {
            show(accepted);
            selectAll();
            event.consume();
        }
    }
}
