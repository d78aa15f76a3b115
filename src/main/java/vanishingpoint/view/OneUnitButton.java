package vanishingpoint.view;

import javafx.scene.control.Button;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.state.LabModel;

/** Makes a recipe of many units one of a single unit, whose map can be drawn; out of sight where there is nothing to make. */
final class OneUnitButton extends Button {

    OneUnitButton(LabModel model, Texts texts) {
        setId("one-unit");
        texts.put("slope.one_unit", this);
        setMinWidth(USE_PREF_SIZE);
        setTooltip(texts.tooltip("slope.one_unit.tooltip"));
        setOnAction(event -> model.set(((Recipe) model.experiment().get()).with(Parameters.N, 1.0)));
        managedProperty().bind(visibleProperty());
        model.experiment().subscribe(experiment -> setVisible(experiment instanceof Recipe && experiment.hidden() > 1));
    }
}
