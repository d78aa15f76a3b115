package vanishingpoint.view;

import java.util.List;
import javafx.scene.layout.StackPane;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;
import vanishingpoint.state.LabModel;

/** Which product of the gated cell is drawn: those that the cell of the shown answer has. */
final class QuantityChoice extends StackPane {

    private static final List<Quantity> OF_LSTM =
            List.of(Quantity.CELL_STATE, Quantity.FORGET_PRODUCT, Quantity.FULL_STATE);
    private static final List<Quantity> OF_GRU = List.of(Quantity.HIDDEN_STATE, Quantity.FORGET_PRODUCT);

    private final Texts texts;
    private final LabModel model;
    private Segments<Quantity> segments;
    private CellKind offered;

    QuantityChoice(Texts texts, LabModel model) {
        this.texts = texts;
        this.model = model;
        setId("quantity");
        setMinWidth(USE_PREF_SIZE);
    }

    void show(Result result, View view) {
        CellKind cell = result.gated().map(gated -> gated.cell()).orElse(null);
        setVisible(cell != null);
        if (cell == null) {
            return;
        }
        List<Quantity> choices = cell == CellKind.LSTM ? OF_LSTM : OF_GRU;
        Quantity present = choices.contains(view.gatedQuantity()) ? view.gatedQuantity() : choices.get(0);
        if (cell != offered) {
            offer(cell, choices);
        }
        segments.show(present);
    }

    private void offer(CellKind cell, List<Quantity> choices) {
        offered = cell;
        segments = new Segments<>(choices, quantity -> texts.of(key(cell, quantity)),
                quantity -> model.look(model.view().get().withGatedQuantity(quantity)));
        segments.getStyleClass().add("small-segments");
        choices.forEach(quantity -> segments.button(quantity).setTooltip(
                texts.tooltip(key(cell, quantity) + ".tooltip")));
        getChildren().setAll(segments);
    }

    private static String key(CellKind cell, Quantity quantity) {
        return "quantity." + cell.key() + "." + quantity.key();
    }
}
