package vanishingpoint.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import vanishingpoint.result.Result;
import vanishingpoint.state.LabModel;

/** The lag cut, and which cell's gradient stands as a sum: the choice that the terms have everywhere. */
final class SumTools extends HBox {

    private final LabModel model;
    private final GradientChoice cell;

    SumTools(LabModel model, Texts texts) {
        this.model = model;
        getStyleClass().add("sum-tools");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        cell = new GradientChoice(texts, List.of(GradientChoice.Item.RNN, GradientChoice.Item.GATED),
                picked -> model.look(GradientChoice.looking(model.view().get(), picked)));
        cell.setId("sum-cell");
        getChildren().setAll(new LagCutSlider(model, texts), cell);
        model.result().subscribe(this::show);
        model.view().addListener((observable, before, now) -> show(model.result().get()));
    }

    private void show(Result result) {
        if (result != null) {
            cell.show(result, model.view().get(), false);
        }
    }
}
