package vanishingpoint.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.result.Result;

/** Rows of cards with one chart each, as {@link PanePlan} lays them out. */
final class RowsPane extends ChartPane {

    private static final PseudoClass NOTICE = PseudoClass.getPseudoClass("notice");

    private final List<ChartCard> cards = new ArrayList<>();
    private Optional<CardRow> map = Optional.empty();

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
            if (kinds.contains(ChartKind.OPERATING_POINT)) {
                map = Optional.of(row);
            }
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
        boolean several = result.experiment().hidden() > 1; // then there is no map, and the slopes take its room
        map.ifPresent(row -> row.pseudoClassStateChanged(NOTICE, several));
    }
}
