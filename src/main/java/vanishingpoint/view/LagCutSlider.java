package vanishingpoint.view;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;
import vanishingpoint.state.LabModel;

/** The lag beyond which the gradient's share is told. */
final class LagCutSlider extends HBox {

    private final LabModel model;
    private final Slider slider = new Slider();
    private final Label value = new Label();
    private boolean showing;

    LagCutSlider(LabModel model, Texts texts) {
        this.model = model;
        getStyleClass().add("pane-tools");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        RichLabel name = texts.rich("lag_cut.title");
        name.setMinWidth(USE_PREF_SIZE);
        Tooltip.install(name, texts.tooltip("lag_cut.tip"));
        slider.setId("lag-cut");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setPrefWidth(260);
        slider.setBlockIncrement(1);
        slider.accessibleTextProperty().bind(texts.of("lag_cut.title"));
        slider.valueProperty().addListener((observable, before, now) -> moved(now.doubleValue()));
        value.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(name, slider, value);
        model.result().subscribe(this::show);
        model.view().addListener((observable, before, now) -> show(model.result().get()));
    }

    private void moved(double position) {
        View view = model.view().get();
        OptionalInt cut = OptionalInt.of((int) Math.rint(position));
        if (!showing && !cut.equals(view.focus().lagCut())) {
            model.look(view.withFocus(view.focus().withLagCut(cut)));
        }
    }

    private void show(Result result) {
        if (result != null) {
            int length = result.experiment().length();
            int cut = model.view().get().focus().lagCutIn(length);
            showing = true;
            slider.setMax(length - 1);
            slider.setValue(cut);
            showing = false;
            value.setText("ℓ = " + cut);
        }
    }
}
