package vanishingpoint.view;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import vanishingpoint.experiment.GateBiases;
import vanishingpoint.experiment.Parameters;

/** Stands where the slider of b_f does while each unit has a bias of its own, and leads back to it. */
final class DrawnBiases extends VBox {

    DrawnBiases(ControlSource source) {
        super(4);
        RichLabel name = new RichLabel(source.name(Parameters.B_F));
        name.getStyleClass().add("parameter-name");
        Tooltip.install(name, RichTooltip.of(source.tip(Parameters.GATE_BIASES)));
        StringProperty key = new SimpleStringProperty("controls.drawn_biases.chrono");
        source.follow(() -> {
            GateBiases biases = source.recipe().get(Parameters.GATE_BIASES);
            if (biases != GateBiases.COMMON) {
                key.set("controls.drawn_biases." + biases.key());
            }
        });
        RichLabel drawn = new RichLabel(key.flatMap(source.texts()::of));
        drawn.setId("drawn-biases");
        Hyperlink back = source.texts().put("controls.one_bias", new Hyperlink());
        back.setId("one-bias");
        back.setTooltip(source.texts().tooltip("controls.one_bias.tip"));
        back.setOnAction(event -> {
            back.setVisited(false);
            source.set(Parameters.GATE_BIASES, GateBiases.COMMON);
        });
        getChildren().addAll(name, drawn, back);
    }
}
