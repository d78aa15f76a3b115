package vanishingpoint.engine;

import vanishingpoint.engine.Lanes.Rows;

/**
 * Matrices whose largest singular value the search has not found, collected until every lane has one of as many columns
 * and then solved together: AᵀA is made tridiagonal, and the largest eigenvalue of that is found to a few n·ε.
 */
final class LaneBacklog {

    /** Takes log₁₀ of the norm that was asked for with a place. */
    interface Answer {
        void accept(int place, double log10Norm);
    }

    private final Lanes lanes;
    private final int width;
    private final Answer answer;
    private final double[] data;
    private final double[] gram;
    private final double[] diagonal;
    private final double[] offDiagonalSquared;
    private final double[] norms;
    private final int[] places;
    private final double[] powers;
    private final int rows;
    private int columns;
    private int count;

    /** For matrices of as many rows and at most so many columns. */
    LaneBacklog(Lanes lanes, int rows, int columns, Answer answer) {
        this.lanes = lanes;
        this.answer = answer;
        this.rows = rows;
        this.columns = columns;
        width = lanes.width();
        data = new double[rows * columns * width];
        gram = new double[columns * columns * width];
        diagonal = new double[columns * width];
        offDiagonalSquared = new double[columns * width];
        norms = new double[width];
        places = new int[width];
        powers = new double[width];
    }

    /**
     * Adds a lane's matrix.
     *
     * @param place where the answer belongs
     */
    void add(LaneBundle bundle, int lane, int place) {
        if (bundle.columns() != columns) {
            solve();
            columns = bundle.columns();
        }
        int shift = Math.getExponent(bundle.total()[lane]) / 2;
        bundle.copy(lane, -shift, data, count);
        added(place, bundle.exponent(lane) + shift);
    }

    /** Adds a lane of matrices of this one's shape, times 2^exponent; {@code squares} is its ‖·‖_F². */
    void add(double[] matrices, int lane, double squares, long exponent, int place) {
        int shift = Math.getExponent(squares) / 2;
        double scale = Math.scalb(1.0, -shift);
        int to = count;
        for (int from = lane; from < rows * columns * width; from += width, to += width) {
            data[to] = matrices[from] * scale;
        }
        added(place, exponent + shift);
    }

    /** Adds all columns of a matrix given row by row, times 2^exponent; entries of moderate size. */
    void add(double[][] matrix, long exponent, int place) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                data[(i * columns + j) * width + count] = matrix[i][j];
            }
        }
        added(place, exponent);
    }

    private void added(int place, long exponent) {
        places[count] = place;
        powers[count] = exponent * Scaled.LOG10_2;
        count++;
        if (count == width) {
            solve();
        }
    }

    /** Answers what is left. */
    void solve() {
        if (count == 0) {
            return;
        }
        int size = columns;
        lanes.gramMatrix(data, new Rows(0, rows, columns), gram);
        lanes.tridiagonalise(gram, size, diagonal, offDiagonalSquared);
        for (int l = 0; l < width; l++) {
            double bound = 0;
            double left = 0;
            for (int i = 0; i < size; i++) {
                double right = i + 1 < size ? Math.sqrt(offDiagonalSquared[(i + 1) * width + l]) : 0;
                bound = Math.max(bound, diagonal[i * width + l] + left + right);
                left = right;
            }
            norms[l] = bound * (1 + 1e-15);
        }
        lanes.largestOfTridiagonal(diagonal, offDiagonalSquared, size, norms);
        for (int l = 0; l < count; l++) {
            answer.accept(places[l], Math.log10(norms[l]) / 2 + powers[l]);
        }
        count = 0;
    }
}
