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

/** What a card shows of the gradient: the terms of one of the cells, or where it can the mass by lag of both. */
final class GradientChoice extends StackPane {

    /** One of three. */
    enum Item { RNN, GATED, MASS }

    private final Texts texts;
    private final Segments<Item> segments;
    private final StringProperty gatedKey = new SimpleStringProperty("cell.lstm");

    GradientChoice(Texts texts, List<Item> items, Consumer<Item> picked) {
        this.texts = texts;
        setMinWidth(USE_PREF_SIZE);
        segments = new Segments<>(items, this::text, picked);
        segments.getStyleClass().add("small-segments");
        items.forEach(item -> segments.button(item).setTooltip(texts.tooltip("gradient." + tip(item) + ".tooltip")));
        getChildren().setAll(segments);
    }

    private static String tip(Item item) {
        return switch (item) {
            case RNN -> "rnn";
            case GATED -> "gated";
            case MASS -> "mass-by-lag";
        };
    }

    /** The view that looks at the terms of the picked cell. */
    static View looking(View before, Item cell) {
        return before.withTermsOf(cell == Item.GATED ? TermsOf.GATED : TermsOf.RNN);
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
