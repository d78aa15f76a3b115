package vanishingpoint.view;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;

/** Texts that follow the language: what is bound to them changes when the language does, and nothing else. */
public final class Texts {

    private final ObservableValue<Messages> messages;

    public Texts(ObservableValue<Language> language) {
        messages = language.map(Messages::in);
    }

    /** The messages of the present language. */
    public Messages now() {
        return messages.getValue();
    }

    public ObservableValue<Messages> messages() {
        return messages;
    }

    public ObservableValue<String> of(String key, Object... arguments) {
        return messages.map(in -> in.text(key, arguments));
    }

    /** Gives the node this text in every language, and returns it. */
    public <L extends Labeled> L put(String key, L labeled) {
        labeled.textProperty().bind(of(key));
        return labeled;
    }

    /** Gives the menu item this text in every language, and returns it. */
    public <M extends MenuItem> M put(String key, M item) {
        item.textProperty().bind(of(key));
        return item;
    }

    /** Text with subscripts and powers. */
    public RichLabel rich(String key, Object... arguments) {
        return new RichLabel(of(key, arguments));
    }

    /** A tooltip with subscripts and powers, wrapped to a readable width. */
    public Tooltip tooltip(String key, Object... arguments) {
        return tooltip(in -> in.text(key, arguments));
    }

    /** A tooltip made of several texts. */
    public Tooltip tooltip(Function<Messages, String> markup) {
        return RichTooltip.of(messages.map(markup));
    }
}
