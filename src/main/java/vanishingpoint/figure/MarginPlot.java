package vanishingpoint.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/** A plot with a fixed margin and nothing in it but what belongs to the data; ornaments are drawn last, anywhere. */
class MarginPlot extends XYPlot {

    /** What is drawn around the data: a colour bar, names at the curves' ends. */
    interface Ornament {

        void draw(Graphics2D g2, Rectangle2D dataArea);
    }

    private static final double NARROW = 400;

    private transient List<Ornament> ornaments = List.of();
    private final transient List<Rectangle2D> words = new ArrayList<>();
    private double right;
    private double narrowRight;
    private boolean narrow;

    MarginPlot(QuietAxis x, QuietAxis y, double right) {
        this(x, y, right, Layout.TOP);
    }

    MarginPlot(QuietAxis x, QuietAxis y, double right, double top) {
        super(null, x, y, new XYLineAndShapeRenderer()); // without one neither axes nor a grid are drawn well
        AxisSpace margin = new AxisSpace();
        margin.setLeft(Layout.LEFT);
        margin.setRight(right);
        this.right = right;
        narrowRight = right;
        margin.setTop(top);
        margin.setBottom(Layout.BOTTOM);
        setFixedDomainAxisSpace(margin);
        setFixedRangeAxisSpace(margin);
        setInsets(RectangleInsets.ZERO_INSETS);
        setAxisOffset(RectangleInsets.ZERO_INSETS);
        setBackgroundPaint(null);
        setOutlineVisible(false);
        setDomainGridlinesVisible(false);
        setRangeGridlinesVisible(false);
        setNoDataMessage(null);
    }

    /** Room at the right where the whole drawing is so narrow that nothing would be left to the data. */
    void setNarrowRight(double room) {
        narrowRight = Math.min(room, right);
    }

    /** Whether the last drawing was. */
    boolean isNarrow() {
        return narrow;
    }

    /** Takes so much of the margin at the right for the data, for good. */
    void giveBack(double room) {
        right -= room;
        narrowRight = right;
        getFixedDomainAxisSpace().setRight(right); // one space for both axes
    }

    void setOrnaments(List<Ornament> newOrnaments) {
        ornaments = List.copyOf(newOrnaments);
        fireChangeEvent();
    }

    /** To be told by an ornament that writes among the data, so that what lies above the drawing keeps clear of it. */
    void wrote(Rectangle2D box) {
        words.add(box);
    }

    /** Where the last drawing has words among the data. */
    List<Rectangle2D> words() {
        return List.copyOf(words);
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parentState,
            PlotRenderingInfo info) {
        forgetLastDrawing(g2);
        words.clear();
        narrow = area.getWidth() < NARROW;
        if (narrowRight != right) {
            getFixedDomainAxisSpace().setRight(narrow ? narrowRight : right);
        }
        PlotRenderingInfo drawn = info == null ? new PlotRenderingInfo(null) : info;
        super.draw(g2, area, anchor, parentState, drawn);
        if (drawn.getDataArea() != null && !drawn.getDataArea().isEmpty()) {
            forgetLastDrawing(g2); // the plot has set its clip back
            ornaments.forEach(ornament -> ornament.draw(g2, drawn.getDataArea()));
        }
    }

    /** Draws something inside an area only. */
    static void inside(Graphics2D g2, Shape area, Runnable drawing) {
        Shape clip = g2.getClip();
        g2.clip(area);
        forgetLastDrawing(g2);
        drawing.run();
        g2.setClip(clip);
        forgetLastDrawing(g2);
    }

    // The canvas takes paint and stroke back after each drawing and clip, but the surface on it does not hear of that and ignores
    // what it believes is set already. Two different values one after the other leave both of one mind.
    private static void forgetLastDrawing(Graphics2D g2) {
        for (int i = 1; i <= 2; i++) {
            g2.setPaint(i == 1 ? Color.BLACK : Color.WHITE);
            g2.setStroke(new BasicStroke(i));
        }
    }
}
