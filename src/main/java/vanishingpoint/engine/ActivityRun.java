package vanishingpoint.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.Activity;

/** What every unit does at every step, out of the stored forward pass. */
final class ActivityRun {

    private ActivityRun() {}

    static Activity of(Trajectory trajectory) {
        Map<String, Matrix> states = trajectory.definedStates();
        Map<String, Matrix> series = new LinkedHashMap<>();
        switch (trajectory.network.cell) {
            case RNN -> {
                series.put("a", states.get("a"));
                series.put("h", states.get("h"));
                double[] slope = trajectory.derivatives().get(0).values().toDoubles();
                series.put("slope", Matrix.of(trajectory.length, trajectory.n, slope));
            }
            case LSTM -> {
                series.put("i", states.get("i"));
                series.put("f", states.get("f"));
                series.put("o", states.get("o"));
                series.put("c", states.get("c_tilde"));
                series.put("C", states.get("C"));
                series.put("h", states.get("h"));
            }
            case GRU -> {
                series.put("r", states.get("r"));
                series.put("z", states.get("z"));
                series.put("n", states.get("n_cand"));
                series.put("h", states.get("h"));
            }
        }
        return new Activity(series, Matrix.column(trajectory.network.h0));
    }
}
