package vanishingpoint.engine;

/**
 * Turns pairs of columns until all are orthogonal, so that their norms are the singular values: A·W = U·Σ (Hestenes 1958).
 * Columns carry exponents of their own. Where the columns of A divided by their norms are well conditioned, every singular
 * value has a small relative error, however far apart the norms are (Demmel, Veselić 1992).
 */
final class OneSidedJacobi {

    /** The relative error that non-orthogonal columns leave in a singular value. */
    private static final double TOLERANCE = 1e-13;
    /** Cosine of an angle that counts as right. */
    private static final double COSINE = 1e-14;
    /** Where less than this is left of a square by subtraction, it is formed anew. */
    private static final double CANCELLED = 0.1;
    private static final int MOST_SWEEPS = 60;

    /** Column j stands for columns[j]·2^exponent[j]. The largest is the first when all are orthogonal. */
    private final double[][] columns;
    private final long[] exponent;
    /** What the columns' turns are to be applied to as well, without exponents; empty rows for nothing. */
    private final double[][] followers;
    /** ‖columns[j]‖². */
    private final double[] squares;
    private int length;
    private int followerLength;

    OneSidedJacobi(double[][] columns, long[] exponent, double[][] followers) {
        this.columns = columns;
        this.exponent = exponent;
        this.followers = followers;
        squares = new double[columns.length];
    }

    /** Makes the first {@code count} columns orthogonal, the largest first. None of them is zero. */
    void orthogonalise(int count, int rows, int followerRows) {
        length = rows;
        followerLength = followerRows;
        for (int j = 0; j < count; j++) {
            normalise(j);
        }
        boolean turned = true;
        for (int sweep = 0; sweep < MOST_SWEEPS && turned; sweep++) {
            turned = false;
            for (int i = 0; i < count; i++) {
                bringLargest(i, count);
                for (int j = i + 1; j < count; j++) {
                    turned |= turn(i, j);
                }
            }
            for (int j = 0; j < count; j++) {
                normalise(j);
            }
        }
    }

    /** ‖column j‖₂ of the last {@link #orthogonalise}. */
    Scaled norm(int j) {
        return Scaled.of(length(j), exponent[j]);
    }

    /** Its mantissa, of moderate size. */
    double length(int j) {
        return Math.sqrt(squares[j]);
    }

    private void normalise(int j) {
        double[] column = columns[j];
        double largest = Kernels.largest(column, 0, length);
        int shift = Math.getExponent(largest);
        if (shift != 0 && largest != 0) {
            double factor = Math.scalb(1.0, -shift / 2);
            double rest = Math.scalb(1.0, -shift - -shift / 2);
            for (int i = 0; i < length; i++) {
                column[i] = column[i] * factor * rest;
            }
            exponent[j] += shift;
        }
        squares[j] = Kernels.sumOfSquares(column, 0, length);
    }

    private void bringLargest(int i, int count) {
        int largest = i;
        for (int j = i + 1; j < count; j++) {
            largest = ratio(j, largest) * squares[j] > squares[largest] ? j : largest;
        }
        if (largest != i) {
            swap(columns, i, largest);
            swap(followers, i, largest);
            long e = exponent[i];
            exponent[i] = exponent[largest];
            exponent[largest] = e;
            double s = squares[i];
            squares[i] = squares[largest];
            squares[largest] = s;
        }
    }

    private static void swap(double[][] rows, int i, int j) {
        double[] row = rows[i];
        rows[i] = rows[j];
        rows[j] = row;
    }

    /** 4^(exponent of j − exponent of i), in the doubles. */
    private double ratio(int j, int i) {
        return powerOfTwo(2 * (exponent[j] - exponent[i]));
    }

    private static double powerOfTwo(long power) {
        return power < -1022 ? 0 : Double.longBitsToDouble(Math.min(power, 1000) + 1023 << 52);
    }

    /**
     * Makes columns i and j orthogonal, with r = 2^(exponent of j − exponent of i), g their product, G_i, G_j their squares:
     * tan θ = 2rg/(d + √(d² + 4r²g²)), d = G_i − r²G_j, and tan θ/r, which is formed without r as that may be zero.
     */
    private boolean turn(int i, int j) {
        double product = Kernels.dot(columns[i], 0, columns[j], 0, length);
        double cosineSquared = product * product / (squares[i] * squares[j]);
        if (!(cosineSquared > COSINE * COSINE)) { // not a number where a column has become zero
            return false;
        }
        double r = powerOfTwo(exponent[j] - exponent[i]);
        double d = squares[i] - r * r * squares[j];
        if (followerLength == 0 && cosineSquared * squares[i] <= TOLERANCE * d) { // a turn would change neither norm
            return false;
        }
        double crossed = 2 * r * product;
        double denominator = Math.abs(d) + Math.sqrt(d * d + crossed * crossed);
        double byRatio = (d < 0 ? -2 : 2) * product / denominator;
        double tangent = byRatio * r;
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        rotate(columns[i], columns[j], length, cosine, cosine * tangent * r, cosine * byRatio);
        rotate(followers[i], followers[j], followerLength, cosine, cosine * tangent, cosine * tangent);
        squares[i] += tangent * r * product;
        double left = squares[j] - byRatio * product;
        squares[j] = left > CANCELLED * squares[j] ? left : Kernels.sumOfSquares(columns[j], 0, length);
        return true;
    }

    private static void rotate(double[] x, double[] y, int length, double cosine, double into, double outOf) {
        for (int a = 0; a < length; a++) {
            double before = x[a];
            x[a] = cosine * before + into * y[a];
            y[a] = cosine * y[a] - outOf * before;
        }
    }
}
