package vanishingpoint.view;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Gate;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Result;
import vanishingpoint.state.LabModel;

/** Through which gates of the LSTM the path from h_{j−1} is cut. */
final class CutGates extends HBox {

    private final LabModel model;
    private final Map<Gate, ToggleButton> buttons = new EnumMap<>(Gate.class);

    CutGates(LabModel model, Texts texts) {
        this.model = model;
        setId("cut-gates");
        getStyleClass().add("pane-tools");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        RichLabel name = texts.rich("cut.title");
        name.setMinWidth(USE_PREF_SIZE);
        Tooltip.install(name, texts.tooltip("cut.tip"));
        getChildren().add(name);
        for (Gate gate : Gate.values()) {
            ToggleButton button = texts.put("cut.letter." + gate.key(), new ToggleButton());
            button.setId("cut-" + gate.key());
            button.setMinWidth(USE_PREF_SIZE);
            button.setTooltip(texts.tooltip("cut." + gate.key()));
            button.accessibleTextProperty().bind(texts.of("cut." + gate.key())
                    .map(text -> RichText.parse(text).plain()));
            button.setOnAction(event -> toggle(gate));
            buttons.put(gate, button);
            getChildren().add(button);
        }
        managedProperty().bind(visibleProperty());
        model.result().subscribe(this::show);
        model.view().subscribe(view -> buttons.forEach(
                (gate, button) -> button.setSelected(view.focus().cut().contains(gate))));
    }

    private void show(Result result) {
        setVisible(result != null && result.gated().filter(cell -> cell.cell() == CellKind.LSTM).isPresent());
    }

    private void toggle(Gate gate) {
        View view = model.view().get();
        Set<Gate> cut = EnumSet.noneOf(Gate.class);
        cut.addAll(view.focus().cut());
        if (!cut.remove(gate)) {
            cut.add(gate);
        }
        model.look(view.withFocus(view.focus().withCut(cut)));
    }
}
