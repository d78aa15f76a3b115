package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.TermsOf;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;

class ValuesTest {

    private static final Result RESULT = Samples.result(
            Samples.rnn(2, (t, k) -> k == 1 && t == 2 ? -1 / 3.0 : 0),
            Samples.lstm(2, (t, k) -> t == k ? 0 : Samples.ZERO, (t, k) -> t == k ? 0 : Samples.UNDEFINED));

    @Test
    void heatMapsAreOneCellALine() {
        assertEquals("t\tk\tlog10_gain_rnn_hidden_state\n1\t1\t0.0\n2\t1\t-0.3333333333333333\n2\t2\t0.0\n",
                Values.of(ChartKind.RNN_GAIN, RESULT, View.DEFAULT));
        assertEquals("t\tk\tlog10_gain_lstm_forget_product\n1\t1\t0.0\n2\t1\tNaN\n2\t2\t0.0\n",
                Values.of(ChartKind.LSTM_GAIN, RESULT, View.DEFAULT.withGatedQuantity(Quantity.FORGET_PRODUCT)));
        assertEquals("t\tk\tlog10_term_rnn", Values.of(ChartKind.GRADIENT_TERMS, RESULT, View.DEFAULT).split("\n")[0]);
        assertEquals("t\tk\tlog10_term_lstm\n1\t1\t-Infinity\n2\t1\t-Infinity\n2\t2\t-2.0\n",
                Values.of(ChartKind.GRADIENT_TERMS, RESULT, View.DEFAULT.withTermsOf(TermsOf.GATED)));
    }

    @Test
    void curvesAreOneLagALine() {
        assertEquals("lag\tlog10_gain_rnn_hidden_state\tlog10_gain_lstm_cell_state\t"
                + "log10_gain_lstm_forget_product\tlog10_gain_lstm_full_state\tlog10_bound_rnn\n"
                + "0\t0.0\t0.0\t0.0\t0.1\t0.0\n1\t-0.3333333333333333\t-Infinity\tNaN\t-Infinity\t0.25\n",
                Values.of(ChartKind.GAIN_BY_LAG, RESULT, View.DEFAULT));
        assertEquals("lag\tlog10_mass_rnn\tlog10_mass_lstm\n0\t-1.0\t-1.0\n1\t-Infinity\t-Infinity\n",
                Values.of(ChartKind.MASS_BY_LAG, RESULT, View.DEFAULT));
    }

    @Test
    void whatIsNotThereHasAHeadLineOnly() {
        Result single = Samples.result(Samples.gru(2, Samples.rate(0), Samples.rate(0)));
        assertEquals("t\tk\n", Values.of(ChartKind.RNN_GAIN, single, View.DEFAULT));
    }
}
