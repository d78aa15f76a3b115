package vanishingpoint.view;

import javafx.scene.control.ToggleButton;

/** Puts the present experiment beside itself, for the controls to move one of the two; or ends the comparison. */
final class CompareButton extends ToggleButton {

    CompareButton(ChartPane.Ground ground, Runnable toggle) {
        Texts texts = ground.appearance().texts();
        setId("compare");
        getStyleClass().addAll("flat", "compare-button");
        setMinWidth(USE_PREF_SIZE);
        texts.put(Command.COMPARE.textKey(), this);
        setGraphic(Icon.COMPARE.node());
        setTooltip(texts.tooltip(in -> in.text("tooltip.command", in.text("compare.tooltip"),
                Command.COMPARE.combinations().get(0).getDisplayText())));
        ground.model().view().subscribe(view -> setSelected(view.compared().isPresent()));
        setOnAction(event -> {
            toggle.run();
            setSelected(ground.compared().isOn());
        });
    }
}
