package vanishingpoint.engine;

import java.util.Arrays;

/**
 * A batch of matrices (blocks) of as many rows each, side by side, whose entries are value·2^exponent(row, block). While a
 * block's rows share one exponent it is <em>uniform</em>, and neighbouring uniform blocks are multiplied as one long
 * row; rows that drift apart by hundreds of binary orders get exponents of their own, so that saturated units are
 * followed beyond the range of doubles.
 *
 * <p>Entry (i, j) of block b stands at {@code data[i][start[b] + j]}: loops over several rows run over the same indices,
 * which is the form that the compiler turns into vector instructions.
 */
final class ScaledBlocks {

    /** Magnitudes within 2^±COMFORT need no rescaling: one more product stays within the doubles. */
    private static final int COMFORT = 300;
    /** Rows of one block may share an exponent while their sizes are within 2^this of each other. */
    private static final int SPREAD = 250;

    final int rows;
    final int blocks;
    private final double[][] data;
    private final int[] start;
    private final long[] exponent;
    private final boolean[] uniform;

    ScaledBlocks(int rows, int width, int blocks) {
        this.rows = rows;
        this.blocks = blocks;
        start = new int[blocks + 1];
        for (int b = 0; b <= blocks; b++) {
            start[b] = b * width;
        }
        data = new double[rows][width * blocks];
        exponent = new long[rows * blocks];
        uniform = new boolean[blocks];
        Arrays.fill(uniform, true);
    }

    boolean isUniform(int block) {
        return uniform[block];
    }

    /** Number of columns of a block. */
    int width(int block) {
        return start[block + 1] - start[block];
    }

    long exponent(int row, int block) {
        return exponent[row * blocks + block];
    }

    /** Makes the block, the last one in use, the identity. */
    void setIdentity(int block) {
        clear(block, rows);
        for (int i = 0; i < rows; i++) {
            data[i][start[block] + i] = 1;
        }
    }

    /** Makes the block, the last one in use, {@code columns} columns of zeros. */
    void clear(int block, int columns) {
        start[block + 1] = start[block] + columns;
        for (int i = 0; i < rows; i++) {
            Arrays.fill(data[i], start[block], start[block + 1], 0);
            exponent[i * blocks + block] = 0;
        }
        uniform[block] = true;
    }

    /** Sets one entry of a row that has no other; {@link #align} follows the last row. */
    void setOnly(int row, int block, int column, Scaled entry) {
        data[row][start[block] + column] = entry.mantissa();
        exponent[row * blocks + block] = entry.exponent();
    }

    /** Brings a block whose entries were set one by one to one exponent where their sizes allow it. */
    void align(int block) {
        uniform[block] = false;
        normalise(block, block + 1);
    }

    /** Entry (row, column) of a block. */
    Scaled get(int row, int block, int column) {
        return Scaled.of(data[row][start[block] + column], exponent(row, block));
    }

    /** Multiplies row i of the blocks from {@code from} to {@code to} (exclusive) by 2^powers[i]. */
    void scaleRows(long[] powers, int from, int to) {
        for (int i = 0; i < rows; i++) {
            for (int b = from; b < to; b++) {
                exponent[i * blocks + b] += powers[i];
            }
        }
        Arrays.fill(uniform, from, to, false);
    }

    /** Sets the blocks {@code from} to {@code to} (exclusive) of this to matrix·source, normalised. */
    void multiply(SparseRows matrix, ScaledBlocks source, int from, int to) {
        System.arraycopy(source.start, from, start, from, to - from + 1);
        boolean plain = matrix.isPlain();
        int b = from;
        while (b < to) {
            int end = b;
            while (plain && end < to && source.uniform[end]) {
                end++;
            }
            if (end > b) {
                multiplySpan(matrix, source, b, end);
                b = end;
            } else {
                multiplyAligned(matrix, source, b++);
            }
        }
        normalise(from, to);
    }

    private void multiplySpan(SparseRows matrix, ScaledBlocks source, int from, int to) {
        for (int i = 0; i < rows; i++) {
            Kernels.rowTimesRows(matrix, i, source.data, data[i], start[from], start[to]);
            System.arraycopy(source.exponent, from, exponent, i * blocks + from, to - from);
        }
        Arrays.fill(uniform, from, to, true);
    }

