package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.ChartRenderingInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;
import vanishingpoint.result.Triangle;

/** A coarse answer is drawn in blocks, says so, and never claims the value of another pair. */
class CoarsePictureTest {

    private static final int LENGTH = 50;
    private static final int GRAIN = 4;
    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;

    private final ChartRenderingInfo info = new ChartRenderingInfo();

    /** The same answer with a table of every fourth step only. */
    private static Result coarse(Result fine) {
        return new Result(fine.experiment(), fine.cells().stream().map(CoarsePictureTest::coarse).toList());
    }

    private static CellResult coarse(CellResult cell) {
        Map<Quantity, Triangle> tables = new EnumMap<>(Quantity.class);
        cell.log10Gains().forEach((quantity, table) -> tables.put(quantity, coarse(table)));
        return new CellResult(cell.cell(), tables, cell.log10FinalGains(), cell.log10Terms(), cell.log10MassByLag(),
                cell.log10BoundPerStep(), cell.recurrentNorms(), cell.gradient(), cell.health(), cell.insights());
    }

    private static Triangle coarse(Triangle fine) {
        int blocks = Triangle.blocks(fine.length(), GRAIN);
        double[] values = new double[Triangle.size(blocks)];
        for (int t = 1; t <= blocks; t++) {
            for (int k = 1; k <= t; k++) {
                values[Triangle.index(t, k)] = fine.get(Triangle.middle(fine.length(), GRAIN, t - 1),
                        Triangle.middle(fine.length(), GRAIN, k - 1));
            }
        }
        return Triangle.of(fine.length(), GRAIN, values);
    }

    private static LiveChart chart(Result result, Style style) {
        LiveChart chart = LiveChart.create(ChartKind.RNN_GAIN, style);
        chart.show(result, View.DEFAULT);
        return chart;
    }

