package vanishingpoint.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;

/** Matrices of numbers with 500 digits: products of step Jacobians, their singular values and their QR, the plain way. */
final class HighPrecision {

    private static final MathContext DIGITS = new MathContext(500);
    private static final BigDecimal ALMOST_NOTHING = BigDecimal.ONE.movePointLeft(450);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    final int size;
    final BigDecimal[][] entries;

    HighPrecision(int size) {
        this.size = size;
        entries = new BigDecimal[size][size];
        for (BigDecimal[] row : entries) {
            Arrays.fill(row, BigDecimal.ZERO);
        }
    }

    static HighPrecision identity(int size) {
        HighPrecision identity = new HighPrecision(size);
        for (int i = 0; i < size; i++) {
            identity.entries[i][i] = BigDecimal.ONE;
        }
        return identity;
    }

    /** ∂s_t/∂s_{t−1}. */
    static HighPrecision step(Trajectory trajectory, int t) {
        int size = trajectory.stateSize();
        SparseRows rows = new SparseRows(size, size);
        HighPrecision step = new HighPrecision(size);
        trajectory.stepJacobian(t, rows);
        step.fill(rows, 0, size);
        if (!(trajectory instanceof LstmTrajectory lstm)) {
            return step;
        }
        int n = trajectory.n;
        lstm.only(Set.of("o"), false).stepJacobian(t, rows);
        step.fill(rows, 0, n);
        HighPrecision throughCell = identity(size);
        for (int i = 0; i < n; i++) {
            Scaled exposure = lstm.exposure.get((t - 1) * n + i);
            throughCell.entries[i][n + i] = exact(exposure.mantissa(), exposure.exponent());
        }
        return throughCell.times(step);
    }

    private void fill(SparseRows rows, int from, int to) {
        for (int i = from; i < to; i++) {
            Arrays.fill(entries[i], BigDecimal.ZERO);
            for (int q = rows.start[i]; q < rows.start[i + 1]; q++) {
                entries[i][rows.column[q]] = exact(rows.value[q], rows.rowExponent[i]);
            }
        }
    }

    private static BigDecimal exact(double mantissa, long exponent) {
        return new BigDecimal(mantissa).multiply(TWO.pow((int) exponent, DIGITS), DIGITS);
    }

    HighPrecision times(HighPrecision right) {
        HighPrecision product = new HighPrecision(size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int l = 0; l < size; l++) {
                    product.entries[i][j] = product.entries[i][j]
                            .add(entries[i][l].multiply(right.entries[l][j], DIGITS), DIGITS);
                }
            }
        }
        return product;
    }

    /** log₁₀ of the singular values, the largest first; negative infinity where nothing is left in 450 digits. */
    double[] log10SingularValues() {
        BigDecimal[][] columns = columns();
        boolean turned = true;
        while (turned) {
            turned = false;
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    turned |= turn(columns[i], columns[j]);
                }
            }
        }
        BigDecimal[] squares = Arrays.stream(columns).map(column -> dot(column, column))
                .sorted(Comparator.reverseOrder()).toArray(BigDecimal[]::new);
        BigDecimal nothing = squares[0].multiply(ALMOST_NOTHING, DIGITS).multiply(ALMOST_NOTHING, DIGITS);
        return Arrays.stream(squares).mapToDouble(square -> square.compareTo(nothing) <= 0 ? Double.NEGATIVE_INFINITY
                : log10(square) / 2).toArray();
    }

    /** log₁₀ of the diagonal of R by Gram–Schmidt; this becomes Q. */
    double[] log10DiagonalOfQr() {
        BigDecimal[][] columns = columns();
        double[] diagonal = new double[size];
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < j; i++) {
                add(columns[j], dot(columns[i], columns[j]).negate(), columns[i]);
            }
            BigDecimal norm = dot(columns[j], columns[j]).sqrt(DIGITS);
            diagonal[j] = log10(norm);
            for (int i = 0; i < size; i++) {
                columns[j][i] = columns[j][i].divide(norm, DIGITS);
                entries[i][j] = columns[j][i];
            }
        }
        return diagonal;
    }

    private BigDecimal[][] columns() {
        BigDecimal[][] columns = new BigDecimal[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                columns[j][i] = entries[i][j];
            }
        }
        return columns;
    }

    private static boolean turn(BigDecimal[] x, BigDecimal[] y) {
        BigDecimal product = dot(x, y);
        BigDecimal xx = dot(x, x);
        BigDecimal yy = dot(y, y);
        BigDecimal limit = xx.multiply(yy, DIGITS).movePointLeft(60);
        if (product.signum() == 0 || product.multiply(product, DIGITS).compareTo(limit) <= 0
                || yy.compareTo(xx.movePointLeft(950)) <= 0 || xx.compareTo(yy.movePointLeft(950)) <= 0) {
            return false;
        }
        BigDecimal zeta = yy.subtract(xx, DIGITS).divide(product.multiply(TWO), DIGITS);
        BigDecimal root = zeta.multiply(zeta, DIGITS).add(BigDecimal.ONE).sqrt(DIGITS);
        BigDecimal tangent = (zeta.signum() < 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE)
                .divide(zeta.abs().add(root), DIGITS);
        BigDecimal cosine = BigDecimal.ONE.divide(tangent.multiply(tangent, DIGITS).add(BigDecimal.ONE).sqrt(DIGITS),
                DIGITS);
        BigDecimal sine = cosine.multiply(tangent, DIGITS);
        for (int i = 0; i < x.length; i++) {
            BigDecimal before = x[i];
            x[i] = cosine.multiply(before, DIGITS).subtract(sine.multiply(y[i], DIGITS), DIGITS);
            y[i] = sine.multiply(before, DIGITS).add(cosine.multiply(y[i], DIGITS), DIGITS);
        }
        return true;
    }

    private static void add(BigDecimal[] x, BigDecimal factor, BigDecimal[] y) {
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i].add(factor.multiply(y[i], DIGITS), DIGITS);
        }
    }

    private static BigDecimal dot(BigDecimal[] x, BigDecimal[] y) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < x.length; i++) {
            sum = sum.add(x[i].multiply(y[i], DIGITS), DIGITS);
        }
        return sum;
    }

    private static double log10(BigDecimal value) {
        BigDecimal size = value.abs();
        int places = size.precision() - size.scale();
        return Math.log10(size.movePointLeft(places).doubleValue()) + places;
    }
}
