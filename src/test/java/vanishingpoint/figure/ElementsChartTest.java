package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Result;

/** The gradient entry by entry: the selected term, the running sum, the whole. */
class ElementsChartTest {

    private static final Palette LIGHT = Palette.of(Theme.LIGHT);
    private static final ColourScale COLOURS = ColourScale.diverging(LIGHT, 1);

    private final LiveChart chart = LiveChart.create(ChartKind.GRADIENT_ELEMENTS, Style.DEFAULT);

    private static View cut(int lag) {
        return View.DEFAULT.withFocus(Focus.NONE.withLagCut(OptionalInt.of(lag)));
    }

    private static View selected(int t, int k) {
        View view = cut(20);
        return view.withFocus(view.focus().withSelection(Optional.of(new Pair(t, k))));
    }

    private static String told(double value) {
        return RichText.parse(Numbers.rounded(value, 4)).plain();
    }

    @Test
    void entriesAddUp() {
        chart.show(WhySamples.sums(40), cut(20));
        Drawn drawn = Drawn.of(chart, 700, 400);
        Rectangle2D area = drawn.dataArea();
        double side = new Squares(3, area).place(0).getWidth();
        assertEquals((area.getWidth() - 2 * Squares.GAP) / 3, side, 1e-9, "as large as they can be beside each other");
        double top = new Squares(3, area).place(0).getY();
        double[][] upper = {{1, 0}, {1, -0.25}, {1, -0.5 * 39 / 40}};
        for (int panel = 0; panel < 3; panel++) {
            for (int column = 0; column < 2; column++) {
                double x = new Squares(3, area).place(panel).getX() + (column + 0.5) * side / 2;
                assertEquals(COLOURS.rgb(upper[panel][column]), drawn.at(x, top + 8), panel + ", " + column);
                assertEquals("row 1, column " + (column + 1) + ": lag 0 " + told(upper[0][column]) + " · lags ≤ 20 "
                        + told(upper[1][column]) + " · all lags " + told(upper[2][column]),
                        chart.wordsAt(x, top + 8, area).plain());
            }
        }
        assertEquals("RNN: without the lags beyond 20 the gradient ∂L/∂W_h is off by 0.32 % of its norm.", chart.summary());
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 1", "2, 10^−29.8, 10^−30.1", "19, 10^−541.6, 10^−541.9"})
    void theSelectedTermHasAScaleOfItsOwnHoweverSmall(int k, String first, String second) {
        chart.show(WhySamples.terms(40, 20), selected(20, k));
        Drawn drawn = Drawn.of(chart, 700, 400);
        Rectangle2D place = new Squares(3, drawn.dataArea()).place(0);
        double side = place.getWidth() / 2;
        double[][] relative = {{1, 0.5}, {-0.5, -0.25}};
        for (int i = 0; i < 4; i++) {
            assertEquals(COLOURS.rgb(relative[i / 2][i % 2]), drawn.at(place.getX() + (i % 2 + 0.5) * side,
                    place.getY() + i / 2 * side + 8));
        }
        assertEquals("row 1, column 1: G(20," + k + ") " + first + " · lags ≤ 20 1 · all lags 1",
                chart.wordsAt(place.getX() + 5, place.getY() + 8, drawn.dataArea()).plain());
        assertTrue(chart.wordsAt(place.getX() + side + 5, place.getY() + 8, drawn.dataArea()).plain()
                .startsWith("row 1, column 2: G(20," + k + ") " + second));
        assertTrue(chart.wordsAt(place.getX() + 5, place.getY() + side + 8, drawn.dataArea()).plain()
                .startsWith("row 2, column 1: G(20," + k + ") −" + second));
    }

    @Test
    void itsHeadingSaysWhichItIsAndHowLargeItsColoursAre() {
        Shot shot = new Shot(WhySamples.terms(40, 20), selected(20, 2));
        List<ElementPanel> panels = new ElementPanels(shot, Messages.in(Language.ENGLISH)).all();
        assertEquals(List.of("G(20,2), lag 18", "lags ≤ 20", "all lags"), panels.stream().map(ElementPanel::name).toList());
        assertEquals(Math.log10(2) * -99, panels.get(0).log10Scale(), 1e-12);
        assertEquals(0, panels.get(1).log10Scale());
        assertEquals("G(20,2)，间隔 18", new ElementPanels(shot, Messages.in(Language.CHINESE)).all().get(0).name());
        Shot other = new Shot(WhySamples.terms(30, 20), selected(20, 1));
        Shot beside = new Shot(shot.result(), selected(20, 2), Company.beside(other.result()));
        assertEquals(panels.get(0).log10Scale(), new ElementPanels(beside, Messages.in(Language.ENGLISH)).all().get(0)
                .log10Scale(), "of the same pair on the other side");
    }

    /** The sum as far as it is selected, and all of it: else the comparison is lost. */
    @Test
    void whereTwoHaveRoomTheWholeIsOneOfThem() {
        for (View view : List.of(cut(20), selected(20, 2))) {
            chart.show(WhySamples.terms(40, 20), view);
            Drawn drawn = Drawn.of(chart, 345, 215);
            Squares squares = Squares.upTo(3, drawn.dataArea());
            assertEquals(2, squares.count());
            boolean term = view.focus().selection().isPresent();
            double[] left = {1, term ? 0.5 : -0.25};
            double[] whole = {1, -0.5 * 39 / 40};
            for (int column = 0; column < 2; column++) {
                double shift = (column + 0.5) / 2;
                Rectangle2D first = squares.place(0);
                Rectangle2D last = squares.place(1);
                assertEquals(COLOURS.rgb(left[column]), drawn.at(first.getX() + shift * first.getWidth(), first.getY() + 8));
                assertEquals(COLOURS.rgb(whole[column]), drawn.at(last.getX() + shift * last.getWidth(), last.getY() + 8));
            }
            assertEquals(term, chart.summary().contains("the term G(20,2)"), chart.summary());
            assertTrue(chart.summary().contains("without the lags beyond 20 the gradient "), chart.summary());
        }
    }

    @Test
    void aTermThatIsZeroIsSaidToBe() {
        chart.show(WhySamples.terms(40, 20), selected(20, 20));
        Drawn drawn = Drawn.of(chart, 700, 400);
        Rectangle2D place = new Squares(3, drawn.dataArea()).place(0);
        assertEquals(COLOURS.rgb(0), drawn.at(place.getX() + 20, place.getY() + 20));
        assertTrue(chart.summary().contains("G(20,20) of the gradient ∂L/∂W_h has the norm exactly 0"), chart.summary());
    }

    @Test
    void theSentenceTellsItsNorm() {
        Result result = WhySamples.terms(40, 20);
        assertEquals("RNN: the term G(20,1) of the gradient ∂L/∂W_h has the norm 2.50; without the lags beyond 20 the gradient "
                + "is off by 0.32 % of its norm.", Summaries.of(ChartKind.GRADIENT_ELEMENTS, result, selected(20, 1),
                Language.ENGLISH));
        assertEquals("RNN：梯度 ∂L/∂W_h 中的项 G(20,1) 的范数为 2.50；若略去间隔大于 20 的项，梯度的误差为其范数的 0.32 %。",
                Summaries.of(ChartKind.GRADIENT_ELEMENTS, result, selected(20, 1), Language.CHINESE));
    }

    @Test
    void whatIsNotOfTheSelectedStepIsNotShown() {
        chart.show(WhySamples.terms(40, 20), selected(21, 2));
        assertFalse(chart.summary().contains("G("), chart.summary());
        chart.show(WhySamples.terms(40, 20), View.DEFAULT);
        assertFalse(chart.summary().contains("G("), chart.summary());
    }

    @Test
    void anotherEarlierStepIsAnotherPicture() {
        chart.show(WhySamples.terms(40, 20), selected(20, 3));
        Object before = chart.content(chart.shot().orElseThrow());
        chart.show(WhySamples.terms(40, 20), selected(20, 3));
        assertEquals(before, chart.content(chart.shot().orElseThrow()));
        chart.show(WhySamples.terms(40, 20), selected(20, 4));
        assertNotEquals(before, chart.content(chart.shot().orElseThrow()));
    }

    @Test
    void theTableHasEveryTermOfTheStep() {
        String sums = Values.of(ChartKind.GRADIENT_ELEMENTS, WhySamples.sums(2), View.DEFAULT);
        assertTrue(sums.startsWith("lag\trow\tcolumn\tgradient_up_to_lag\n0\t1\t1\t1.0\n0\t1\t2\t-0.0\n"), sums);
        List<String> lines = Values.of(ChartKind.GRADIENT_ELEMENTS, WhySamples.terms(3, 2), selected(2, 1)).lines().toList();
        assertEquals("lag\trow\tcolumn\tgradient_up_to_lag\tsign_of_term_t2\tlog10_term_t2", lines.get(0));
        assertEquals("0\t1\t1\t1.0\t0.0\t-Infinity", lines.get(1), "k = 2");
        assertEquals("1\t1\t1\t1.0\t1.0\t" + Math.log10(2), lines.get(5), "k = 1");
        assertTrue(lines.get(7).endsWith("\t-1.0\t0.0"), lines.get(7));
        assertEquals("2\t1\t1\t1.0\tNaN\tNaN", lines.get(9), "there is no k = 0");
    }
}
