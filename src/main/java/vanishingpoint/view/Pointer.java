package vanishingpoint.view;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.View;
import vanishingpoint.state.LabModel;

/** The pair under the mouse, and the selected one, which the view holds: the same in every chart. */
final class Pointer {

    private final LabModel model;
    private final ObjectProperty<Pair> hovered = new SimpleObjectProperty<>(this, "hovered");

    Pointer(LabModel model) {
        this.model = model;
    }

    /** Calls after each change. */
    void follow(Runnable refresh) {
        hovered.addListener((observable, before, now) -> refresh.run());
        model.view().addListener((observable, before, now) -> {
            if (!now.focus().equals(before.focus())) {
                refresh.run();
            }
        });
    }

    void hover(Pair cell) {
        hovered.set(cell);
    }

    Optional<Pair> hovered() {
        return Optional.ofNullable(hovered.get());
    }

    Focus focus() {
        return model.view().get().focus();
    }

    /** Selects this pair, or lets go of it if it is the selected one. */
    void toggle(Pair cell) {
        Optional<Pair> chosen = Optional.of(cell);
        select(chosen.equals(focus().selection()) ? Optional.empty() : chosen);
    }

    void select(Optional<Pair> pair) {
        model.look(model.view().get().withFocus(focus().withSelection(pair)));
    }
}
