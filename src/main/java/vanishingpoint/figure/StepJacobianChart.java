package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.data.Range;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Factors;

/**
 * The step Jacobians of the cells at the selected t side by side on one scale: what each unit's change at t − 1 does to
 * each unit at t.
 */
final class StepJacobianChart extends LiveChart {

    private static final double TOP = 26;
    private static final double BOTTOM = 14;

    private List<MatrixMap> maps = List.of();

    StepJacobianChart(ChartKind kind, Style style) {
        super(kind, style, new MarginPlot(new QuietAxis((range, length) -> List.of()),
                new QuietAxis((range, length) -> List.of()), Layout.RIGHT_OF_MAP));
        AxisSpace margin = plot().getFixedDomainAxisSpace();
        margin.setLeft(Layout.TOP);
        margin.setTop(TOP);
        margin.setBottom(BOTTOM);
    }

    @Override
    void draw(Shot shown) {
        List<CellResult> cells = cells(shown);
        ColourScale scale = ColourScale.diverging(style().palette(), largest(shown));
        maps = cells.stream().map(cell -> map(cell, scale)).toList();
        boolean undefined = entries(shown).anyMatch(value -> !Double.isFinite(value));
        ColourBar bar = new ColourBar(scale, new ColourBar.Beyond(false, false, false, undefined), style(),
                MatrixMap::signed);
        plot().setOrnaments(maps.isEmpty() ? List.of() : List.of(this::drawMaps, bar));
    }

    private static DoubleStream entries(Shot shown) {
        return cells(shown).stream().flatMapToDouble(cell -> DoubleStream.of(factors(cell).stepJacobian().toArray()));
    }

    private static double largest(Shot shown) {
        double largest = shown.sides().stream().flatMapToDouble(StepJacobianChart::entries).filter(Double::isFinite)
                .map(Math::abs).max().orElse(0);
        return largest == 0 ? 1 : largest;
    }

    private MatrixMap map(CellResult cell, ColourScale scale) {
        List<String> blocks = cell.cell() == CellKind.LSTM ? List.of("h", "C") : List.of("h");
        return new MatrixMap(factors(cell).stepJacobian(),
                new MatrixMap.Heading(cell.cell(), blocks, factors(cell).t()), scale, style());
    }

    @Override
    Object content(Shot shown) {
        List<Object> content = new ArrayList<>();
        for (CellResult cell : cells(shown)) {
            Matrix matrix = factors(cell).stepJacobian();
            content.add(List.of(cell.cell(), factors(cell).t(), matrix));
        }
        content.add(largest(shown));
        return content;
    }

    private static List<CellResult> cells(Shot shown) {
        return shown.result().cells().stream().filter(cell -> cell.insights().factors().isPresent()).toList();
    }

    private static Factors factors(CellResult cell) {
        return cell.insights().factors().orElseThrow();
    }

    private void drawMaps(Graphics2D g2, Rectangle2D area) {
        for (int i = 0; i < maps.size(); i++) {
            maps.get(i).draw(g2, place(i, area));
        }
    }

    private Rectangle2D place(int map, Rectangle2D area) {
        double width = area.getWidth() / maps.size();
        return new Rectangle2D.Double(area.getX() + map * width, area.getY(), width, area.getHeight());
    }

    @Override
    Range whole(int length) {
        return new Range(0, 1);
    }

    @Override
    Range vertical(Range horizontal, Range wanted) {
        return new Range(0, 1);
    }

    /** The step's own pair, wherever inside a matrix: its entries are no pairs. */
    @Override
    Optional<Pair> cell(double xValue, double yValue, int length) {
        return step();
    }

    @Override
    public Optional<Pair> cellAt(double javaX, double javaY, Rectangle2D dataArea) {
        return entryAt(javaX, javaY, dataArea).flatMap(entry -> super.cellAt(javaX, javaY, dataArea));
    }

    private Optional<Pair> step() {
        return shot().flatMap(shown -> cells(shown).stream().findFirst()).map(StepJacobianChart::factors)
                .map(found -> new Pair(found.t(), Math.max(1, found.t() - 1)));
    }

    /** Beside the drawing: no part of a matrix belongs to one pair. */
    @Override
    public Rectangle2D areaOf(Pair cell, Rectangle2D dataArea) {
        return new Rectangle2D.Double(dataArea.getMaxX() + 1, dataArea.getMaxY() + 1, 0, 0);
    }

    @Override
    public RichText wordsAt(double javaX, double javaY, Rectangle2D dataArea) {
        return RichText.parse(entryAt(javaX, javaY, dataArea).orElse(""));
    }

    private Optional<String> entryAt(double x, double y, Rectangle2D area) {
        for (int i = 0; i < maps.size(); i++) {
            Optional<String> entry = maps.get(i).entryAt(x, y, place(i, area));
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    @Override
    String words(Pair cell, Shot shown) {
        Messages messages = style().messages();
        List<String> norms = cells(shown).stream().map(found -> Curves.name(found.cell(), messages) + " "
                + Numbers.magnitude(factors(found).log10StepNorms().get(factors(found).t() - 1), messages)).toList();
        return messages.text("figure.step-jacobian.norm", "" + Shown.selected(shown.result(), shown.view()).t(),
                String.join(" · ", norms));
    }
}
