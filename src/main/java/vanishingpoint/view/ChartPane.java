package vanishingpoint.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Company;
import vanishingpoint.figure.LiveChart;
import vanishingpoint.figure.Style;
import vanishingpoint.result.Result;
import vanishingpoint.state.Compared;
import vanishingpoint.state.LabModel;

/** The charts of one perspective. */
abstract class ChartPane extends VBox {

    /** What every pane stands on. */
    record Ground(LabModel model, Compared compared, Appearance appearance, Exports exports, Pointer pointer) {

        ChartCard.Takeaways takeaways() {
            return exports.takeaways(false);
        }

        Style style() {
            return new Style(appearance.theme().get(), appearance.language().get());
        }
    }

    private final Ground ground;
    private final Map<ChartKind, ChartView> charts = new EnumMap<>(ChartKind.class);
    private Experiment drawn;

    ChartPane(Ground ground, List<ChartKind> kinds) {
        this.ground = ground;
        getStyleClass().add("play-area");
        for (ChartKind kind : kinds) {
            charts.put(kind, new ChartView(LiveChart.create(kind, ground.style()), ground.pointer()));
        }
    }

    /** Draws the answer; called while the pane is the one that is seen. */
    abstract void show(Result result, View view);

    /** Theme and language of now, then the answer of now. */
    final void showAgain() {
        restyle(ground.style());
        update();
    }

    /**
     * Draws the answer of now where it has what this pane shows. Where it has not, what was drawn stays while it is the same
     * experiment's, and is hidden else: no numbers stand under the caption of others.
     */
    final void update() {
        Result result = ground.model().result().get();
        Optional<View> sight = ground.model().sight();
        if (result != null && sight.isPresent()) {
            show(result, sight.get());
            drawn = result.experiment();
        }
        setVisible(result != null && result.experiment().equals(drawn));
    }

    final Company pinned() {
        return Company.pinned(ground.model().pinned().answers().get());
    }

    void restyle(Style style) {
        charts().forEach(chart -> chart.restyle(style));
    }

    ChartView chart(ChartKind kind) {
        return charts.get(kind);
    }

    final Stream<ChartView> charts() {
        return charts.values().stream();
    }
}
