package vanishingpoint.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.Company;
import vanishingpoint.figure.GainScale;
import vanishingpoint.result.Result;
import vanishingpoint.state.Compared;
import vanishingpoint.state.LabModel;

/** Keeps the colour scale of the gains as it is, whatever comes. */
final class ScaleLock extends ToggleButton {

    ScaleLock(Texts texts, LabModel model, Compared compared) {
        setId("lock-scale");
        getStyleClass().addAll("flat", "button-icon");
        setMinWidth(USE_PREF_SIZE);
        ObservableValue<Boolean> locked = model.view().map(view -> view.lockedScale().isPresent());
        graphicProperty().bind(locked.map(is -> (is ? Icon.LOCKED : Icon.UNLOCKED).node()));
        setTooltip(texts.tooltip("scale.lock.tooltip"));
        accessibleTextProperty().bind(texts.of("scale.lock.tooltip"));
        locked.subscribe(this::setSelected);
        disableProperty().bind(model.result().map(result -> false).orElse(true));
        setOnAction(event -> {
            View view = model.view().get();
            Result result = model.result().get();
            model.sight().ifPresent(seen -> model.look(view.withLockedScale(isSelected()
                    ? Optional.of(GainScale.decades(result, view, new Company(List.of(), compared.inSight()))) : Optional.empty())));
        });
    }
}
