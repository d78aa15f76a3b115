package vanishingpoint.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;

/** Pinned experiments' curves, pale behind those of now, each named by what its experiment has different. */
record Ghosts(LagChart chart, List<Curve> curves) {

    private static final int PALE = 120;
    private static final double[] PLACES = {0.62, 0.8, 0.45, 0.92, 0.3, 0.15};
    private static final double HEIGHT = 15;
    private static final double OFF = 3;

    /** The principal gain of each cell of each pinned answer. */
    static List<Curve> curves(Shot shown, Messages messages) {
        List<Curve> curves = new ArrayList<>();
        Experiment present = shown.result().experiment();
        List<Experiment> pins = shown.pinned().stream().map(Result::experiment).toList();
        for (Result pinned : shown.pinned()) {
            if (pinned.experiment().equals(present)) {
                continue; // its curves are those of now
            }
            RichText name = PinWords.brief(pinned.experiment(), present, pins, messages);
            for (CellResult cell : pinned.cells()) {
                Matrix gains = cell.log10FinalGains().get(cell.principal());
                curves.add(new Curve("pinned_" + shown.pinned().indexOf(pinned) + "_" + cell.cell().key(), name,
                        new Curve.Look(Shown.ink(cell.cell()), Curve.Pen.GHOST), gains.rows(), gains::get));
            }
        }
        return curves;
    }

    static Color paint(Curve curve, Palette palette) {
        Color full = palette.color(curve.ink());
        return curve.pen() == Curve.Pen.GHOST ? new Color(full.getRed(), full.getGreen(), full.getBlue(), PALE) : full;
    }

    /** Writes each name at its curve, where it covers least. */
    void name(Graphics2D g2, Rectangle2D dataArea, ClearPlaces places) {
        Font font = Fonts.regular(Layout.TICK_SIZE);
        for (Curve curve : chart.style().legend() ? curves : List.<Curve>of()) {
            g2.setFont(font);
            middle(curve, dataArea).ifPresent(middle -> places.name(g2, new ClearPlaces.Words(curve.name(), curve.ink()),
                    wanted(curve, ClearPlaces.width(curve.name(), font), dataArea), middle));
        }
    }

    /** The first of the places along it that is in sight. */
    private Optional<Point2D> middle(Curve curve, Rectangle2D dataArea) {
        return DoubleStream.of(PLACES).mapToInt(share -> lag(curve, share)).filter(curve::isFinite)
                .mapToObj(lag -> chart.place(lag, curve.at(lag), dataArea)).filter(dataArea::contains).findFirst();
    }

    private int lag(Curve curve, double share) {
        return (int) Math.rint(share * Math.min(curve.size() - 1, chart.xAxis().getUpperBound()));
    }

    private List<Rectangle2D> wanted(Curve curve, double width, Rectangle2D dataArea) {
        List<Rectangle2D> wanted = new ArrayList<>();
        for (double share : PLACES) {
            int lag = lag(curve, share);
            if (curve.isFinite(lag)) {
                Point2D at = chart.place(lag, curve.at(lag), dataArea);
                for (double top : new double[] {at.getY() - OFF - HEIGHT, at.getY() + OFF}) {
                    Rectangle2D box = new Rectangle2D.Double(at.getX() - width / 2, top, width, HEIGHT);
                    if (dataArea.contains(box)) {
                        wanted.add(box);
                    }
                }
            }
        }
        return wanted;
    }
}
