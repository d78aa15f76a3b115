package vanishingpoint.view;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.fx.ChartCanvas;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.Cell;
import vanishingpoint.figure.LiveChart;
import vanishingpoint.figure.Style;
import vanishingpoint.result.Result;

/** Hosts one chart on a canvas, with a layer above it for what follows the mouse: hovering redraws no chart. */
final class ChartView extends Region {

    private final LiveChart chart;
    private final ChartCanvas canvas;
    private final HoverLayer hover;

    ChartView(LiveChart chart, Pointer pointer) {
        this.chart = chart;
        canvas = new ChartCanvas(chart.chart());
        canvas.setMouseTransparent(true);
        canvas.setTooltipEnabled(false);
        hover = new HoverLayer(this, pointer);
        getStyleClass().add("chart-view");
        setId("chart-" + chart.kind().key());
        getChildren().addAll(canvas, hover);
        setMinSize(120, 90);
    }

    LiveChart chart() {
        return chart;
    }

    HoverLayer hoverLayer() {
        return hover;
    }

    void show(Result result, View view) {
        chart.show(result, view);
        hover.refresh();
    }

    void restyle(Style style) {
        chart.restyle(style);
        hover.refresh();
    }

    boolean isHeatMap() {
        return switch (chart.kind()) {
            case RNN_GAIN, LSTM_GAIN, GRADIENT_TERMS -> true;
            case GAIN_BY_LAG, MASS_BY_LAG -> false;
        };
    }

    /** Where the data are drawn, as a copy: the next drawing moves it. Empty before the first drawing. */
    Optional<Rectangle2D> dataArea() {
        ChartRenderingInfo info = canvas.getRenderingInfo();
        Rectangle2D area = info == null ? null : info.getPlotInfo().getDataArea();
        return area == null || area.isEmpty() ? Optional.empty() : Optional.of((Rectangle2D) area.clone());
    }

    Optional<Cell> cellAt(double x, double y) {
        return dataArea().flatMap(area -> chart.cellAt(x, y, area));
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width > 0 && height > 0 && (width != canvas.getWidth() || height != canvas.getHeight())) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        hover.resizeRelocate(0, 0, width, height);
        hover.refresh();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 300;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 220;
    }
}
