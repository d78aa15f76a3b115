package vanishingpoint.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.BiasMode;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;

/** Finds the run of one unit in an answer. */
final class ScalarRunReader {

    /** States beyond this grow for ever. */
    private static final double ESCAPED = 1e12;
    private static final double EQUAL = 1e-9;

    private ScalarRunReader() {}

    static Optional<ScalarRun> read(Result result) {
        Experiment experiment = result.experiment();
        Optional<Activity> activity = result.rnn().flatMap(cell -> cell.insights().activity());
        if (experiment.hidden() != 1 || activity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(experiment instanceof Recipe recipe
                ? run(recipe.get(Parameters.ACTIVATION), recipe.get(Parameters.W_H), activity.get(), bias(recipe))
                : run(((GivenWeights) experiment).activation(), ((GivenWeights) experiment).weight("W_h").get(0),
                        activity.get(), Optional.empty()));
    }

    /** c of a step without input, where it is known that all steps but the first are such. */
    private static Optional<Double> bias(Recipe recipe) {
        Drive drive = recipe.get(Parameters.DRIVE);
        return drive != Drive.NONE && drive != Drive.IMPULSE ? Optional.empty()
                : Optional.of(recipe.get(Parameters.BIAS_MODE) == BiasMode.CENTRED ? -recipe.get(Parameters.W_H) / 2
                        : recipe.get(Parameters.B_H));
    }

    private static ScalarRun run(Activation activation, double weight, Activity activity, Optional<Double> bias) {
        Matrix a = activity.series().get("a");
        Matrix h = activity.series().get("h");
        List<Double> states = new ArrayList<>(List.of(activity.h0().get(0)));
        List<Double> factors = new ArrayList<>();
        List<Double> shifts = new ArrayList<>();
        for (int t = 0; t < h.rows() && Double.isFinite(h.get(t)) && Math.abs(h.get(t)) < ESCAPED; t++) {
            shifts.add(a.get(t) - weight * states.get(t));
            factors.add(weight * activity.series().get("slope").get(t));
            states.add(h.get(t));
        }
        ScalarRun.Input input = input(shifts, a, bias);
        double shift = bias.orElseGet(() -> shifts.isEmpty() ? 0 : input == ScalarRun.Input.ALWAYS
                ? shifts.stream().mapToDouble(Double::doubleValue).sum() / shifts.size() : shifts.get(shifts.size() - 1));
        return new ScalarRun(new ScalarMap(activation, weight, shift), states, factors, input);
    }

    private static ScalarRun.Input input(List<Double> shifts, Matrix a, Optional<Double> bias) {
        if (bias.isPresent()) {
            return shifts.isEmpty() || isEqual(shifts.get(0), bias.get(), a.get(0)) ? ScalarRun.Input.NEVER : ScalarRun.Input.FIRST;
        }
        boolean later = true;
        for (int t = 2; t < shifts.size(); t++) {
            later &= isEqual(shifts.get(t), shifts.get(1), a.get(t));
        }
        boolean first = shifts.size() < 2 || isEqual(shifts.get(0), shifts.get(1), Math.abs(a.get(0)) + Math.abs(a.get(1)));
        return later && first ? ScalarRun.Input.NEVER : later && shifts.size() > 2 ? ScalarRun.Input.FIRST : ScalarRun.Input.ALWAYS;
    }

    private static boolean isEqual(double shift, double other, double a) {
        return Math.abs(shift - other) <= EQUAL * (1 + Math.abs(other) + Math.abs(a));
    }
}
