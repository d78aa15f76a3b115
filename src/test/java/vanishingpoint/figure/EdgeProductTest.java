package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.Result;

/** What is said of the product of a track's edges is true of the engine's numbers. */
class EdgeProductTest {

    private static final View VIEW = View.DEFAULT.withPerspective(Perspective.UNROLLED);

    private static Result answer(Recipe recipe, View view) {
        return Engine.run(new Question(new Document(recipe, view)), progress -> {});
    }

    private static String foot(Recipe recipe, Language language) {
        UnrolledChart chart = (UnrolledChart) LiveChart.create(ChartKind.UNROLLED, new Style(Theme.LIGHT, language));
        chart.show(answer(recipe, VIEW), VIEW);
        return chart.flow(chart.shot().orElseThrow()).plain();
    }

    private static double log10Product(Track track, int k) {
        double log10 = 0;
        for (int j = k + 1; j <= track.t(); j++) {
            log10 += track.edge(j);
        }
        return log10;
    }

    private static Track track(List<Track> tracks, String key) {
        return tracks.stream().filter(track -> track.key().equals(key)).findFirst().orElseThrow();
    }

    static Stream<Recipe> recipes() {
        Recipe one = Recipe.DEFAULT.with(Parameters.N, 1.0).with(Parameters.T, 12.0);
        return Stream.of(Recipe.DEFAULT, one, Recipe.DEFAULT.with(Parameters.N, 2.0).with(Parameters.T, 12.0),
                one.with(Parameters.GATED_CELL, CellKind.GRU), Recipe.DEFAULT.with(Parameters.GATED_CELL, CellKind.GRU));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void boundsAreNeverExceededAndOneUnitReachesThem(Recipe recipe) {
        View view = VIEW.withFocus(Focus.NONE.withSelection(Optional.of(new Pair(11, 1))));
        for (Track track : Track.told(answer(recipe, view))) {
            for (int k = 1; k < 11; k++) {
                double product = log10Product(track, k);
                switch (track.edgeProduct(recipe.hidden())) {
                    case BOUND -> assertTrue(track.left(k) <= product + 1e-9, track.key() + " " + k);
                    case EQUAL -> assertEquals(product, track.left(k), 1e-9, track.key() + " " + k);
                    case PARTS -> assertEquals(CellKind.LSTM, track.cell());
                }
            }
        }
    }

    @Test
    void theForgetGatesAloneAreNoBound() {
        Track cellState = track(Track.of(answer(Recipe.DEFAULT, VIEW)), "lstm.cell");
        assertEquals(0.00111, Math.pow(10, log10Product(cellState, 1)), 5e-6, "of max f_j, j = 2 … 50");
        assertEquals(-2.4, cellState.left(1), 0.05, "is exceeded");
    }

    @Test
    void theLstmIsDrawnAsHAboveCWithEdgesThatCross() {
        LiveChart chart = LiveChart.create(ChartKind.UNROLLED, Style.DEFAULT);
        Result answer = answer(Recipe.DEFAULT, VIEW);
        chart.show(answer, VIEW);
        Drawn.of(chart, 900, 600);
        List<TrackDrawing> drawings = ((UnrolledChart) chart).drawings();
        assertEquals(List.of("rnn", "lstm.hidden", "lstm.cell"), drawings.stream().map(drawing -> drawing.track().key()).toList());
        var blocks = answer.gated().orElseThrow().insights().factors().orElseThrow().blocks().orElseThrow();
        String edge = chart.describe(new Pair(41, 40)).plain();
        for (double gain : new double[] {blocks.log10Hidden().get(40), blocks.log10IntoHidden().get(40),
            blocks.log10IntoCell().get(40)}) {
            assertTrue(edge.contains(Numbers.magnitude(gain, Style.DEFAULT.messages())), edge + " lacks " + gain);
        }
        assertTrue(chart.describe(new Pair(50, 40)).plain().contains("LSTM (h,C) "), "the whole state is told");
        assertTrue(Values.of(ChartKind.UNROLLED, answer, VIEW).startsWith("j\tlog10_gain_rnn\tlog10_left_rnn\t"
                + "log10_gain_lstm_hidden\tlog10_left_lstm_hidden\tlog10_crossing_into_lstm_hidden\t"));
    }

    @Test
    void eachTrackIsToldWhatItsEdgesAre() {
        String several = foot(Recipe.DEFAULT, Language.ENGLISH);
        assertTrue(several.contains("RNN: the edges’ product is an upper bound"), several);
        assertTrue(several.contains("LSTM: C’s edges are the forget gates alone, eq. (15)"), several);
        String one = foot(Recipe.DEFAULT.with(Parameters.N, 1.0), Language.ENGLISH);
        assertTrue(one.contains("h’s the way within h; what is left has every path"), one);
        assertTrue(one.contains("RNN: one unit, so the edges’ product is what is left"), one);
        String chinese = foot(Recipe.DEFAULT, Language.CHINESE);
        assertTrue(chinese.contains("LSTM：C 的连线仅为遗忘门，即式 (15)"), chinese);
    }
}
