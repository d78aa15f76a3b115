package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.TermsOf;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;
import vanishingpoint.result.TermRow;

/** The gated cell's selected term, weight by weight. */
class GatedTermChartTest {

    private static final Pair PAIR = new Pair(9, 6);
    private static final View VIEW = View.DEFAULT.withPerspective(Perspective.SUM).withTermsOf(TermsOf.GATED)
            .withFocus(Focus.NONE.withSelection(Optional.of(PAIR)));
    private static final View NONE = VIEW.withFocus(Focus.NONE);

    private final LiveChart chart = LiveChart.create(ChartKind.GRADIENT_ELEMENTS, Style.DEFAULT);

    private static Recipe recipe(CellKind cell) {
        return Recipe.DEFAULT.with(Parameters.GATED_CELL, cell).with(Parameters.T, 12.0).with(Parameters.N, 5.0);
    }

    private static Result answer(Experiment experiment, View view) {
        return Engine.run(new Question(new Document(experiment, view)), progress -> {});
    }

    @ParameterizedTest
    @EnumSource(value = CellKind.class, names = {"LSTM", "GRU"})
    void itsMatricesAreThoseOfTheWeightsOnOneScale(CellKind cell) {
        boolean lstm = cell == CellKind.LSTM;
        Result result = answer(recipe(cell), VIEW);
        List<ElementPanel> panels = new ElementPanels(new Shot(result, VIEW), Messages.in(Language.ENGLISH)).all();
        assertEquals(lstm ? List.of("W_{i}", "W_{f}", "W_{c}", "W_{o}") : List.of("W_{hr}", "W_{hz}", "W_{hn}"),
                panels.stream().map(ElementPanel::name).toList());
        CellResult gated = result.gated().orElseThrow();
        TermRow row = gated.insights().sum().orElseThrow().selected().orElseThrow();
        double squares = 0;
        for (int weight = 0; weight < panels.size(); weight++) {
            Matrix entries = panels.get(weight).entries();
            assertEquals(5, entries.rows());
            assertEquals(lstm ? 9 : 5, entries.columns(), "of h, and of the LSTM x");
            double own = IntStream.range(0, entries.size()).mapToDouble(e -> entries.get(e) * entries.get(e)).sum();
            assertEquals(row.log10Norm(6, weight), Math.log10(own) / 2 + row.log10Largest(6), 1e-12);
            assertEquals(panels.get(0).log10Scale(), panels.get(weight).log10Scale());
            squares += Math.pow(10, 2 * row.log10Norm(6, weight));
        }
        assertEquals(gated.log10Terms().get(9, 6), Math.log10(squares) / 2, 1e-12, "the triangle's number");
        chart.show(result, VIEW);
        assertEquals((lstm ? "LSTM" : "GRU") + " · G(9,6), lag 3, of ∂L/∂W, weight by weight", chart.title().plain());
        String told = Numbers.magnitude(gated.log10Terms().get(9, 6), Messages.in(Language.ENGLISH));
        assertTrue(chart.summary().startsWith((lstm ? "LSTM" : "GRU") + ": the term G(9,6) of the gradient ∂L/∂W has the norm "
                + RichText.parse(told).plain() + "; weight by weight: " + (lstm ? "W_i " : "W_hr ")), chart.summary());
    }

    @Test
    void aPlaceInAMatrixTellsTheEntryOfAllWeights() {
        Result result = answer(recipe(CellKind.LSTM), VIEW);
        chart.show(result, VIEW);
        Drawn drawn = Drawn.of(chart, 900, 400);
        Squares squares = new Squares(4, drawn.dataArea());
        ColourScale colours = ColourScale.diverging(Palette.of(Theme.LIGHT), 1);
        List<ElementPanel> panels = new ElementPanels(new Shot(result, VIEW), Messages.in(Language.ENGLISH)).all();
        for (int i = 0; i < 4; i++) {
            Rectangle2D place = squares.place(i);
            double x = place.getX() + 8.5 / 9 * place.getWidth();
            double y = place.getY() + 0.1 / 5 * place.getHeight() + 2;
            assertEquals(colours.rgb(panels.get(i).share(0, 8)), drawn.at(x, y));
            assertTrue(chart.wordsAt(x, y, drawn.dataArea()).plain().startsWith("row 1, column 9: W_i "),
                    chart.wordsAt(x, y, drawn.dataArea()).plain());
        }
    }

