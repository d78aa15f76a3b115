package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.Result;

/** Two charts side by side have one scale, whichever of them is looked at. */
class ComparedFiguresTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final double BAR = 30;
    private static final Set<ChartKind> WITH_BAR = EnumSet.of(ChartKind.RNN_GAIN, ChartKind.LSTM_GAIN,
            ChartKind.GRADIENT_TERMS, ChartKind.UNROLLED, ChartKind.STEP_JACOBIAN, ChartKind.SLOPE, ChartKind.GATES);
    /** At the foot of these stand words, or other steps of as many. */
    private static final Set<ChartKind> OTHER_FOOT =
            EnumSet.of(ChartKind.UNROLLED, ChartKind.STEP_JACOBIAN, ChartKind.STEP_TERMS, ChartKind.HIDDEN_STEP_TERMS);

    private static final Result LONG = Samples.result(Samples.rnn(40, Samples.rate(-0.1)));
    private static final Result SHORT = Samples.result(Samples.rnn(25, Samples.rate(-0.02)));

    private static Result answer(ChartKind kind, double weight, double length, Activation activation) {
        Recipe recipe = Recipe.DEFAULT.with(Parameters.W_H, weight).with(Parameters.T, length)
                .with(Parameters.N, kind == ChartKind.OPERATING_POINT ? 1.0 : 2.0).with(Parameters.B_F, 4 - weight)
                .with(Parameters.ACTIVATION, activation);
        View view = View.DEFAULT.withPerspective(kind.perspective());
        return Engine.run(new Question(new Document(recipe, view)), progress -> { });
    }

    private static LiveChart chart(ChartKind kind, Result result, Company company) {
        LiveChart chart = LiveChart.create(kind, Style.DEFAULT);
        chart.show(result, View.DEFAULT.withPerspective(kind.perspective()), company);
        return chart;
    }

    /** The numbers at the axes and at the colour bar, as pixels. */
    private static List<Integer> scales(LiveChart chart) {
        Drawn drawn = Drawn.of(chart, WIDTH, HEIGHT);
        Rectangle2D area = drawn.dataArea();
        List<Integer> pixels = new ArrayList<>();
        add(pixels, drawn.image(), new Rectangle2D.Double(0, 0, area.getMinX() - 1, area.getMaxY()));
        if (!OTHER_FOOT.contains(chart.kind())) {
            add(pixels, drawn.image(), new Rectangle2D.Double(0, area.getMaxY() + 6, area.getMaxX(), HEIGHT - area.getMaxY() - 6));
        }
        if (WITH_BAR.contains(chart.kind())) {
            add(pixels, drawn.image(), new Rectangle2D.Double(area.getMaxX() + BAR, area.getY() - 6, BAR, area.getHeight() + 12));
        }
        return pixels;
    }

    private static void add(List<Integer> pixels, BufferedImage image, Rectangle2D part) {
        for (int y = (int) part.getMinY(); y < (int) part.getMaxY(); y++) {
            for (int x = (int) part.getMinX(); x < (int) part.getMaxX(); x++) {
                pixels.add(image.getRGB(x, y));
            }
        }
    }

    @Test
    void bothCaptionsAreWrittenInOneSize() {
        Result a = answer(ChartKind.GAIN_BY_LAG, 1, 14, Activation.TANH);
        Result b = Samples.usual(9);
        Shot shot = new Shot(a, View.DEFAULT, Company.beside(b));
        double left = new Sheet(null, shot, Format.DEFAULT).captionFont(260).getSize2D();
        assertEquals(left, new Sheet(null, shot.other(), Format.DEFAULT).captionFont(260).getSize2D(), 1e-6);
        assertTrue(left < Layout.LABEL_SIZE, "the longer one decides");
        assertEquals(Layout.LABEL_SIZE, new Sheet(null, shot, Format.DEFAULT).captionFont(5000).getSize2D(), 1e-6);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"FORMULA", "GRADIENT_ELEMENTS"})
    void bothSidesHaveTheSameNumbersAtTheirAxes(ChartKind kind) {
        double large = kind == ChartKind.SLOPE ? 0.5 : kind == ChartKind.UNROLLED ? 9 : 3; // no mark of the norm at the bar
        Result a = answer(kind, large, 14, Activation.TANH);
        Result b = answer(kind, -0.4, 9, Activation.SIGMOID);
        assertTrue(scales(chart(kind, a, Company.beside(b))).equals(scales(chart(kind, b, Company.beside(a)))));
        assertFalse(scales(chart(kind, a, Company.NONE)).equals(scales(chart(kind, b, Company.NONE))),
                "each has its own where it stands alone");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "FORMULA")
    void halfOfASmallWindowLeavesRoomToTheData(ChartKind kind) {
        Drawn drawn = Drawn.of(chart(kind, answer(kind, 1, 9, Activation.TANH), Company.NONE), 325, 200);
        assertTrue(drawn.dataArea().getWidth() >= 120, drawn.dataArea().toString());
    }

    private static int colourAt(LiveChart chart, Pair pair) {
        Drawn drawn = Drawn.of(chart, WIDTH, HEIGHT);
        Rectangle2D place = chart.areaOf(pair, drawn.dataArea());
        return drawn.at(place.getCenterX(), place.getCenterY());
    }

    @ParameterizedTest
    @EnumSource(names = {"RNN_GAIN", "GRADIENT_TERMS"})
    void equalValuesHaveEqualColours(ChartKind kind) {
        Pair near = new Pair(22, 18); // −0.4
        Pair far = new Pair(23, 3);
        assertEquals(colourAt(chart(kind, LONG, Company.beside(SHORT)), near),
                colourAt(chart(kind, SHORT, Company.beside(LONG)), far));
        assertNotEquals(colourAt(chart(kind, LONG, Company.NONE), near), colourAt(chart(kind, SHORT, Company.NONE), far));
    }

    @Test
    void entriesOfTheGradientHaveOneScaleToo() {
        Result large = answer(ChartKind.GRADIENT_ELEMENTS, 3, 14, Activation.TANH);
        Result small = answer(ChartKind.GRADIENT_ELEMENTS, -0.4, 9, Activation.SIGMOID);
        Palette palette = Style.DEFAULT.palette();
        Drawn alone = Drawn.of(chart(ChartKind.GRADIENT_ELEMENTS, small, Company.NONE), WIDTH, HEIGHT);
        Drawn compared = Drawn.of(chart(ChartKind.GRADIENT_ELEMENTS, small, Company.beside(large)), WIDTH, HEIGHT);
        Drawn other = Drawn.of(chart(ChartKind.GRADIENT_ELEMENTS, large, Company.beside(small)), WIDTH, HEIGHT);
        Rectangle2D left = new Rectangle2D.Double(0, 30, WIDTH - 110.0, HEIGHT - 60.0);
        Set<Integer> ends = Set.of(palette.vanishing().get(4).getRGB(), palette.exploding().get(4).getRGB());
        assertTrue(ends.stream().anyMatch(end -> alone.has(end, left)), "the largest entry has the end's colour");
        assertEquals(1, List.of(compared, other).stream().filter(side -> ends.stream().anyMatch(end -> side.has(end, left)))
                .count(), "of both sides only the larger has it");
    }

    @Test
    void aLockedScaleStays() {
        View locked = View.DEFAULT.withLockedScale(Optional.of(12.0));
        assertEquals(12, GainScale.decades(SHORT, locked, Company.beside(LONG)));
        assertEquals(4, GainScale.decades(SHORT, View.DEFAULT, Company.beside(LONG)));
        assertEquals(1, GainScale.decades(SHORT, View.DEFAULT, Company.NONE));
    }

    @ParameterizedTest
    @EnumSource(names = {"RNN_GAIN", "GAIN_BY_LAG", "GRADIENT_TERMS"})
    void theOtherSideIsDrawnAnewOnlyWhereTheScaleChanges(ChartKind kind) {
        LiveChart chart = chart(kind, SHORT, Company.beside(LONG));
        AtomicInteger drawings = new AtomicInteger();
        chart.chart().addChangeListener(event -> drawings.incrementAndGet());
        chart.show(SHORT, View.DEFAULT, Company.beside(Samples.result(Samples.rnn(40, Samples.rate(-0.0998)))));
        assertEquals(0, drawings.get());
        chart.show(SHORT, View.DEFAULT, Company.beside(Samples.result(Samples.rnn(40, Samples.rate(-0.3)))));
        assertEquals(1, drawings.get());
        chart.show(SHORT, View.DEFAULT, Company.NONE);
        assertEquals(2, drawings.get());
    }

    @Test
    void aPairThatTheShorterRunLacksIsNotThere() {
        LiveChart chart = chart(ChartKind.RNN_GAIN, SHORT, Company.beside(LONG));
        assertFalse(chart.has(new Pair(26, 1)));
        assertTrue(chart.has(new Pair(25, 1)));
        Rectangle2D area = Drawn.of(chart, WIDTH, HEIGHT).dataArea();
        assertEquals(Optional.empty(), chart.cellAt(area.getMinX() + 2, area.getMinY() + 2, area), "no cell of t = 40");
    }

    @Test
    void onePictureShowsBothOnOneScale() {
        Picture picture = Picture.of(ChartKind.RNN_GAIN, LONG, View.DEFAULT).with(Company.beside(SHORT));
        BufferedImage image = picture.image(new Format(PageSize.pixels(1160, 514), Style.DEFAULT));
        int colour = ColourScale.diverging(Style.DEFAULT.palette(), 4).rgb(-0.4);
        assertTrue(has(image, colour, 0) && has(image, colour, 580));
        BufferedImage alone = Picture.of(ChartKind.RNN_GAIN, SHORT, View.DEFAULT).image(new Format(PageSize.pixels(720, 480), Style.DEFAULT));
        int own = ColourScale.diverging(Style.DEFAULT.palette(), 1).rgb(-0.4);
        assertTrue(has(alone, own, 0));
        assertFalse(has(image, own, 580), "beside the other −0.4 has the other's colour");
    }

    // but for the colour bar
    private static boolean has(BufferedImage image, int colour, int left) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = left; x < left + 470; x++) {
                if (image.getRGB(x, y) == colour) {
                    return true;
                }
            }
        }
        return false;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void headingsSayWhatEachHasDifferent(Language language) {
        Recipe other = Recipe.DEFAULT.with(Parameters.W_H, 1.5).with(Parameters.T, 80.0);
        assertEquals("A · W_h = 1, T = 50", ComparedWords.of(Recipe.DEFAULT, other, true, language).plain());
        assertEquals("B · W_h = 1.50, T = 80", ComparedWords.of(other, Recipe.DEFAULT, false, language).plain());
        assertEquals(language == Language.ENGLISH ? "A · same as B" : "A · 与 B 相同",
                ComparedWords.of(other, other, true, language).plain());
    }
}
