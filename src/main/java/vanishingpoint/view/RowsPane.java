package vanishingpoint.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.result.Result;

/** Rows of cards with one chart each, as {@link PanePlan} lays them out. */
final class RowsPane extends ChartPane {

    private final List<ChartCard> cards = new ArrayList<>();

    RowsPane(Perspective perspective, Ground ground) {
        super(ground, PanePlan.charts(perspective));
        getStyleClass().add("rows-pane");
        getChildren().addAll(PaneTools.above(perspective, ground));
        for (List<ChartKind> kinds : PanePlan.rows(perspective)) {
            CardRow row = new CardRow();
            List<ChartCard> beside = kinds.stream().map(kind -> card(kind, ground)).toList();
            row.fill(beside, 100.0 / kinds.size());
            cards.addAll(beside);
            getChildren().add(row);
        }
        getChildren().addAll(PaneTools.below(perspective, ground));
    }

    private ChartCard card(ChartKind kind, Ground ground) {
        ZoomGestures.link(chart(kind));
        if (kind == ChartKind.BEYOND_LAG) {
            new LagCutDrag(ground.model(), chart(kind));
        }
        return new ChartCard(ground.appearance().texts(), chart(kind), ground.takeaways(), extras(kind, ground));
    }

    private Node[] extras(ChartKind kind, Ground ground) {
        if (kind != ChartKind.UNROLLED) {
            return new Node[0];
        }
        Appearance appearance = ground.appearance();
        WaveLayer wave = new WaveLayer(chart(kind), appearance.reducedMotion());
        chart(kind).lay(wave);
        return new Node[] {new WaveButton(appearance.texts(), wave, appearance.reducedMotion())};
    }

    @Override
    void show(Result result, View view) {
        charts().forEach(chart -> chart.show(result, view, pinned()));
        cards.forEach(ChartCard::refresh);
    }
}