    @Test
    void withoutASelectionTheSumsOfTheRnnStandAndWithoutOneAHint() {
        chart.show(answer(recipe(CellKind.LSTM), NONE), NONE);
        assertEquals("RNN · ∂L/∂W_h as a running sum over the lags", chart.title().plain());
        assertTrue(chart.summary().startsWith("RNN: without the lags beyond"), chart.summary());
        Experiment alone = Engine.cells(recipe(CellKind.LSTM)).get(1);
        assertTrue(ChartKind.GRADIENT_ELEMENTS.shows(alone));
        chart.show(answer(alone, NONE), NONE);
        assertEquals("LSTM · ∂L/∂W term by term", chart.title().plain());
        assertEquals("LSTM · ∂L/∂W term by term", chart.summary());
        Drawn drawn = Drawn.of(chart, 600, 300);
        int card = Palette.of(Theme.LIGHT).color(Ink.CARD).getRGB();
        assertTrue(drawn.inked(new Rectangle2D.Double(0, 0, 600, 300), card) > 100, "it says how one comes to it");
        chart.show(answer(alone, VIEW), VIEW);
        assertTrue(chart.summary().startsWith("LSTM: the term G(9,6)"), chart.summary());
        View rnn = VIEW.withTermsOf(TermsOf.RNN);
        chart.show(answer(recipe(CellKind.LSTM), rnn), rnn);
        assertTrue(chart.summary().startsWith("RNN: the term G(9,6)"), chart.summary());
    }

    /** Four captions of the same would run together: what one says stands in the middle of all. */
    @Test
    void theOneScaleIsSaidOnceAndRowsAreOfPreActivations() {
        Result result = answer(recipe(CellKind.LSTM), VIEW);
        chart.show(result, VIEW);
        Messages english = Messages.in(Language.ENGLISH);
        assertEquals("row: pre-activation", new ElementPanels(new Shot(result, VIEW), english).rows());
        Drawn drawn = Drawn.of(chart, 345, 200);
        Squares squares = new Squares(4, drawn.dataArea());
        Rectangle2D all = squares.all();
        int card = Palette.of(Theme.LIGHT).color(Ink.CARD).getRGB();
        Rectangle2D above = new Rectangle2D.Double(all.getX(), all.getY() - 38, all.getWidth(), 16);
        assertTrue(drawn.inked(above, card) > 60, "one scale, ±...");
        above.setRect(all.getX() - 20, above.getY(), squares.place(0).getWidth(), 16);
        assertEquals(0, drawn.inked(above, card), "nothing over the first alone");
        View rnn = VIEW.withTermsOf(TermsOf.RNN);
        assertEquals("row: a_k", new ElementPanels(new Shot(answer(recipe(CellKind.LSTM), rnn), rnn), english).rows());
    }

    @Test
    void theTableTellsItWeightByWeight() {
        Result result = answer(recipe(CellKind.GRU), VIEW);
        List<String> lines = Values.of(ChartKind.GRADIENT_ELEMENTS, result, VIEW).lines().toList();
        assertEquals("lag\tweight\trow\tcolumn\tsign_of_term_t9\tlog10_term_t9", lines.get(0));
        assertEquals(1 + 9 * 3 * 25, lines.size(), "every k up to t");
        TermRow row = result.gated().orElseThrow().insights().sum().orElseThrow().selected().orElseThrow();
        double entry = row.relative(8, 1).get(0, 1);
        assertEquals("1\tW_hz\t1\t2\t" + Math.signum(entry) + "\t" + (Math.log10(Math.abs(entry)) + row.log10Largest(8)),
                lines.get(1 + 75 + 25 + 1));
        assertFalse(lines.stream().anyMatch(line -> line.contains("NaN")));
    }
}
