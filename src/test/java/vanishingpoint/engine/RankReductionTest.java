package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.Matrix;

/** What is kept has the norms of the whole, and what is dropped is as small as is said. */
class RankReductionTest {

    /** A product of two factors with singular values 10^(−spread·i/n). */
    private static double[][] matrix(int rows, int columns, double spread, long seed) {
        Random random = new Random(seed);
        double[][] matrix = new double[rows][columns + 3];
        int inner = Math.min(rows, columns);
        for (int l = 0; l < inner; l++) {
            double size = Math.pow(10, -spread * l);
            double[] left = random.doubles(rows, -1, 1).toArray();
            double[] right = random.doubles(columns, -1, 1).toArray();
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    matrix[i][j + 2] += size * left[i] * right[j];
                }
            }
        }
        return matrix;
    }

    private static Matrix part(double[][] matrix, int from, int columns) {
        double[] entries = new double[matrix.length * columns];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = matrix[i / columns][from + i % columns];
        }
        return Matrix.of(matrix.length, columns, entries);
    }

    @ParameterizedTest
    @CsvSource({"1,1,0", "5,5,0", "16,16,1", "16,16,4", "32,16,2", "7,13,3", "64,64,0.5", "3,40,9"})
    void normsStay(int rows, int columns, double spread) {
        double[][] matrix = matrix(rows, columns, spread, rows + columns);
        double spectral = MatrixNorms.spectralNorm(part(matrix, 2, columns));
        double frobenius = MatrixNorms.frobeniusNorm(part(matrix, 2, columns));
        RankReduction reduction = new RankReduction(rows);
        int kept = reduction.reduce(matrix, new double[columns + 3], 2, 2 + columns);
        assertTrue(kept <= Math.min(rows, columns) && kept >= 1, "kept " + kept);
        assertTrue(spread < 2 || kept <= 1 + 9 / spread, "kept " + kept);
        assertTrue(reduction.droppedNorm() <= 1.001e-8 * frobenius);
        assertEquals(spectral, MatrixNorms.spectralNorm(part(matrix, 2, kept)), 1e-13 * spectral);
        assertEquals(frobenius, MatrixNorms.frobeniusNorm(part(matrix, 2, kept)), 1e-13 * frobenius);
        assertEquals(0, matrix[0][0] + matrix[0][1] + matrix[0][columns + 2], "neighbours are left alone");
    }

    @Test
    void zerosKeepOneColumn() {
        assertEquals(1, new RankReduction(4).reduce(new double[4][4], new double[4], 0, 4));
    }
}
