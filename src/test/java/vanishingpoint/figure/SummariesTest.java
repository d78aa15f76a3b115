package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.TermsOf;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.Result;

/** Each chart in one sentence, with the numbers of the answer. */
class SummariesTest {

    private static String told(ChartKind kind, Result result, View view) {
        return Summaries.of(kind, result, view, Language.ENGLISH);
    }

    private static String told(ChartKind kind, Result result) {
        return told(kind, result, View.DEFAULT);
    }

    private static Result rnn(int length, Samples.At gain) {
        return Samples.result(Samples.rnn(length, gain));
    }

    @Test
    void aHeatMapIsToldByItsLongestLag() {
        assertEquals("RNN: the gain falls from 1 at lag 0 to 10^−12.3 at lag 49, −0.25 decades a step; vanishing.",
                told(ChartKind.RNN_GAIN, rnn(50, Samples.rate(-0.25))));
        assertEquals("RNN: the gain grows from 1 at lag 0 to 10^4.9 at lag 49, 0.10 decades a step; exploding.",
                told(ChartKind.RNN_GAIN, rnn(50, Samples.rate(0.1))));
        assertEquals("RNN: the gain goes from 1 at lag 0 to 1.00 at lag 49, 0.00 decades a step; steady.",
                told(ChartKind.RNN_GAIN, rnn(50, Samples.rate(0))));
        assertEquals("RNN: the gain is exactly 0 from lag 3 on.",
                told(ChartKind.RNN_GAIN, rnn(9, (t, k) -> t - k < 3 ? 0 : Samples.ZERO)));
        assertEquals("RNN: the gain at lag 8 is undefined.",
                told(ChartKind.RNN_GAIN, rnn(9, (t, k) -> Samples.UNDEFINED)));
        assertEquals("RNN: T = 1 has no earlier step to reach.", told(ChartKind.RNN_GAIN, rnn(1, Samples.rate(1))));
    }

    @Test
    void theGatedCellsProductIsTheOneThatIsSeen() {
        Result usual = Samples.usual(51);
        assertTrue(told(ChartKind.LSTM_GAIN, usual).startsWith("LSTM exact: the gain falls from 1 at lag 0 to 0.10 at lag 50"));
        View gates = View.DEFAULT.withGatedQuantity(Quantity.FORGET_PRODUCT);
        assertTrue(told(ChartKind.LSTM_GAIN, usual, gates).startsWith("forget gates only: the gain falls"));
        assertEquals("Gated cell", told(ChartKind.LSTM_GAIN, rnn(5, Samples.rate(0))), "there is none");
    }

    @Test
    void curvesAreToldAtTheirEnds() {
        assertEquals("Gain over lag 50: RNN 10^−5.0, vanishing; LSTM exact 0.10, vanishing; "
                + "forget gates only 0.0010, vanishing; LSTM state 0.13, vanishing.",
                told(ChartKind.GAIN_BY_LAG, Samples.usual(51)));
        assertEquals("Lags that hold 99 % of the gradient: RNN 10; LSTM 10.",
                told(ChartKind.MASS_BY_LAG, Samples.usual(40)));
    }

    @Test
    void theGradientsTermsAreToldByTheirRangeAndReach() {
        assertEquals("RNN: the terms of the gradient lie between 10^−5.8 and 0.010; lags up to 10 hold 99 % of them.",
                told(ChartKind.GRADIENT_TERMS, Samples.usual(40)));
        assertTrue(told(ChartKind.GRADIENT_TERMS, Samples.usual(40), View.DEFAULT.withTermsOf(TermsOf.GATED))
                .startsWith("LSTM: the terms of the gradient lie between 0.0017 and"));
        assertEquals("RNN: no gradient, because the state overflows.",
                told(ChartKind.GRADIENT_TERMS, Samples.result(Samples.overflowed(20, Samples.rate(1)))));
    }

    @Test
    void theUnrolledCellsAreToldByTheSelectedPair() {
        assertEquals("Of the gradient at t = 50, this much is left at k = 1: RNN 10^−4.9; LSTM C 0.10; "
                + "LSTM (h,C) 0.13.", told(ChartKind.UNROLLED, Samples.usual(50)));
        Map<Quantity, Samples.At> gains = Map.of(Quantity.HIDDEN_STATE, Samples.rate(0.5));
        Result ending = Samples.result(Samples.endingAt(30, Samples.rnn(50, Samples.rate(0.5)), gains));
        View selected = View.DEFAULT.withFocus(Focus.NONE.withSelection(Optional.of(new Pair(30, 10))));
        assertEquals("Of the gradient at t = 30, this much is left at k = 10: RNN 10^10.0.",
                told(ChartKind.UNROLLED, ending, selected));
        assertEquals("Norm of the step Jacobian at t = 30: RNN 3.16.",
                told(ChartKind.STEP_JACOBIAN, ending, selected));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyChartHasOneLineOfPlainText(Language language) {
        List<Result> results = List.of(Samples.usual(1), Samples.usual(50), rnn(9, (t, k) -> Samples.ZERO),
                Samples.result(Samples.gru(9, Samples.rate(90), Samples.rate(0))));
        for (ChartKind kind : ChartKind.values()) {
            for (Result result : results) {
                String told = Summaries.of(kind, result, View.DEFAULT, language);
                assertFalse(told.isBlank() || told.contains("\n") || told.contains("{"), kind + ": " + told);
            }
        }
    }
}
