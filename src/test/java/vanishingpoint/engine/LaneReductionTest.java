package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.experiment.Matrix;

/** What is kept has the norms of the whole, and what is dropped is as small as is said. */
class LaneReductionTest {

    /** A product of two factors with singular values that fall like 10^(−spread·i). */
    private static Matrix matrix(int rows, int columns, double spread, long seed) {
        Random random = new Random(seed);
        double[] entries = new double[rows * columns];
        for (int l = 0; l < Math.min(rows, columns); l++) {
            double[] left = random.doubles(rows, -1, 1).toArray();
            double[] right = random.doubles(columns, -1, 1).toArray();
            for (int i = 0; i < entries.length; i++) {
                entries[i] += Math.pow(10, -spread * l) * left[i / columns] * right[i % columns];
            }
        }
        return Matrix.of(rows, columns, entries);
    }

    @ParameterizedTest
    @CsvSource({"1,1,0", "5,5,0", "16,16,1", "16,16,4", "32,16,2", "7,13,3", "64,64,0.5", "3,40,9"})
    void normsStay(int rows, int columns, double spread) {
        LaneMatrices.kernels().forEach(lanes -> {
            Matrix[] before = new Matrix[lanes.width()];
            Arrays.setAll(before, l -> matrix(rows, columns, spread, 100 * rows + columns + 1000L * l));
            LaneMatrices all = LaneMatrices.of(lanes, before);
            LaneMatrices carried = LaneMatrices.gaussian(lanes, 1, columns, new Random(rows));
            double[] row = carried.data().clone();
            LaneReduction reduction = new LaneReduction(lanes, rows, columns);
            int kept = reduction.reduce(all.data(), columns, carried.data());
            assertTrue(kept >= 1 && kept <= Math.min(rows, columns), "kept " + kept);
            assertTrue(spread < 2 || kept <= 1 + 10 / spread, "kept " + kept);
            for (int l = 0; l < lanes.width(); l++) {
                double spectral = MatrixNorms.spectralNorm(before[l]);
                double frobenius = MatrixNorms.frobeniusNorm(before[l]);
                Matrix after = all.part(l, 0, rows, kept);
                assertEquals(spectral, MatrixNorms.spectralNorm(after), 1e-13 * spectral);
                double left = Math.hypot(MatrixNorms.frobeniusNorm(after), reduction.dropped(l));
                assertEquals(frobenius, left, 1e-14 * frobenius * Math.sqrt(columns));
                assertTrue(reduction.dropped(l) <= 2.6e-7 * frobenius);
                isTurnedWithTheOthers(before[l], after, new LaneMatrices(lanes.width(), 1, columns, row).matrix(l),
                        new LaneMatrices(lanes.width(), 1, columns, carried.data()).matrix(l), reduction.dropped(l));
            }
        });
    }

    /** An orthogonal matrix keeps products of rows: M·vᵀ = M·W·(v·W)ᵀ. */
    private static void isTurnedWithTheOthers(Matrix before, Matrix after, Matrix row, Matrix turned, double dropped) {
        double length = MatrixNorms.frobeniusNorm(row);
        assertEquals(length, MatrixNorms.frobeniusNorm(turned), 1e-13 * length);
        double slack = length * (dropped * 1.01 + 1e-13 * MatrixNorms.frobeniusNorm(before));
        for (int i = 0; i < before.rows(); i++) {
            double expected = 0;
            double actual = 0;
            for (int j = 0; j < before.columns(); j++) {
                expected += before.get(i, j) * row.get(0, j);
                actual += j < after.columns() ? after.get(i, j) * turned.get(0, j) : 0;
            }
            assertEquals(expected, actual, slack);
        }
    }

    static Stream<Lanes> kernels() {
        return LaneMatrices.kernels();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void zerosKeepOneColumn(Lanes lanes) {
        LaneReduction reduction = new LaneReduction(lanes, 4, 4);
        assertEquals(1, reduction.reduce(new double[16 * lanes.width()], 4, new double[4 * lanes.width()]));
        assertEquals(0, reduction.dropped(0));
    }

    /** The lane that needs most columns decides for all. */
    @ParameterizedTest
    @MethodSource("kernels")
    void laneOfFullRankKeepsAllColumnsOfEveryLane(Lanes lanes) {
        LaneMatrices all = LaneMatrices.of(lanes, matrix(9, 9, 8, 1), matrix(9, 9, 0, 2));
        Matrix first = all.matrix(0);
        LaneReduction reduction = new LaneReduction(lanes, 9, 9);
        assertEquals(9, reduction.reduce(all.data(), 9, new double[9 * lanes.width()]));
        assertEquals(0, reduction.dropped(0));
        assertEquals(MatrixNorms.spectralNorm(first), MatrixNorms.spectralNorm(all.matrix(0)), 1e-14);
    }
}
