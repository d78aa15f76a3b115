package vanishingpoint.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GradientMeasures;
import vanishingpoint.result.Health;
import vanishingpoint.result.Insights;
import vanishingpoint.result.RecurrentNorms;
import vanishingpoint.result.Result;
import vanishingpoint.result.Triangle;

/** Quick made-up answers for tests of what is around them. */
final class Answers {

    static final double BASE_NORM = 1.75;
    static final Prompts.Weights NO_WEIGHTS = new Prompts.Weights((file, signal) -> Optional.empty(), Optional::empty);

    private Answers() {}

    /** An answer of one step, with ‖Q‖₂ = 1.75. */
    static Result to(Experiment question) {
        Triangle one = Triangle.of(1, new double[1]);
        CellResult rnn = new CellResult(CellKind.RNN, Map.of(Quantity.HIDDEN_STATE, one),
                Map.of(Quantity.HIDDEN_STATE, one.lastRowByLag()), one, Matrix.zeros(1, 1), 0,
                new RecurrentNorms(BASE_NORM, 4, 1, BASE_NORM),
                new GradientMeasures(1, Map.of(), 0, OptionalInt.empty(), 1), new Health(OptionalInt.empty(), 0, 0), Insights.NONE);
        return new Result(question, List.of(rnn));
    }
}
