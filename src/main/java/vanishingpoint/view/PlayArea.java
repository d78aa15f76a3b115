package vanishingpoint.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.TermsOf;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.LiveChart;
import vanishingpoint.figure.Style;
import vanishingpoint.result.Result;
import vanishingpoint.state.LabModel;

/** The charts in their cards: two triangles on one scale, then the curves and the gradient's terms. */
final class PlayArea extends VBox {

    private static final double CURVES_SHARE = 54;

    private final LabModel model;
    private final Pointer pointer = new Pointer();
    private final Map<ChartKind, ChartView> charts = new EnumMap<>(ChartKind.class);
    private final ChartCard rnn;
    private final ChartCard gated;
    private final ChartCard curves;
    private final ChartCard gradient;
    private final QuantityChoice quantity;
    private final GradientChoice gradientChoice;
    private final GridPane above = row();
    private final GridPane below = row();
    private ChartKind hidden = ChartKind.MASS_BY_LAG;

    PlayArea(LabModel model, Appearance appearance, ChartCard.Takeaways takeaways) {
        this.model = model;
        getStyleClass().add("play-area");
        for (ChartKind kind : ChartKind.values()) {
            if (kind.perspective() == Perspective.EXPLORE) {
                charts.put(kind, new ChartView(LiveChart.create(kind, style(appearance)), pointer));
            }
        }
        ZoomGestures.link(chart(ChartKind.RNN_GAIN), chart(ChartKind.LSTM_GAIN), chart(ChartKind.GRADIENT_TERMS));
        ZoomGestures.link(chart(ChartKind.GAIN_BY_LAG));
        ZoomGestures.link(chart(ChartKind.MASS_BY_LAG));
        Texts texts = appearance.texts();
        quantity = new QuantityChoice(texts, model);
        gradientChoice = new GradientChoice(texts, this::pick);
        rnn = new ChartCard(texts, chart(ChartKind.RNN_GAIN), takeaways, new ScaleLock(texts, model));
        gated = new ChartCard(texts, chart(ChartKind.LSTM_GAIN), takeaways, quantity);
        curves = new ChartCard(texts, chart(ChartKind.GAIN_BY_LAG), takeaways);
        gradient = new ChartCard(texts, chart(ChartKind.GRADIENT_TERMS), takeaways, gradientChoice);
        getChildren().addAll(above, below);
        arrange(List.of(rnn, gated), List.of(curves, gradient));
        model.result().addListener((observable, before, now) -> show());
        model.view().addListener((observable, before, now) -> show());
        appearance.theme().addListener((observable, before, now) -> restyle(style(appearance)));
        appearance.language().addListener((observable, before, now) -> restyle(style(appearance)));
        show();
    }

    ChartView chart(ChartKind kind) {
        return charts.get(kind);
    }

    private static Style style(Appearance appearance) {
        return new Style(appearance.theme().get(), appearance.language().get(), Style.DEFAULT.scale());
    }

    private void show() {
        Result result = model.result().get();
        if (result == null) {
            return;
        }
        View view = model.view().get();
        charts.values().stream().filter(chart -> chart.chart().kind() != hidden)
                .forEach(chart -> chart.show(result, view));
        quantity.show(result, view);
        gradientChoice.show(result, view, hidden == ChartKind.GRADIENT_TERMS);
        refreshCards();
    }

    private void restyle(Style style) {
        charts.values().forEach(chart -> chart.restyle(style));
        refreshCards();
    }

    private void pick(GradientChoice.Item item) {
        boolean mass = item == GradientChoice.Item.MASS;
        hidden = mass ? ChartKind.GRADIENT_TERMS : ChartKind.MASS_BY_LAG;
        gradient.show(chart(mass ? ChartKind.MASS_BY_LAG : ChartKind.GRADIENT_TERMS));
        View before = model.view().get();
        if (!mass) {
            model.look(before.withTermsOf(item == GradientChoice.Item.GATED ? TermsOf.GATED : TermsOf.RNN));
        }
        if (before.equals(model.view().get())) { // else the change of the view has shown it
            show();
        }
    }

    private void refreshCards() {
        Result result = model.result().get();
        if (result != null) {
            if (result.cells().size() > 1) {
                arrange(List.of(rnn, gated), List.of(curves, gradient));
            } else { // one cell: the others take the room of the missing one
                arrange(List.of(result.rnn().isPresent() ? rnn : gated, gradient), List.of(curves));
            }
            List.of(rnn, gated, curves, gradient).forEach(ChartCard::refresh);
        }
    }

    private void arrange(List<ChartCard> first, List<ChartCard> second) {
        if (!above.getChildren().equals(first)) {
            List.of(above, below).forEach(row -> row.getChildren().clear());
            fill(above, first, 50);
            fill(below, second, CURVES_SHARE);
        }
    }

    private static void fill(GridPane row, List<ChartCard> cards, double leftPercent) {
        row.getColumnConstraints().clear();
        for (ChartCard card : cards) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(cards.size() == 1 ? 100 : cards.indexOf(card) == 0 ? leftPercent : 100 - leftPercent);
            row.getColumnConstraints().add(column);
            row.add(card, cards.indexOf(card), 0);
        }
    }

    private static GridPane row() {
        GridPane row = new GridPane();
        row.getStyleClass().add("card-row");
        RowConstraints only = new RowConstraints();
        only.setVgrow(Priority.ALWAYS);
        row.getRowConstraints().add(only);
        row.setMinHeight(0);
        row.setPrefHeight(0); // both rows share the height evenly
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }
}
