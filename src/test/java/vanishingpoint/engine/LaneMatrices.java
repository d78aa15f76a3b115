package vanishingpoint.engine;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import vanishingpoint.experiment.Matrix;

/** Matrices of one shape, one in each lane, drawn from a seed or given. */
record LaneMatrices(int width, int rows, int columns, double[] data) {

    /** Both ways of doing arithmetic in lanes. */
    static Stream<Lanes> kernels() {
        if (Lanes.FASTEST == Lanes.PLAIN) {
            throw new IllegalStateException("no vector instructions here: name the test in src/test/optimised.txt");
        }
        return Stream.of(Lanes.PLAIN, Lanes.FASTEST);
    }

    static LaneMatrices gaussian(Lanes lanes, int rows, int columns, Random random) {
        double[] data = new double[rows * columns * lanes.width()];
        Arrays.setAll(data, i -> random.nextGaussian());
        return new LaneMatrices(lanes.width(), rows, columns, data);
    }

    static LaneMatrices of(Lanes lanes, Matrix... matrices) {
        LaneMatrices all = new LaneMatrices(lanes.width(), matrices[0].rows(), matrices[0].columns(),
                new double[matrices[0].size() * lanes.width()]);
        for (int l = 0; l < all.width; l++) {
            for (int i = 0; i < matrices[0].size(); i++) {
                all.data[i * all.width + l] = matrices[l % matrices.length].get(i);
            }
        }
        return all;
    }

    static double[] random(Lanes lanes, int count, Random random) {
        return random.doubles((long) count * lanes.width(), -1, 1).toArray();
    }

    /** Q·diag(values)·R with orthogonal Q of {@code rows} rows and R, whose column j is {@link #singularVector}. */
    static Matrix withSingularValues(int rows, double[] values, long seed) {
        int columns = values.length;
        double[] u = new Random(seed).doubles(rows, 0.5, 1.5).toArray();
        double[] entries = new double[rows * columns];
        for (int r = 0; r < Math.min(rows, columns); r++) {
            double[] left = reflected(u, r);
            double[] right = singularVector(columns, r, seed);
            for (int i = 0; i < entries.length; i++) {
                entries[i] += values[r] * left[i / columns] * right[i % columns];
            }
        }
        return Matrix.of(rows, columns, entries);
    }

    static double[] singularVector(int columns, int r, long seed) {
        return reflected(new Random(~seed).doubles(columns, 0.5, 1.5).toArray(), r);
    }

    /** Column j of I − 2u·uᵀ/‖u‖². */
    private static double[] reflected(double[] u, int j) {
        double square = Arrays.stream(u).map(x -> x * x).sum();
        double[] column = new double[u.length];
        Arrays.setAll(column, i -> (i == j ? 1 : 0) - 2 * u[i] * u[j] / square);
        return column;
    }

    double get(int lane, int row, int column) {
        return data[(row * columns + column) * width + lane];
    }

    Matrix matrix(int lane) {
        return part(lane, 0, rows, columns);
    }

    /** Rows from {@code fromRow} on and the first {@code kept} columns, which stand as close together as they can. */
    Matrix part(int lane, int fromRow, int toRow, int kept) {
        double[] entries = new double[(toRow - fromRow) * kept];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = data[(fromRow * kept + i) * width + lane];
        }
        return Matrix.of(toRow - fromRow, kept, entries);
    }
}