    private BufferedImage draw(LiveChart chart) {
        return chart.chart().createBufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB, info);
    }

    private Rectangle2D dataArea() {
        return info.getPlotInfo().getDataArea();
    }

    /** Rows of the picture with words beneath the diagonal, in the right quarter of the data's lower half. */
    private List<Integer> mark(BufferedImage image) {
        Rectangle2D area = dataArea();
        List<Integer> rows = new ArrayList<>();
        int ground = Palette.of(Theme.LIGHT).color(Ink.CARD).getRGB();
        for (int y = (int) area.getCenterY(); y < area.getMaxY() - 2; y++) {
            for (int x = (int) (area.getMaxX() - area.getWidth() / 4); x < area.getMaxX() - 2; x++) {
                if (image.getRGB(x, y) != 0 && image.getRGB(x, y) != ground) {
                    rows.add(y);
                    break;
                }
            }
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysSoBeneathTheDiagonalAndIsElsewhereThePictureOfTheFineOne(Language language) {
        Style style = new Style(Theme.LIGHT, language);
        Result flat = Samples.result(Samples.rnn(LENGTH, (t, k) -> 0));
        BufferedImage fine = draw(chart(flat, style));
        assertEquals(List.of(), mark(fine));
        BufferedImage coarse = draw(chart(coarse(flat), style));
        List<Integer> rows = mark(coarse);
        assertTrue(rows.size() >= 7 && rows.size() <= 20, "one line of words: " + rows);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (y < rows.get(0) - 4 || y > rows.get(rows.size() - 1) + 4) {
                    assertEquals(fine.getRGB(x, y), coarse.getRGB(x, y), x + ", " + y);
                }
            }
        }
    }

    @Test
    void differentGrainsAreSaidInDifferentWords() {
        Result flat = Samples.result(Samples.rnn(LENGTH, (t, k) -> 0));
        Style style = Style.DEFAULT;
        BufferedImage four = draw(chart(coarse(flat), style));
        CellResult cell = flat.cells().get(0);
        Triangle eight = Triangle.of(LENGTH, 8, new double[Triangle.size(Triangle.blocks(LENGTH, 8))]);
        Result by8 = new Result(flat.experiment(), List.of(new CellResult(cell.cell(), Map.of(Quantity.HIDDEN_STATE,
                eight), cell.log10FinalGains(), cell.log10Terms(), cell.log10MassByLag(), cell.log10BoundPerStep(),
                cell.recurrentNorms(), cell.gradient(), cell.health(), cell.insights())));
        assertNotEquals(pixels(four), pixels(draw(chart(by8, style))));
    }

    private static List<Integer> pixels(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH)).boxed().toList();
    }

    @Test
    void anExportedPictureIsMarkedToo() {
        Result fine = Samples.result(Samples.rnn(LENGTH, (t, k) -> 0));
        Format format = new Format(PageSize.pixels(WIDTH, HEIGHT), Style.DEFAULT);
        assertNotEquals(pixels(Picture.of(ChartKind.RNN_GAIN, fine, View.DEFAULT).image(format)),
                pixels(Picture.of(ChartKind.RNN_GAIN, coarse(fine), View.DEFAULT).image(format)));
    }

    @Test
    void wordsNameThePairWhoseValueItIs() {
        LiveChart chart = chart(coarse(Samples.usual(LENGTH)), Style.DEFAULT);
        for (Pair cell : List.of(new Pair(45, 9), new Pair(46, 10), new Pair(48, 12))) {
            assertEquals("t = 46, k = 10, lag 36: 10^−3.60", chart.describe(cell).plain());
        }
        assertEquals("t = 49, k = 49, lag 0: 1.00", chart.describe(new Pair(50, 49)).plain(), "the last, short block");
    }

    @Test
    void theOutlineIsTheBlocks() {
        LiveChart fine = chart(Samples.usual(LENGTH), Style.DEFAULT);
        draw(fine);
        Rectangle2D from = fine.areaOf(new Pair(45, 9), dataArea());
        Rectangle2D all = from.createUnion(fine.areaOf(new Pair(48, 12), dataArea()));
        Rectangle2D last = fine.areaOf(new Pair(49, 49), dataArea()).createUnion(fine.areaOf(new Pair(50, 50), dataArea()));
        LiveChart coarse = chart(coarse(Samples.usual(LENGTH)), Style.DEFAULT);
        assertEquals(all, coarse.areaOf(new Pair(46, 11), dataArea()));
        assertEquals(last, coarse.areaOf(new Pair(50, 49), dataArea()));
        assertEquals(Optional.of(new Pair(46, 11)), coarse.cellAt(all.getCenterX() + 1, all.getCenterY() + 1, dataArea()),
                "the pointer is where it is: curves and maps with finer tables show its lag");
    }

    @Test
    void onlyPairsThatItHasAreCopied() {
        Result fine = Samples.usual(LENGTH);
        List<String> all = Values.of(ChartKind.RNN_GAIN, fine, View.DEFAULT).lines().toList();
        List<String> some = Values.of(ChartKind.RNN_GAIN, coarse(fine), View.DEFAULT).lines().toList();
        assertEquals(1 + Triangle.size(Triangle.blocks(LENGTH, GRAIN)), some.size());
        assertTrue(all.containsAll(some));
    }

    @Test
    void findingsAreThoseOfTheFineAnswer() {
        Result dead = Samples.result(Samples.rnn(LENGTH, (t, k) -> t - k >= 6 ? Samples.ZERO : 0));
        assertEquals(Readouts.of(dead, Language.ENGLISH), Readouts.of(coarse(dead), Language.ENGLISH));
    }

    /** Colours stay what they mean when the hand rests, even over chaos nearly always. */
    @Test
    void theScaleOfColoursIsThatOfTheFineAnswer() {
        List<String> different = new ArrayList<>();
        int moves = 31;
        for (int step = 1; step <= moves; step++) {
            Recipe recipe = Recipe.DEFAULT.with(Parameters.T, 60.0).with(Parameters.N, 6.0)
                    .with(Parameters.W_H, 0.1 * step);
            Document document = new Document(recipe, View.DEFAULT);
            double fine = GainScale.decades(Engine.run(new Question(document), progress -> { }), View.DEFAULT);
            double coarse = GainScale.decades(Engine.run(new Question(document, GRAIN), progress -> { }), View.DEFAULT);
            if (fine != coarse) {
                different.add(recipe.get(Parameters.W_H) + ": " + fine + ", " + coarse);
            }
        }
        assertTrue(different.size() <= moves / 10, different.toString()); // of chaotic ones
    }
}
