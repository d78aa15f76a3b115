package vanishingpoint.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.result.Result;

/** Rows of cards with one chart each, as {@link PanePlan} lays them out. */
final class RowsPane extends ChartPane {

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private final Map<ChartKind, ChartCard> cards = new EnumMap<>(ChartKind.class);
    private final List<Row> rows = new ArrayList<>();

    private record Row(CardRow cards, List<ChartKind> kinds) {}

    RowsPane(Perspective perspective, Ground ground) {
        super(ground, PanePlan.charts(perspective));
        getStyleClass().add("rows-pane");
        for (List<ChartKind> kinds : PanePlan.rows(perspective)) {
            CardRow row = new CardRow();
            row.getStyleClass().add("row-" + kinds.get(0).key());
            rows.add(new Row(row, kinds));
            kinds.forEach(kind -> cards.put(kind, card(kind, ground)));
            getChildren().add(row);
        }
        getChildren().addAll(PaneTools.below(perspective, ground));
    }

    private ChartCard card(ChartKind kind, Ground ground) {
        ZoomGestures.link(chart(kind));
        if (LagCutDrag.HOLD.contains(kind)) {
            new LagCutDrag(ground.model(), chart(kind));
        }
        return new ChartCard(ground.appearance().texts(), chart(kind), ground.takeaways(),
                kind == ChartKind.UNROLLED ? wave(kind, ground) : PaneTools.beside(kind, ground));
    }

    private Node[] wave(ChartKind kind, Ground ground) {
        Appearance appearance = ground.appearance();
        WaveLayer wave = new WaveLayer(chart(kind), appearance.reducedMotion());
        chart(kind).lay(wave);
        return new Node[] {new WaveButton(appearance.texts(), wave, appearance.reducedMotion())};
    }

    @Override
    void show(Result result, View view) {
        rows.forEach(row -> arrange(row, result));
        charts().forEach(chart -> chart.show(result, view, pinned()));
        cards.values().forEach(ChartCard::refresh);
        boolean map = ChartKind.OPERATING_POINT.shows(result.experiment()); // else the slopes take its room
        rows.forEach(row -> row.cards().pseudoClassStateChanged(LOW, map && row.kinds().contains(ChartKind.SLOPE)));
    }

    // no empty card stands beside another for a cell that is not run
    private void arrange(Row row, Result result) {
        List<ChartKind> told = row.kinds().stream().filter(kind -> kind.shows(result.experiment())).toList();
        boolean seen = !told.isEmpty() || row == rows.get(rows.size() - 1); // the last one says why there is nothing
        row.cards().setVisible(seen);
        row.cards().setManaged(seen);
        List<ChartCard> wanted = (told.isEmpty() ? row.kinds() : told).stream().map(cards::get).toList();
        if (!row.cards().getChildren().equals(wanted)) {
            row.cards().empty();
            row.cards().fill(wanted, 100.0 / wanted.size());
        }
    }
}
