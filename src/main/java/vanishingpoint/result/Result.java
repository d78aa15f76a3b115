package vanishingpoint.result;

import java.util.List;
import java.util.Optional;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Experiment;

/**
 * The answer to one experiment: one entry per cell run, the vanilla RNN first.
 *
 * @param experiment the question that this answers
 */
public record Result(Experiment experiment, List<CellResult> cells) {

    public Result {
        cells = List.copyOf(cells);
    }

    /** Coarsest grain of the tables, see {@link Triangle}; 1 where every pair has a value of its own. */
    public int grain() {
        return cells.stream().mapToInt(CellResult::grain).max().orElse(1);
    }

    public Optional<CellResult> rnn() {
        return cells.stream().filter(result -> result.cell() == CellKind.RNN).findFirst();
    }

    /** The LSTM's or GRU's entry. */
    public Optional<CellResult> gated() {
        return cells.stream().filter(result -> result.cell() != CellKind.RNN).findFirst();
    }
}
