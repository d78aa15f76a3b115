package vanishingpoint.export;

import java.util.List;
import java.util.stream.IntStream;
import vanishingpoint.experiment.InvalidValueException;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.experiment.Parameters;

/**
 * A parameter moved evenly from one value to another.
 *
 * @param frames how many values, both ends among them
 * @param pingPong whether the moving picture runs back again
 * @param frameMillis how long each is seen
 */
public record Sweep(NumberParameter parameter, double from, double to, int frames, boolean pingPong, int frameMillis) {

    public static final int MOST_FRAMES = 500;
    public static final int SHORTEST_MILLIS = 20;
    public static final int LONGEST_MILLIS = 10_000;
    public static final int USUAL_MILLIS = 100;

    /** From gradients that vanish to gradients that explode, and back. */
    public static final Sweep USUAL = new Sweep(Parameters.W_H, 0.5, 2, 31, true, USUAL_MILLIS);

    /** @throws InvalidValueException for values that the parameter cannot have, or too many or few of them */
    public Sweep {
        check("from", parameter, from);
        check("to", parameter, to);
        if (frames < 2 || frames > MOST_FRAMES) {
            throw new InvalidValueException("frames", frames, "a whole number from 2 to " + MOST_FRAMES);
        }
        if (frameMillis < SHORTEST_MILLIS || frameMillis > LONGEST_MILLIS) {
            throw new InvalidValueException("frame_millis", frameMillis,
                    "a whole number from " + SHORTEST_MILLIS + " to " + LONGEST_MILLIS);
        }
    }

    private static void check(String name, NumberParameter parameter, double value) {
        if (!parameter.range().contains(value)) {
            throw new InvalidValueException(name, value, parameter.range().allowed());
        }
    }

    /** What can be moved. */
    public static List<NumberParameter> parameters() {
        return Parameters.ALL.stream().filter(NumberParameter.class::isInstance).map(NumberParameter.class::cast).toList();
    }

    /** How many pictures are seen before the first comes again. */
    public int framesSeen() {
        return pingPong ? 2 * frames - 2 : frames;
    }

    /** The parameter's values in order, without the way back; whole where it has to be. */
    public List<Double> values() {
        return IntStream.range(0, frames).mapToObj(this::value).toList();
    }

    // an end is met exactly
    private double value(int frame) {
        double share = (double) frame / (frames - 1);
        double value = frame == frames - 1 ? to : from + share * (to - from);
        return parameter.range().isWhole() ? Math.rint(value) : value;
    }
}
