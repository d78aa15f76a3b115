package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vanishingpoint.figure.Answered.answer;
import static vanishingpoint.figure.Answered.chart;
import static vanishingpoint.figure.Answered.view;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.Result;
import vanishingpoint.result.ScalarRun;

/** Where a unit sits, singular values and eigenvalues as drawings. */
class DynamicsChartsTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(60, 10, 600, 300);
    private static final Recipe LOGISTIC = Recipe.DEFAULT.with(Parameters.N, 1.0).with(Parameters.DRIVE, Drive.NONE)
            .with(Parameters.ACTIVATION, Activation.SIGMOID);

    @ParameterizedTest
    @CsvSource({"1, 0.25, 10^−31.75, ×0.2247", "4, 1, 10^−53.88, ×0.076", "8, 2, 10^−124.17, ×0.0027"})
    void threeVerdictsAreKeptApart(double wh, String bound, String run, String asymptote) {
        String told = chart(ChartKind.OPERATING_POINT, LOGISTIC.with(Parameters.W_H, wh), view(ChartKind.OPERATING_POINT)).summary();
        assertTrue(told.contains("sup φ′ = " + bound + ";"), told);
        assertTrue(told.contains("|∂h_50/∂h_1| = " + run), told);
        assertTrue(told.contains(asymptote), told);
    }

    @Test
    void visitedPointsAreStepsToBeSelected() {
        View view = view(ChartKind.OPERATING_POINT);
        Result result = answer(LOGISTIC, view);
        OperatingPointChart chart = (OperatingPointChart) LiveChart.create(ChartKind.OPERATING_POINT, Style.DEFAULT);
        chart.show(result, view);
        ScalarRun run = ScalarRun.of(result).orElseThrow();
        Point2D first = chart.plane(AREA).at(run.states().get(0), run.states().get(1));
        assertEquals(Optional.of(new Pair(1, 1)), chart.cellAt(first.getX() + 2, first.getY(), AREA));
        assertEquals(Optional.empty(), chart.cellAt(first.getX(), first.getY() + 60, AREA));
        assertEquals(first.getX(), chart.areaOf(new Pair(1, 1), AREA).getCenterX(), 1e-9);
        assertEquals("t = 1: h_t−1 = 0.0000, h_t = 0.5000, factor 0.25", chart.describe(new Pair(1, 1)).plain());
        assertEquals(Optional.of(new Pair(2, 1)), chart.beside(new Pair(1, 1), 1, 0));
    }

    @Test
    void manyStepsInOnePlaceAreOneTangent() {
        Result result = answer(LOGISTIC.with(Parameters.T, 500.0).with(Parameters.W_H, 3.0), view(ChartKind.OPERATING_POINT));
        ScalarRun run = ScalarRun.of(result).orElseThrow();
        Plane plane = new Plane(new Rectangle2D.Double(0, 0, 330, 330), new Range(-0.05, 1.05));
        List<Integer> drawn = new MapDrawing(run, 1, Style.DEFAULT).apart(plane);
        assertTrue(drawn.size() >= 3 && drawn.size() < 8, drawn.toString());
        assertEquals(1, drawn.get(0));
        for (int t = 1; t < run.states().size(); t++) {
            Point2D place = plane.at(run.states().get(t - 1), run.states().get(t));
            assertTrue(drawn.stream().anyMatch(step -> plane.at(run.states().get(step - 1), run.states().get(step))
                    .distance(place) < 9), "a tangent stands where it was at t = " + t);
        }
    }

    @Test
    void withMoreUnitsThereIsNoMap() {
        View view = view(ChartKind.OPERATING_POINT);
        assertEquals("t\th_before\th\tfactor\n", Values.of(ChartKind.OPERATING_POINT, answer(Recipe.DEFAULT, view), view));
        assertEquals(51, Values.of(ChartKind.OPERATING_POINT, answer(LOGISTIC, view), view).lines().count());
    }

    @Test
    void thePlaneOfEigenvaluesHasOneUnit() {
        EigenvalueChart chart = (EigenvalueChart) chart(ChartKind.EIGENVALUES, Recipe.DEFAULT.with(Parameters.W_H, 3.0),
                view(ChartKind.EIGENVALUES));
        Plane plane = chart.plane(AREA);
        Point2D origin = plane.at(0, 0);
        assertEquals(origin.distance(plane.at(1, 0)), origin.distance(plane.at(0, 1)), 1e-9);
        assertTrue(plane.holds(3, 3));
        String summary = chart.summary();
        assertTrue(summary.contains("Spectral radius 3;") && summary.contains("‖W_h‖_2 = 4.98"), summary);
    }

    @Test
    void inAHighCardTheWordsStandBeneathALargerPlane() {
        EigenvalueChart chart = (EigenvalueChart) chart(ChartKind.EIGENVALUES, Recipe.DEFAULT, view(ChartKind.EIGENVALUES));
        Rectangle2D high = new Rectangle2D.Double(60, 10, 420, 540);
        double side = chart.plane(high).square().getHeight();
        assertTrue(side > 320, "beside them there would be room for 202: " + side);
        Drawn drawn = Drawn.of(chart, 60 + 420 + 10, 10 + 540 + 46);
        int card = Palette.of(Theme.LIGHT).color(Ink.CARD).getRGB();
        assertTrue(drawn.inked(new Rectangle2D.Double(60, 10 + side + 56, 420, 60), card) > 300, "words");
        assertEquals(0, drawn.inked(new Rectangle2D.Double(0, 592, 490, 4), card), "inside the card");
    }

    @Test
    void anEigenvalueTellsItselfWhereItIsPointedAt() {
        EigenvalueChart chart = (EigenvalueChart) chart(ChartKind.EIGENVALUES, Recipe.DEFAULT.with(Parameters.N, 1.0),
                view(ChartKind.EIGENVALUES));
        Point2D one = chart.plane(AREA).at(1, 0);
        assertEquals("μ = 1.000 + (0.000)i, |μ| = 1.000", chart.wordsAt(one.getX(), one.getY(), AREA).plain());
        assertEquals("", chart.wordsAt(one.getX() - 30, one.getY(), AREA).plain());
    }

    /** Where all the words would leave no room, headings come before words, and nothing is drawn over anything. */
    @Test
    void onASmallPageWordsEndWithAWholeSentence() {
        EigenvalueChart chart = (EigenvalueChart) chart(ChartKind.EIGENVALUES, Recipe.DEFAULT, view(ChartKind.EIGENVALUES));
        List<Aside.Remark> remarks = EigenvalueWords.of(new Shot(answer(Recipe.DEFAULT, view(ChartKind.EIGENVALUES)),
                view(ChartKind.EIGENVALUES))).orElseThrow().remarks(Style.DEFAULT.messages());
        Aside aside = new Aside(remarks, Style.DEFAULT);
        List<Aside.Remark> told = aside.fitting(180, 230);
        assertEquals(remarks.stream().map(Aside.Remark::heading).toList(), told.stream().map(Aside.Remark::heading).toList());
        assertEquals(List.of(remarks.get(0).words(), remarks.get(1).words()), told.stream().map(Aside.Remark::words)
                .filter(words -> !words.plain().isEmpty()).toList());
        assertTrue(new Aside(told, Style.DEFAULT).height(180) <= 230);
        assertEquals(remarks, aside.fitting(180, aside.height(180)));
        Rectangle2D page = new Rectangle2D.Double(60, 40, 370, 200);
        Plane small = chart.plane(page);
        assertTrue(small.square().getWidth() > 0.6 * 200, small.toString());
    }

    @Test
    void everyChartDrawsAtEverySizeInBothLanguages() {
        for (ChartKind kind : new ChartKind[] {ChartKind.OPERATING_POINT, ChartKind.SPECTRUM, ChartKind.EIGENVALUES}) {
            for (double n : new double[] {1, 2}) {
                Result result = answer(Recipe.DEFAULT.with(Parameters.N, n).with(Parameters.T, 3 - n), view(kind));
                for (Language language : Language.values()) {
                    Style style = new Style(Theme.DARK, language);
                    assertEquals(300, Picture.of(kind, result, view(kind)).image(new Format(PageSize.pixels(300, 200), style)).getWidth());
                }
            }
        }
    }
}
