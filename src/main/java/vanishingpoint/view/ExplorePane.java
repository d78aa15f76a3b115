package vanishingpoint.view;

import java.util.List;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.result.Result;
import vanishingpoint.state.LabModel;

/** That gradients vanish: two triangles on one scale, then the curves and the gradient's terms. */
final class ExplorePane extends ChartPane {

    private static final double CURVES_SHARE = 54;

    static final List<ChartKind> KINDS = List.of(ChartKind.RNN_GAIN, ChartKind.LSTM_GAIN,
            ChartKind.GAIN_BY_LAG, ChartKind.GRADIENT_TERMS, ChartKind.MASS_BY_LAG);

    private final LabModel model;
    private final ChartCard rnn;
    private final ChartCard gated;
    private final ChartCard curves;
    private final ChartCard gradient;
    private final QuantityChoice quantity;
    private final GradientChoice gradientChoice;
    private final CardRow above = new CardRow();
    private final CardRow below = new CardRow();
    private ChartKind hidden = ChartKind.MASS_BY_LAG;

    ExplorePane(Ground ground) {
        super(ground, KINDS);
        model = ground.model();
        ZoomGestures.link(chart(ChartKind.RNN_GAIN), chart(ChartKind.LSTM_GAIN), chart(ChartKind.GRADIENT_TERMS));
        ZoomGestures.link(chart(ChartKind.GAIN_BY_LAG));
        ZoomGestures.link(chart(ChartKind.MASS_BY_LAG));
        Texts texts = ground.appearance().texts();
        ChartCard.Takeaways takeaways = ground.takeaways();
        quantity = new QuantityChoice(texts, model);
        gradientChoice = new GradientChoice(texts, List.of(GradientChoice.Item.values()), this::pick);
        gradientChoice.setId("gradient-choice");
        rnn = new ChartCard(texts, chart(ChartKind.RNN_GAIN), takeaways, new ScaleLock(texts, model, ground.compared()));
        gated = new ChartCard(texts, chart(ChartKind.LSTM_GAIN), takeaways, quantity);
        curves = new ChartCard(texts, chart(ChartKind.GAIN_BY_LAG), takeaways,
                new PinMenu(model, ground.appearance()));
        gradient = new ChartCard(texts, chart(ChartKind.GRADIENT_TERMS), takeaways, gradientChoice);
        getChildren().addAll(above, below);
        arrange(List.of(rnn, gated), List.of(curves, gradient));
    }

    @Override
    void show(Result result, View view) {
        charts().filter(chart -> chart.chart().kind() != hidden).forEach(chart -> chart.show(result, view, pinned()));
        quantity.show(result, view);
        gradientChoice.show(result, view, hidden == ChartKind.GRADIENT_TERMS);
        arrange(result);
        List.of(rnn, gated, curves, gradient).forEach(ChartCard::refresh);
    }

    private void pick(GradientChoice.Item item) {
        boolean mass = item == GradientChoice.Item.MASS;
        hidden = mass ? ChartKind.GRADIENT_TERMS : ChartKind.MASS_BY_LAG;
        gradient.show(chart(mass ? ChartKind.MASS_BY_LAG : ChartKind.GRADIENT_TERMS));
        View before = model.view().get();
        if (!mass) {
            model.look(GradientChoice.looking(before, item));
        }
        if (before.equals(model.view().get())) { // else the change of the view has shown it
            showAgain();
        }
    }

    private void arrange(Result result) {
        if (result.cells().size() > 1) {
            arrange(List.of(rnn, gated), List.of(curves, gradient));
        } else { // one cell: the others take the room of the missing one
            arrange(List.of(result.rnn().isPresent() ? rnn : gated, gradient), List.of(curves));
        }
    }

    private void arrange(List<ChartCard> first, List<ChartCard> second) {
        if (!above.getChildren().equals(first)) {
            List.of(above, below).forEach(CardRow::empty);
            above.fill(first, 50);
            below.fill(second, CURVES_SHARE);
        }
    }
}
