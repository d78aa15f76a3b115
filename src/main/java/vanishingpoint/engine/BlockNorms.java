package vanishingpoint.engine;

import vanishingpoint.engine.ScaledBlocks.Part;

/** Spectral norms of parts of blocks, with work space for one chunk of {@link JacobianProducts}. */
final class BlockNorms {

    /** Fourth powers of entries within 2^±COMFORT stay far inside the doubles. */
    private static final int COMFORT = 60;

    private final double[][] dense;
    private final double[][] other;
    private final SpectralNorm spectralNorm;

    /** For blocks of at most {@code size} rows and columns. */
    BlockNorms(int size) {
        dense = new double[size][size];
        other = new double[size][size];
        spectralNorm = new SpectralNorm(size);
    }

    /** ‖rows of the block from {@code fromRow} on‖₂. */
    Scaled spectral(ScaledBlocks blocks, int block, int fromRow) {
        return spectral(blocks, block, new Part(fromRow, blocks.rows, 0, blocks.width(block)));
    }

    /** Leaves ‖part of the block‖₂ to the backlog. */
    void spectral(ScaledBlocks blocks, int block, Part part, LaneBacklog backlog, int place) {
        long exponent = blocks.copy(block, part, dense);
        backlog.add(dense, exponent + bringIntoRange(part.rows(), part.columns()), place);
    }

    /** ‖part of the block‖₂. */
    Scaled spectral(ScaledBlocks blocks, int block, Part part) {
        return spectral(part.rows(), part.columns(), blocks.copy(block, part, dense));
    }

    /**
     * ‖∂C_t/∂C_k‖₂ from a block of ∂(h,C)_t/∂(h,C)_k: ∂C_t/∂C_k + ∂C_t/∂h_k·diag(o_k(1−tanh²C_k)), C_k acting through
     * h_k too.
     */
    Scaled cellSpectral(ScaledBlocks blocks, int block, ScaledArray exposure, int k) {
        int n = blocks.rows / 2;
        return spectral(n, n, cellTotal(blocks, block, exposure, k));
    }

    /** ‖∂C_t/∂C_k‖_F, as {@link #cellSpectral}. */
    Scaled cellFrobenius(ScaledBlocks blocks, int block, ScaledArray exposure, int k) {
        int n = blocks.rows / 2;
        long exponent = cellTotal(blocks, block, exposure, k);
        return frobenius(dense, n, n, exponent);
    }

    /** Frobenius norm of the leading rows and columns, times 2^exponent. */
    static Scaled frobenius(double[][] matrix, int rows, int columns, long exponent) {
        Scaled norm = Scaled.ZERO;
        for (int i = 0; i < rows; i++) {
            norm = Trajectory.hypotenuse(norm, ScaledArray.norm(matrix[i], 0, columns));
        }
        return Scaled.of(norm.mantissa(), norm.exponent() + exponent);
    }

    /** The matrix of {@link #cellSpectral}, n×n; entries times 2^{@code exponent}. */
    double[] cellMatrix(ScaledBlocks blocks, int block, ScaledArray exposure, int k) {
        int n = blocks.rows / 2;
        long exponent = cellTotal(blocks, block, exposure, k);
        double[] matrix = new double[n * n];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = Scaled.of(dense[i / n][i % n], exponent).toDouble();
        }
        return matrix;
    }

    private long cellTotal(ScaledBlocks blocks, int block, ScaledArray exposure, int k) {
        int n = blocks.rows / 2;
        long exponent = blocks.copy(block, new Part(n, 2 * n, n, 2 * n), dense);
        blocks.copy(block, new Part(n, 2 * n, 0, n), other);
        for (int j = 0; j < n; j++) {
            int at = (k - 1) * n + j;
            double factor = ScaledArray.scaledBy(exposure.mantissas[at], exposure.exponent(at));
            for (int i = 0; i < n; i++) {
                dense[i][j] += other[i][j] * factor;
            }
        }
        return exponent;
    }

    private Scaled spectral(int rows, int columns, long exponent) {
        long total = exponent + bringIntoRange(rows, columns);
        return Scaled.of(spectralNorm.of(dense, rows, columns), total);
    }

    /** Multiplies {@code dense} by a power of two where its entries are not of moderate size; returns its inverse's exponent. */
    private int bringIntoRange(int rows, int columns) {
        double squares = SpectralNorm.frobeniusSquared(dense, rows, columns);
        double largest = 0;
        for (int i = 0; i < rows && Math.abs(Math.getExponent(squares)) > 2 * COMFORT; i++) {
            largest = Math.max(largest, Kernels.largest(dense[i], 0, columns));
        }
        int shift = largest == 0 ? 0 : Math.getExponent(largest);
        for (int i = 0; i < rows && shift != 0; i++) {
            for (int j = 0; j < columns; j++) {
                dense[i][j] = Math.scalb(dense[i][j], -shift);
            }
        }
        return shift;
    }
}
