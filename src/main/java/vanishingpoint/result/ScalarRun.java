package vanishingpoint.result;

import java.util.List;
import java.util.Optional;

/**
 * A run of one unit, as far as its state is moderate.
 *
 * @param map that of every step; where the input comes at the first step alone, that of all later ones; where it changes, that
 *     of the mean input
 * @param states h_0, h_1, …
 * @param factors W_h·φ′(a_t), t from 1
 */
public record ScalarRun(ScalarMap map, List<Double> states, List<Double> factors, Input input) {

    /** When the input makes the map another one. */
    public enum Input { NEVER, FIRST, ALWAYS }

    public ScalarRun {
        states = List.copyOf(states);
        factors = List.copyOf(factors);
    }

    /** Of a vanilla RNN with n = 1, from what an answer for OPERATING_POINT holds; empty where there is none. */
    public static Optional<ScalarRun> of(Result result) {
        return ScalarRunReader.read(result);
    }

    /** Of this run; where the input goes on changing, of one from h_0 under its mean. */
    public LongRun longRun() {
        double first = states.get(input == Input.FIRST && states.size() > 1 ? 1 : 0);
        double last = states.get(states.size() - 1);
        if (input == Input.ALWAYS) { // the mean of an input that cancels is zero but for rounding
            return map.fixedPoints().stream().anyMatch(point -> LongRun.near(point, first)) ? LongRun.at(map, first)
                    : LongRun.from(map, first);
        }
        boolean still = states.size() > 1 && states.get(states.size() - 2) == last;
        return still && map.isBounded() ? LongRun.at(map, last) : LongRun.from(map, map.isBounded() ? last : first);
    }
}
