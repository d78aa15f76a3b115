package vanishingpoint.view;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.layout.StackPane;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.state.LabModel;

/** The pane of the chosen perspective. Panes are made when first seen, and only the one that is seen is drawn. */
final class PlayArea extends StackPane {

    private final LabModel model;
    private final ChartPane.Ground ground;
    private final Map<Perspective, ChartPane> panes = new EnumMap<>(Perspective.class);

    PlayArea(LabModel model, Appearance appearance, ChartCard.Takeaways takeaways) {
        this.model = model;
        ground = new ChartPane.Ground(model, appearance, takeaways, new Pointer(model));
        getStyleClass().add("perspectives");
        model.result().addListener((observable, before, now) -> show());
        model.view().addListener((observable, before, now) -> show());
        model.pinned().answers().addListener((observable, before, now) -> show());
        appearance.theme().addListener((observable, before, now) -> shown().showAgain());
        appearance.language().addListener((observable, before, now) -> shown().showAgain());
        show();
    }

    /** The chart in the pane that is seen. */
    ChartView chart(ChartKind kind) {
        return shown().chart(kind);
    }

    private ChartPane shown() {
        return panes.computeIfAbsent(model.view().get().perspective(), perspective ->
                switch (perspective) {
                    case EXPLORE -> new ExplorePane(ground);
                    case FORMULA -> new FormulaPane(ground);
                    default -> new RowsPane(perspective, ground);
                });
    }

    private void show() {
        ChartPane pane = shown();
        if (!getChildren().contains(pane)) {
            getChildren().setAll(pane);
            pane.showAgain(); // theme and language may be others than when it was last seen
        } else if (model.result().get() != null) {
            model.sight().ifPresent(view -> pane.show(model.result().get(), view));
        }
    }
}
