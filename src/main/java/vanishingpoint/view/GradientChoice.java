package vanishingpoint.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import vanishingpoint.experiment.TermsOf;
import vanishingpoint.experiment.View;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;

/** What the gradient's card shows: the terms of one of the cells, or the mass by lag of both. */
final class GradientChoice extends StackPane {

    /** One of three. */
    enum Item { RNN, GATED, MASS }

    private final Texts texts;
    private final Segments<Item> segments;
    private final StringProperty gatedKey = new SimpleStringProperty("cell.lstm");

    GradientChoice(Texts texts, Consumer<Item> picked) {
        this.texts = texts;
        setId("gradient-choice");
        setMinWidth(USE_PREF_SIZE);
        segments = new Segments<>(List.of(Item.values()), this::text, picked);
        segments.getStyleClass().add("small-segments");
        segments.button(Item.RNN).setTooltip(texts.tooltip("gradient.rnn.tooltip"));
        segments.button(Item.GATED).setTooltip(texts.tooltip("gradient.gated.tooltip"));
        segments.button(Item.MASS).setTooltip(texts.tooltip("gradient.mass-by-lag.tooltip"));
        getChildren().setAll(segments);
    }

    private ObservableValue<String> text(Item item) {
        return switch (item) {
            case RNN -> texts.of("cell.rnn");
            case GATED -> gatedKey.flatMap(texts::of);
            case MASS -> texts.of("gradient.mass-by-lag");
        };
    }

    void show(Result result, View view, boolean mass) {
        Optional<CellResult> gated = result.gated();
        gated.ifPresent(cell -> gatedKey.set("cell." + cell.cell().key()));
        segments.button(Item.RNN).setDisable(result.rnn().isEmpty());
        segments.button(Item.GATED).setDisable(gated.isEmpty());
        boolean termsOfGated = gated.isPresent() && (view.termsOf() == TermsOf.GATED || result.rnn().isEmpty());
        segments.show(mass ? Item.MASS : termsOfGated ? Item.GATED : Item.RNN);
    }
}