    private void multiplyAligned(SparseRows matrix, ScaledBlocks source, int block) {
        for (int i = 0; i < rows; i++) {
            Arrays.fill(data[i], start[block], start[block + 1], 0);
            long top = Long.MIN_VALUE;
            for (int q = matrix.start[i]; q < matrix.start[i + 1]; q++) {
                if (!source.isZeroRow(matrix.column[q], block)) {
                    top = Math.max(top, source.exponent(matrix.column[q], block));
                }
            }
            for (int q = matrix.start[i]; q < matrix.start[i + 1] && top != Long.MIN_VALUE; q++) {
                int l = matrix.column[q];
                if (!source.isZeroRow(l, block)) {
                    double factor = ScaledArray.scaledBy(matrix.value[q], source.exponent(l, block) - top);
                    Kernels.axpy(factor, source.data[l], data[i], start[block], start[block + 1]);
                }
            }
            exponent[i * blocks + block] = top == Long.MIN_VALUE ? 0 : top + matrix.rowExponent[i];
        }
        uniform[block] = false;
    }

    private boolean isZeroRow(int row, int block) {
        return largest(row, block) == 0;
    }

    private double largest(int row, int block) {
        return Kernels.largest(data[row], start[block], width(block));
    }

    /** Moves exponents of the blocks {@code from} to {@code to} (exclusive) to where mantissas are comfortable. */
    void normalise(int from, int to) {
        for (int b = from; b < to; b++) {
            long top = Long.MIN_VALUE;
            long bottom = Long.MAX_VALUE;
            boolean comfortable = uniform[b];
            for (int i = 0; i < rows; i++) {
                double largest = largest(i, b);
                if (largest != 0) {
                    int size = Math.getExponent(largest);
                    top = Math.max(top, size + exponent(i, b));
                    bottom = Math.min(bottom, size + exponent(i, b));
                    comfortable &= Math.abs(size) <= COMFORT;
                }
            }
            if (!comfortable) {
                rescale(b, top, bottom);
            }
        }
    }

    private void rescale(int block, long top, long bottom) {
        boolean together = top == Long.MIN_VALUE || top - bottom <= SPREAD;
        long common = top == Long.MIN_VALUE ? 0 : top;
        for (int i = 0; i < rows; i++) {
            double largest = largest(i, block);
            boolean own = !together && largest != 0;
            long wanted = own ? exponent(i, block) + Math.getExponent(largest) : common;
            long shift = exponent(i, block) - wanted;
            if (shift != 0 && largest != 0) {
                for (int j = start[block]; j < start[block + 1]; j++) {
                    data[i][j] = ScaledArray.scaledBy(data[i][j], shift);
                }
            }
            exponent[i * blocks + block] = wanted;
        }
        uniform[block] = together;
    }

    /** Largest row exponent of non-zero rows {@code fromRow} to {@code toRow} (exclusive). */
    long topExponent(int block, int fromRow, int toRow) {
        long top = Long.MIN_VALUE;
        for (int i = fromRow; i < toRow; i++) {
            if (!isZeroRow(i, block)) {
                top = Math.max(top, exponent(i, block));
            }
        }
        return top == Long.MIN_VALUE ? 0 : top;
    }

    /**
     * Copies rows and columns of a block, brought to one exponent, into {@code target}.
     *
     * @return that exponent
     */
    long copy(int block, Part part, double[][] target) {
        long top = uniform[block] ? exponent(part.fromRow(), block) : topExponent(block, part.fromRow(), part.toRow());
        for (int i = part.fromRow(); i < part.toRow(); i++) {
            double[] into = target[i - part.fromRow()];
            System.arraycopy(data[i], start[block] + part.fromColumn(), into, 0, part.columns());
            long shift = Math.min(0, exponent(i, block) - top);
            for (int j = 0; shift != 0 && j < part.columns(); j++) {
                into[j] = ScaledArray.scaledBy(into[j], shift);
            }
        }
        return top;
    }

    /** Rows and columns of a block, the ends exclusive. */
    record Part(int fromRow, int toRow, int fromColumn, int toColumn) {

        int rows() {
            return toRow - fromRow;
        }

        int columns() {
            return toColumn - fromColumn;
        }
    }

    /** Frobenius norm of the rows {@code fromRow} to {@code toRow} (exclusive) of a block. */
    Scaled norm(int block, int fromRow, int toRow) {
        long top = uniform[block] ? exponent(fromRow, block) : topExponent(block, fromRow, toRow);
        double sum = 0;
        for (int i = fromRow; i < toRow; i++) {
            double factor = uniform[block] ? 1 : ScaledArray.scaledBy(1, Math.min(0, exponent(i, block) - top));
            double part = Kernels.sumOfSquares(data[i], start[block], width(block));
            sum += part * factor * factor;
        }
        return Scaled.of(Math.sqrt(sum), top);
    }
}
