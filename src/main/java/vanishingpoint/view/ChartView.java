package vanishingpoint.view;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import vanishingpoint.experiment.View;
import vanishingpoint.experiment.Pair;
import vanishingpoint.figure.Company;
import vanishingpoint.figure.LiveChart;
import vanishingpoint.figure.Style;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Result;

/** Hosts one chart on a canvas, with a layer above it for what follows the mouse: hovering redraws no chart. */
final class ChartView extends Region implements CardContent {

    private final LiveChart chart;
    private final ChartSurface surface;
    private final HoverLayer hover;
    private String side = "";

    ChartView(LiveChart chart, Pointer pointer) {
        this.chart = chart;
        surface = new ChartSurface(chart.chart());
        hover = new HoverLayer(this, pointer);
        getStyleClass().add("chart-view");
        setId("chart-" + chart.kind().key());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(surface, hover);
        setMinSize(120, 90);
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            requestFocus();
            press.consume(); // else the pane that scrolls takes the focus
        });
        setOnKeyPressed(new SelectionKeys(chart, pointer)::pressed);
    }

    @Override
    public LiveChart chart() {
        return chart;
    }

    @Override
    public Node node() {
        return this;
    }

    HoverLayer hoverLayer() {
        return hover;
    }

    /** Puts a layer between the chart and what follows the mouse. */
    void lay(Region layer) {
        getChildren().add(getChildren().indexOf(hover), layer);
    }

    @Override
    public void show(Result result, View view, Company company) {
        chart.show(result, view, company);
        hover.refresh();
        tell();
    }

    @Override
    public void restyle(Style style) {
        chart.restyle(style);
        hover.refresh();
        tell();
    }

    @Override
    public void nameSide(String name) {
        side = name + ". ";
    }

    private void tell() {
        String title = chart.title().plain();
        String summary = chart.summary();
        setAccessibleText(side + (title.isEmpty() || title.equals(summary) ? title : title + ". " + summary));
    }

    boolean isHeatMap() {
        return chart.isHeatMap();
    }

    /** Where the data are drawn, as a copy: the next drawing moves it. Empty before the first drawing. */
    Optional<Rectangle2D> dataArea() {
        return surface.dataArea().map(area -> (Rectangle2D) area.clone());
    }

    Optional<Pair> cellAt(double x, double y) {
        return dataArea().flatMap(area -> chart.cellAt(x, y, area));
    }

    /** What stands at this place, in words. */
    RichText wordsAt(double x, double y) {
        return dataArea().map(area -> chart.wordsAt(x, y, area)).orElseGet(() -> RichText.parse(""));
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        surface.fit(width, height);
        getChildren().stream().filter(layer -> layer != surface).forEach(layer -> layer.resizeRelocate(0, 0, width, height));
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
