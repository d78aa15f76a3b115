package vanishingpoint.view;

import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.FontSmoothingType;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;

/** A canvas that draws a chart once at each of its events and at each change of its own size. */
final class ChartSurface extends Canvas {

    private static final double HAIRLINE = 0.1;

    private final JFreeChart chart;
    private final CanvasGraphics graphics;
    private Optional<Rectangle2D> dataArea = Optional.empty();

    ChartSurface(JFreeChart chart) {
        this.chart = chart;
        getGraphicsContext2D().setFontSmoothingType(FontSmoothingType.LCD);
        graphics = new CanvasGraphics(getGraphicsContext2D());
        graphics.setZeroStrokeWidth(HAIRLINE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        chart.addChangeListener(event -> draw());
        setMouseTransparent(true);
    }

    /** Another size: one drawing, not one for each side. */
    void fit(double width, double height) {
        if (width > 0 && height > 0 && (width != getWidth() || height != getHeight())) {
            setWidth(width);
            setHeight(height);
            draw();
        }
    }

    /** Where the data are drawn; empty before the first drawing. */
    Optional<Rectangle2D> dataArea() {
        return dataArea;
    }

    private void draw() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        GraphicsContext context = getGraphicsContext2D();
        context.save();
        context.clearRect(0, 0, getWidth(), getHeight());
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, getWidth(), getHeight()), null, info);
        context.restore();
        dataArea = Optional.of(info.getPlotInfo().getDataArea()).filter(area -> !area.isEmpty());
    }
}
