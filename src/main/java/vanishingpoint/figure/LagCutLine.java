package vanishingpoint.figure;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Where the lag cut stands on an axis of lags.
 *
 * @param zero the axis' value at which a cut at lag 0 stands
 */
public record LagCutLine(ValueAxis axis, double zero, int length) {

    public double x(int cut, Rectangle2D dataArea) {
        return axis.valueToJava2D(zero + cut, dataArea, RectangleEdge.BOTTOM);
    }

    /** The cut whose line is nearest. */
    public int at(double javaX, Rectangle2D dataArea) {
        double lag = Math.rint(axis.java2DToValue(javaX, dataArea, RectangleEdge.BOTTOM) - zero);
        return (int) Math.min(Math.max(lag, 0), length - 1);
    }
}
