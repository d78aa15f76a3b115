package vanishingpoint.view;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/**
 * One line over the window's content that says what went wrong, until it is closed or the next one comes, or what was
 * done, for a few seconds or until something else is done.
 */
public final class Banner extends HBox {

    private static final double WIDEST = 760;
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

    private final Texts texts;
    private final Label words = new Label();
    private final Button close = new Button();
    private final PauseTransition longEnough = new PauseTransition(Duration.seconds(6));
    private Runnable dismissed = () -> { };
    private boolean good;

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
        setMaxSize(WIDEST, USE_PREF_SIZE);
        longEnough.setOnFinished(read -> hide());
        hide();
    }

    /** Says that something went wrong, with these buttons beside it. */
    public void warn(ObservableValue<String> text, Runnable whenDismissed, Button... actions) {
        show(false, text, whenDismissed, actions);
    }

    public void warn(ObservableValue<String> text) {
        warn(text, () -> { });
    }

    /** Says that something was done. */
    public void inform(ObservableValue<String> text) {
        announce(text);
        longEnough.playFromStart();
    }

    /** The same, but it stays: it may be said before the window can be seen. */
    public void announce(ObservableValue<String> text) {
        show(true, text, () -> { });
    }

    /** Whether what is said does not go by itself. */
    boolean stays() {
        return longEnough.getStatus() == Animation.Status.STOPPED;
    }

    /** Takes good news away, for something else is done now. */
    public void goodNewsIsOver() {
        if (good && isVisible()) {
            hide();
        }
    }

    private void show(boolean goodNews, ObservableValue<String> text, Runnable whenDismissed, Button... actions) {
        longEnough.stop();
        good = goodNews;
        pseudoClassStateChanged(GOOD, good);
        dismissed = whenDismissed;
        words.textProperty().bind(text);
        getChildren().setAll(words);
        getChildren().addAll(actions);
        getChildren().add(close);
        present(true);
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
        longEnough.stop();
        present(false);
        Runnable told = dismissed;
        dismissed = () -> { }; // what it is told may hide the banner again
        told.run();
    }

    private void present(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
