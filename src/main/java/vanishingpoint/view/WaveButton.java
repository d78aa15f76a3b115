package vanishingpoint.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;

/** Lets the gradient run over its chart, or stops it; of no use where motion is reduced. */
final class WaveButton extends ToggleButton {

    WaveButton(Texts texts, WaveLayer wave, ObservableValue<Boolean> reducedMotion) {
        setId("wave-play");
        getStyleClass().addAll("flat", "button-icon");
        setMinWidth(USE_PREF_SIZE);
        selectedProperty().bindBidirectional(wave.playing());
        graphicProperty().bind(selectedProperty().map(plays -> (plays ? Icon.PAUSE : Icon.PLAY).node()));
        setTooltip(texts.tooltip("wave.tooltip"));
        accessibleTextProperty().bind(texts.of("wave.tooltip"));
        reducedMotion.subscribe(this::setDisable);
    }
}
