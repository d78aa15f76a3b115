package vanishingpoint.cli;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.result.Triangle;

/** What {@code bench} measures; each counts its forward pass. */
enum BenchTask {
    RNN_FROBENIUS("rnn-frobenius", "rnn_frobenius_table_ms", "RNN table, Frobenius", CellKind.RNN, BenchTask::frobenius),
    RNN_TABLE("rnn-table", "rnn_spectral_table_ms", "RNN table, both norms", CellKind.RNN,
            given -> Engine.normTables(given, Quantity.HIDDEN_STATE).certifiedError()),
    LSTM_TABLE("lstm-table", "lstm_state_spectral_table_ms", "LSTM state table, both norms", CellKind.LSTM,
            given -> Engine.normTables(given, Quantity.FULL_STATE).certifiedError()),
    RNN_GRADIENT("rnn-gradient", "rnn_gradient_ms", "RNN gradient", CellKind.RNN, BenchTask::gradient),
    LSTM_GRADIENT("lstm-gradient", "lstm_gradient_ms", "LSTM gradient", CellKind.LSTM, BenchTask::gradient);

    private final String key;
    private final String field;
    private final String words;
    private final CellKind cell;
    private final ToDoubleFunction<GivenWeights> work;

    BenchTask(String key, String field, String words, CellKind cell, ToDoubleFunction<GivenWeights> work) {
        this.key = key;
        this.field = field;
        this.words = words;
        this.cell = cell;
        this.work = work;
    }

    /** Name on the command line. */
    String key() {
        return key;
    }

    /** Name of its median in files. */
    String field() {
        return field;
    }

    /** What the progress line says. */
    String words() {
        return words;
    }

    /** Whether its value is the certified relative error of norms. */
    boolean isCertified() {
        return this == RNN_TABLE || this == LSTM_TABLE;
    }

    boolean isTable() {
        return isCertified() || this == RNN_FROBENIUS;
    }

    /** What its products are of. */
    Quantity quantity() {
        return cell == CellKind.LSTM ? Quantity.FULL_STATE : Quantity.HIDDEN_STATE;
    }

    GivenWeights network(BenchSize size) {
        return cell == CellKind.RNN ? BenchNetworks.rnn(size.length(), size.hidden())
                : BenchNetworks.lstm(size.length(), size.hidden());
    }

    /** Does the work once; a number that depends on it. */
    double run(GivenWeights network) {
        return work.applyAsDouble(network);
    }

    private static double frobenius(GivenWeights given) {
        Triangle norms = Engine.frobeniusTable(given, Quantity.HIDDEN_STATE);
        return norms.get(norms.length(), 1);
    }

    private static double gradient(GivenWeights given) {
        Map<String, Double> norms = Engine.log10GradientNorms(given);
        return norms.values().iterator().next();
    }
}
