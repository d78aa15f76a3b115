package vanishingpoint.engine;

import java.util.Arrays;

/**
 * Drops the columns of a matrix M that its norm does not need. Householder reflections from the right, each made for
 * the row of largest remaining norm, turn M into M·W = [A, B] with W orthogonal and ‖B‖_F falling as more columns are
 * kept; as soon as ‖B‖_F ≤ {@value #SMALL}·‖M‖_F, B is dropped.
 *
 * <p>Why that is exact enough: for whatever product X is multiplied from the left later,
 * X·M·(X·M)ᵀ = XA·(XA)ᵀ + XB·(XB)ᵀ, so both norms of X·M lie between those of XA and √(‖XA‖² + ‖XB‖²): the relative
 * error is at most ½(‖X‖·‖B‖/‖XA‖)², of second order in what was dropped.
 */
final class RankReduction {

    private static final double SMALL = 1e-8;

    private final double[][] rest;
    private final double[] restNorm;
    private double droppedNorm;

    /** For matrices of {@code rows} rows. */
    RankReduction(int rows) {
        rest = new double[rows][];
        restNorm = new double[rows];
    }

    /** ‖B‖_F of the last reduction, in units of the matrix's entries. */
    double droppedNorm() {
        return droppedNorm;
    }

    /**
     * Reduces the columns {@code from} to {@code to} (exclusive) of {@code matrix} in place.
     *
     * @param carried one more row, turned with the others
     *
     * @return how many columns are kept, at least one
     */
    int reduce(double[][] matrix, double[] carried, int from, int to) {
        double total = 0;
        int open = matrix.length;
        for (int i = 0; i < open; i++) {
            rest[i] = matrix[i];
            restNorm[i] = Kernels.sumOfSquares(matrix[i], from, to - from);
            total += restNorm[i];
        }
        double left = total;
        int column = from;
        while (column < to && open > 0 && left > SMALL * SMALL * total) {
            int pivot = largest(open);
            double[] row = rest[pivot];
            rest[pivot] = rest[--open];
            restNorm[pivot] = restNorm[open];
            rest[open] = carried; // in the place of the pivot
            left = reflect(row, column, to, open);
            column++;
        }
        if (column == from) {
            column++; // a matrix of zeros keeps one of its columns
        }
        droppedNorm = column < to ? Math.sqrt(left) : 0;
        return column - from;
    }

    private int largest(int open) {
        int pivot = 0;
        for (int i = 1; i < open; i++) {
            pivot = restNorm[i] > restNorm[pivot] ? i : pivot;
        }
        return pivot;
    }

    /**
     * Reflects columns {@code column} to {@code to} so that {@code row} keeps only its first entry there, and applies
     * that to the open rows and the carried one behind them.
     *
     * @return square sum of the open rows right of {@code column}
     */
    private double reflect(double[] row, int column, int to, int open) {
        double squared = Kernels.sumOfSquares(row, column, to - column);
        double norm = Math.sqrt(squared);
        double first = row[column];
        double alpha = first > 0 ? -norm : norm;
        double u = first - alpha;
        row[column] = u;
        double scale = u == 0 ? 0 : -1 / (alpha * u); // 2/‖u‖², ‖u‖² = −2·alpha·u
        double left = 0;
        for (int i = 0; i <= open; i++) {
            double[] other = rest[i];
            double factor = scale * Kernels.dot(row, column, other, column, to - column);
            Kernels.axpy(-factor, row, other, column, to);
            restNorm[i] = Kernels.sumOfSquares(other, column + 1, to - column - 1);
            left += i < open ? restNorm[i] : 0;
        }
        row[column] = alpha;
        Arrays.fill(row, column + 1, to, 0);
        return left;
    }
}
