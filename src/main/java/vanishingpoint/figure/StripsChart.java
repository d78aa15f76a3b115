package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import vanishingpoint.experiment.Pair;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;

/**
 * Units over steps, as strips of cells one beneath the other on one time axis. A place is the pair of the selected t and the
 * step that stands there, as in {@link StepTermsChart}.
 */
final class StripsChart extends LiveChart {

    private static final int DIGITS = 3;

    private final CellRaster raster = new CellRaster();
    private List<Strip> strips = List.of();

    StripsChart(ChartKind kind, Style style) {
        super(kind, style, new MarginPlot(new QuietAxis(Ticks.steps()), new QuietAxis(Ticks.none()),
                kind == ChartKind.SLOPE ? Layout.RIGHT_OF_SLOPE : Layout.RIGHT_OF_STRIPS));
        if (kind == ChartKind.SLOPE) {
            plot().setNarrowRight(Layout.RIGHT_OF_STRIPS);
        }
    }

    @Override
    void draw(Shot shown) {
        Messages messages = style().messages();
        xAxis().restyle(style().palette(), RichText.parse(messages.text("figure.axis.step")));
        yAxis().restyle(style().palette(), RichText.parse(messages.text("figure.axis.unit")));
        strips = Strip.of(kind(), shown, style());
        xAxis().setVisible(!strips.isEmpty()); // no empty frame about the notice
        yAxis().setVisible(!strips.isEmpty());
        plot().setOrnaments(strips.isEmpty() ? List.of(Notice.ofNothing(this, shown)) : ornaments(shown));
    }

    private List<MarginPlot.Ornament> ornaments(Shot shown) {
        List<MarginPlot.Ornament> ornaments = new ArrayList<>();
        ornaments.add((g2, area) -> raster.draw(g2, area, cells(shown.length(), area)));
        ornaments.add(new StripMargins(strips, style(), kind() == ChartKind.GATES));
        if (kind() == ChartKind.SLOPE) {
            double norm = shown.result().rnn().orElseThrow().recurrentNorms().spectralNorm();
            SlopeHistogram histogram = new SlopeHistogram(strips.get(0), 1 / norm, mostBeside(shown), style());
            ornaments.add((g2, area) -> {
                if (!plot().isNarrow()) {
                    histogram.draw(g2, area);
                }
            });
        }
        if (shown.view().focus().selection().isPresent()) {
            Pair pair = shown.view().focus().selectionIn(shown.length());
            ornaments.add((g2, area) -> mark(g2, pair, area));
        }
        return ornaments;
    }

    /** How long the longest bar of the histogram at the other side is. */
    private double mostBeside(Shot shown) {
        Company shared = new Company(List.of(), Optional.of(shown.result()), shown.company().alike());
        return shown.others().stream().flatMap(other -> Strip.of(kind(), new Shot(other.result(), other.view(), shared),
                style()).stream()).mapToDouble(SlopeHistogram::most).max().orElse(0);
    }

    private void mark(Graphics2D g2, Pair pair, Rectangle2D area) {
        for (int step : pair.lag() == 0 ? List.of(pair.t()) : List.of(pair.k(), pair.t())) {
            double x = xAxis().valueToJava2D(step, area, RectangleEdge.BOTTOM);
            if (x >= area.getMinX() && x <= area.getMaxX()) {
                SelectedLag.lineOnMap(g2, style(), x, area);
            }
        }
    }

    private CellRaster.Cells cells(int length, Rectangle2D area) {
        StripPlaces places = places(area);
        Range seen = xAxis().getRange();
        return new CellRaster.Cells(share -> {
            int step = (int) Math.floor(seen.getLowerBound() + share * seen.getLength() + 0.5);
            return step < 1 || step > length ? CellRaster.NONE : step;
        }, share -> places.row(share * places.height()), (step, row) -> {
            Strip strip = strips.get(row / places.units());
            return strip.colours().rgb(strip.at(step, row % places.units() + 1));
        });
    }

    private StripPlaces places(Rectangle2D area) {
        return new StripPlaces(strips.size(), strips.get(0).units(), area.getHeight());
    }

    @Override
    Object content(Shot shown) {
        return List.of(Shown.activity(kind(), shown.result()), shown.view().focus().selection(),
                kind() == ChartKind.SLOPE ? shown.result().rnn().map(cell -> cell.recurrentNorms()) : Optional.empty(),
                Notice.ofNothing(this, shown).key(), shared(shown));
    }

    /** What depends on both sides, where there are two. */
    private List<Double> shared(Shot shown) {
        if (shown.others().isEmpty()) {
            return List.of();
        }
        List<Double> reaches = new ArrayList<>(List.of(kind() == ChartKind.SLOPE ? mostBeside(shown) : 0));
        Strip.of(kind(), shown, style()).forEach(strip -> reaches.add(strip.colours().upper()));
        return reaches;
    }

    @Override
    Range whole(int length) {
        return new Range(0.5, length + 0.5);
    }

    @Override
    Range vertical(Range horizontal, Range wanted) {
        return new Range(0, 1);
    }

    @Override
    Optional<Pair> cell(double xValue, double yValue, int length) {
        return StepTermsChart.pair(xValue, length, shot());
    }

    @Override
    Pair moved(Pair pair, int right, int up) {
        return StepTermsChart.along(pair, right, up);
    }

    @Override
    public Rectangle2D areaOf(Pair cell, Rectangle2D dataArea) {
        return StepTermsChart.strip(cell, xAxis(), dataArea);
    }

    /** Of the unit that is pointed at. */
    @Override
    public RichText wordsAt(double javaX, double javaY, Rectangle2D dataArea) {
        Optional<Pair> pair = cellAt(javaX, javaY, dataArea);
        int row = strips.isEmpty() ? CellRaster.NONE : places(dataArea).row(javaY - dataArea.getY());
        OptionalInt unit = row == CellRaster.NONE ? OptionalInt.empty()
                : OptionalInt.of(row % strips.get(0).units() + 1);
        return unit.isEmpty() || pair.isEmpty() ? super.wordsAt(javaX, javaY, dataArea)
                : RichText.parse(style().messages().text("figure.at_unit", "" + pair.get().k(), "" + unit.getAsInt(),
                        values(strip -> strip.at(pair.get().k(), unit.getAsInt()))));
    }

    @Override
    String words(Pair cell, Shot shown) {
        return style().messages().text("figure.at_step_mean", "" + cell.k(), values(strip -> strip.mean(cell.k())));
    }

    private String values(java.util.function.ToDoubleFunction<Strip> value) {
        return strips.stream().map(strip -> strip.name().markup() + " " + number(value.applyAsDouble(strip)))
                .collect(Collectors.joining(" · "));
    }

    private String number(double value) {
        boolean tiny = value != 0 && Math.abs(value) < 1e-3 || Math.abs(value) >= 1e4;
        return Double.isNaN(value) ? style().messages().text("figure.undefined")
                : tiny ? (value < 0 ? "−" : "") + Numbers.power(Math.log10(Math.abs(value)), 1)
                : Numbers.decimals(value, DIGITS);
    }
}
