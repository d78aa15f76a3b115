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
    /** Square sums below this may have lost something by underflow. */
    private static final double FAINT = 0x1p-900;
    /** Where less than this is left of a square by subtraction, it is formed anew. */
    private static final double CANCELLED = 0.1;
    private static final int MOST_SWEEPS = 60;
    /** Square of turns after which what is left changes no norm: it is of the size of their squares. */
    private static final double SMALL = 0x1p-30;

    /** Column j stands for columns[j]·2^exponent[j], zero behind its entries. The largest is the first when all are orthogonal. */
    private final double[][] columns;
    private final long[] exponent;
    /** What the columns' turns are to be applied to as well, without exponents; empty rows for nothing. */
    private final double[][] followers;
    private final Lanes lanes;
    /** ‖columns[j]‖². */
    private final double[] squares;
    /** Entries of a column and of a follower, whole vectors. */
    private int length;
    private int followerLength;
    /** Square of a sweep's largest, of columns divided by their norms. */
    private double largestTurn;

    OneSidedJacobi(double[][] columns, long[] exponent, double[][] followers, Lanes lanes) {
        this.columns = columns;
        this.exponent = exponent;
        this.followers = followers;
        this.lanes = lanes;
        squares = new double[columns.length];
    }

    /** Makes the first {@code count} columns orthogonal, the largest first. None of them is zero. */
    void orthogonalise(int count, int rows, int followerRows) {
        length = lanes.room(rows);
        followerLength = lanes.room(followerRows);
        for (int j = 0; j < count; j++) {
            normalise(j);
        }
        largestTurn = Double.MAX_VALUE;
        for (int sweep = 0; sweep < MOST_SWEEPS && largestTurn > (followerRows == 0 ? SMALL : 0); sweep++) {
            largestTurn = 0;
            for (int i = 0; i < count; i++) {
                bringLargest(i, count);
                for (int j = i + 1; j < count; j++) {
                    turn(i, j);
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
        squares[j] = lanes.product(column, column, length);
        if (!(squares[j] > FAINT && squares[j] < 1 / FAINT)) {
            double largest = Kernels.largest(column, 0, length);
            scale(j, largest == 0 ? 0 : Math.getExponent(largest));
            squares[j] = lanes.product(column, column, length);
        }
        int power = Math.getExponent(squares[j]) >> 1;
        if (power != 0 && squares[j] != 0) {
            scale(j, power);
            squares[j] = Math.scalb(squares[j], -2 * power);
        }
    }

    private void scale(int j, int power) {
        double half = Math.scalb(1.0, -power / 2);
        double rest = Math.scalb(1.0, -power - -power / 2);
        double[] column = columns[j];
        for (int i = 0; i < length; i++) {
            column[i] = column[i] * half * rest;
        }
        exponent[j] += power;
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
    private void turn(int i, int j) {
        double product = lanes.product(columns[i], columns[j], length);
        double square = product * product;
        if (!(square > COSINE * COSINE * squares[i] * squares[j])) {
            return;
        }
        double r = powerOfTwo(exponent[j] - exponent[i]);
        double d = squares[i] - r * r * squares[j];
        if (followerLength == 0 && square <= TOLERANCE * d * squares[j]) { // a turn would change neither norm
            return;
        }
        double crossed = 2 * r * product;
        double denominator = Math.abs(d) + Math.sqrt(d * d + crossed * crossed);
        double byRatio = (d < 0 ? -2 : 2) * product / denominator;
        double tangent = byRatio * r;
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        largestTurn = Math.max(largestTurn, byRatio * byRatio * squares[i] / squares[j]);
        double sine = cosine * tangent;
        lanes.rotate(columns[i], columns[j], length, new Rotation(cosine, sine * r, cosine * byRatio));
        lanes.rotate(followers[i], followers[j], followerLength, new Rotation(cosine, sine, sine));
        squares[i] += tangent * r * product;
        double left = squares[j] - byRatio * product;
        squares[j] = left > CANCELLED * squares[j] ? left : lanes.product(columns[j], columns[j], length);
    }
}
