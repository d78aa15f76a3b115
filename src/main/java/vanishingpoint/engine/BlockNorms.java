package vanishingpoint.engine;

import vanishingpoint.engine.ScaledBlocks.Part;

/** Spectral norms of parts of blocks, with work space and warm starts for one chunk of {@link JacobianProducts}. */
final class BlockNorms {

    /** Fourth powers of entries within 2^±COMFORT stay far inside the doubles. */
    private static final int COMFORT = 60;

    private final double[][] dense;
    private final double[][] other;
    private final SpectralNorm spectralNorm;
    private final int size;

    /** For blocks of at most {@code size} rows and columns. */
    BlockNorms(int size) {
        this.size = size;
        dense = new double[size][size];
        other = new double[size][size];
        spectralNorm = new SpectralNorm(size);
    }

    /** Start vectors for {@code blocks} blocks. */
    double[] warmStarts(int blocks) {
        double[] warm = new double[blocks * size];
        for (int i = 0; i < warm.length; i++) {
            warm[i] = 1 + 0.125 * (i % 7) + 0.0625 * (i % 3); // no symmetry to be orthogonal to
        }
        return warm;
    }

    /** ‖part of the block‖₂. */
    Scaled spectral(ScaledBlocks blocks, int block, Part part, double[] warm) {
        long exponent = blocks.copy(block, part, dense);
        return spectral(part, exponent, warm, block);
    }

    /**
     * ‖∂C_t/∂C_k‖₂ from a block of ∂(h,C)_t/∂(h,C)_k: ∂C_t/∂C_k + ∂C_t/∂h_k·diag(o_k(1−tanh²C_k)), C_k acting through
     * h_k too.
     */
    Scaled cellSpectral(ScaledBlocks blocks, int block, ScaledArray exposure, int k, double[] warm) {
        Part part = new Part(0, blocks.rows / 2, 0, blocks.rows / 2);
        long exponent = cellTotal(blocks, block, exposure, k);
        return spectral(part, exponent, warm, block);
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
            double factor = ScaledArray.scaledBy(exposure.mantissas[at], exposure.exponents[at]);
            for (int i = 0; i < n; i++) {
                dense[i][j] += other[i][j] * factor;
            }
        }
        return exponent;
    }

    private Scaled spectral(Part part, long exponent, double[] warm, int block) {
        int rows = part.rows();
        int columns = part.columns();
        double squares = SpectralNorm.frobeniusSquared(dense, rows, columns);
        int shift = Math.getExponent(squares) / 2;
        if (Math.abs(shift) > COMFORT) {
            double largest = 0;
            for (int i = 0; i < rows; i++) {
                largest = Math.max(largest, Kernels.largest(dense[i], 0, columns));
            }
            if (largest == 0) {
                return Scaled.ZERO;
            }
            shift = Math.getExponent(largest);
            for (int i = 0; i < rows * columns; i++) {
                dense[i / columns][i % columns] = Math.scalb(dense[i / columns][i % columns], -shift);
            }
        } else {
            shift = 0;
        }
        double norm = spectralNorm.of(dense, rows, columns, warm, block * size);
        return Scaled.of(norm, exponent + shift);
    }
}
