package vanishingpoint.experiment;

import java.util.Random;

/** Inputs and targets that a {@link Recipe} describes, and the random streams of all that it draws. */
public final class Signals {

    private Signals() {}

    /** Inputs of {@code m} components, T×m; row 0 is t = 1. */
    public static Matrix inputs(Recipe recipe, int m) {
        double amplitude = recipe.get(Parameters.AMPLITUDE);
        double period = recipe.get(Parameters.PERIOD);
        Random random = stream(recipe, "x");
        double[] x = new double[recipe.length() * m];
        for (int i = 0; i < x.length; i++) {
            int t = i / m + 1;
            x[i] = switch (recipe.get(Parameters.DRIVE)) {
                case NONE -> 0;
                case CONSTANT -> amplitude;
                case NOISE -> amplitude * random.nextGaussian();
                case SINE -> amplitude * StrictMath.sin(2 * Math.PI * t / period);
                case IMPULSE -> t == 1 ? amplitude : 0;
            };
        }
        return Matrix.of(recipe.length(), m, x);
    }

    /** Targets of {@code p} components, T×p. */
    public static Matrix targets(Recipe recipe, int p) {
        boolean constant = recipe.get(Parameters.TARGETS) == TargetKind.CONSTANT;
        double value = recipe.get(Parameters.TARGET_VALUE);
        Random random = stream(recipe, "y");
        double[] y = new double[recipe.length() * p];
        for (int i = 0; i < y.length; i++) {
            y[i] = constant ? value : random.nextDouble();
        }
        return Matrix.of(recipe.length(), p, y);
    }

    /** The stream of one array: FNV-1a of its name, mixed with the seed. */
    public static Random stream(Recipe recipe, String name) {
        long hash = 0xcbf29ce484222325L;
        for (char c : name.toCharArray()) {
            hash = (hash ^ c) * 0x100000001b3L;
        }
        long mixed = hash ^ (recipe.get(Parameters.SEED) * 0x9e3779b97f4a7c15L);
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        return new Random(mixed ^ (mixed >>> 27));
    }
}
