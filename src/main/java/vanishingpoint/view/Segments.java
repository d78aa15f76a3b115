package vanishingpoint.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A row of joined buttons of which one is down: a choice among few. */
final class Segments<E> extends HBox {

    private final ToggleGroup group = new ToggleGroup();
    private boolean showing;

    /** @param chosen told of what the user picks, not of what {@link #show} shows */
    Segments(List<E> choices, Function<E, ObservableValue<String>> text, Consumer<E> chosen) {
        getStyleClass().add("segments");
        for (int i = 0; i < choices.size(); i++) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(text.apply(choices.get(i)));
            button.setUserData(choices.get(i));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().add(i == 0 ? "left-pill" : i + 1 == choices.size() ? "right-pill" : "center-pill");
            getChildren().add(button);
        }
        group.selectedToggleProperty().addListener((observable, before, now) -> picked(before, now, chosen));
    }

    @SuppressWarnings("unchecked") // user data are the choices
    private void picked(Toggle before, Toggle now, Consumer<E> chosen) {
        if (showing) {
            return;
        }
        if (now == null) { // a click on the one that is down lifts none
            showing = true;
            group.selectToggle(before);
            showing = false;
        } else {
            chosen.accept((E) now.getUserData());
        }
    }

    /** Shows a choice as taken; null shows none. */
    void show(E choice) {
        showing = true;
        group.selectToggle(group.getToggles().stream().filter(toggle -> toggle.getUserData().equals(choice))
                .findFirst().orElse(null));
        showing = false;
    }

    /** The button of a choice. */
    ToggleButton button(E choice) {
        return (ToggleButton) group.getToggles().stream().filter(toggle -> toggle.getUserData().equals(choice))
                .findFirst().orElseThrow();
    }
}
