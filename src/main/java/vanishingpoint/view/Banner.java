package vanishingpoint.view;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One line across the window that says what went wrong, until it is closed or the next one comes. */
public final class Banner extends HBox {

    private final Texts texts;
    private final Label words = new Label();
    private final Button close = new Button();
    private Runnable dismissed = () -> {};

    public Banner(Texts texts) {
        this.texts = texts;
        getStyleClass().add("banner");
        setId("banner");
        setAlignment(Pos.CENTER_LEFT);
        words.setWrapText(true);
        words.setId("banner-text");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        close.setGraphic(Icon.CLOSE.node());
        close.getStyleClass().addAll("flat", "button-icon");
        close.setId("banner-close");
        close.setTooltip(texts.tooltip("banner.close"));
        close.setOnAction(event -> hide());
        hide();
    }

    /** Shows these words, with these buttons beside them; {@code dismissed} is told when they are gone. */
    public void show(ObservableValue<String> text, Runnable whenDismissed, Button... actions) {
        dismissed = whenDismissed;
        words.textProperty().bind(text);
        getChildren().setAll(words);
        getChildren().addAll(actions);
        getChildren().add(close);
        present(true);
    }

    public void show(ObservableValue<String> text) {
        show(text, () -> {});
    }

    /** A button for a banner. */
    public Button action(String key, Runnable action) {
        Button button = texts.put(key, new Button());
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    public void hide() {
        present(false);
        dismissed.run();
        dismissed = () -> {};
    }

    private void present(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
