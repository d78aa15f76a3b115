package vanishingpoint.view;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Gate;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Result;
import vanishingpoint.state.Compared;
import vanishingpoint.state.LabModel;

/** Through which gates of the gated cell the path from h_{j−1} is cut; of two that stand side by side, of both. */
final class CutGates extends HBox {

    private final LabModel model;
    private final Compared compared;
    private final Texts texts;
    private final Map<Gate, ToggleButton> buttons = new EnumMap<>(Gate.class);
    private final Map<CellKind, HBox> groups = new EnumMap<>(CellKind.class);

    CutGates(LabModel model, Compared compared, Texts texts) {
        this.model = model;
        this.compared = compared;
        this.texts = texts;
        setId("cut-gates");
        getStyleClass().add("pane-tools");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        for (CellKind cell : List.of(CellKind.LSTM, CellKind.GRU)) {
            groups.put(cell, group(cell));
            getChildren().add(groups.get(cell));
        }
        managedProperty().bind(visibleProperty());
        model.result().subscribe(result -> show());
        compared.answer().subscribe(result -> show());
        model.view().subscribe(view -> buttons.forEach(
                (gate, button) -> button.setSelected(view.focus().cut().contains(gate))));
    }

    private HBox group(CellKind cell) {
        HBox group = new HBox();
        group.setId("cut-gates-" + cell.key());
        group.getStyleClass().add("pane-tools");
        group.setAlignment(Pos.CENTER_LEFT);
        group.setFillHeight(false);
        group.managedProperty().bind(group.visibleProperty());
        RichLabel name = texts.rich("cut.title");
        name.setMinWidth(USE_PREF_SIZE);
        Tooltip.install(name, texts.tooltip("cut.tip." + cell.key()));
        group.getChildren().add(name);
        for (Gate gate : Gate.of(cell)) {
            group.getChildren().add(button(gate));
        }
        return group;
    }

    private ToggleButton button(Gate gate) {
        ToggleButton button = texts.put("cut.letter." + gate.key(), new ToggleButton());
        button.setId("cut-" + gate.key());
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(texts.tooltip("cut." + gate.key()));
        button.accessibleTextProperty().bind(texts.of("cut." + gate.key())
                .map(text -> RichText.parse(text).plain()));
        button.setOnAction(event -> toggle(gate));
        buttons.put(gate, button);
        return button;
    }

    private void show() {
        groups.forEach((cell, group) -> group.setVisible(Stream.of(model.result(), compared.answer())
                .anyMatch(answer -> has(answer.get(), cell))));
        setVisible(groups.values().stream().anyMatch(HBox::isVisible));
    }

    private static boolean has(Result result, CellKind cell) {
        return result != null && result.gated().filter(gated -> gated.cell() == cell).isPresent();
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
