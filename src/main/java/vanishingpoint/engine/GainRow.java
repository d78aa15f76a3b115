package vanishingpoint.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import vanishingpoint.engine.ScaledBlocks.Part;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;

/**
 * One row t alone of the tables of gains, by lag: from P(t,t) = I on, P(t,k−1) = P(t,k)·J_k. In the doubles, with a
 * power of two for each product, where they suffice, else in {@link ScaledBlocks}.
 *
 * <p>Products are kept transposed, with a place in a vector for each of their rows.
 */
final class GainRow {

    /** Squared norms are kept within 2^±COMFORT. */
    private static final int COMFORT = 400;
    /** Rows smaller than the matrix by half of this, in powers of two, ask for exponents of their own. */
    private static final double SPREAD = Math.scalb(1.0, -800);

    private final Trajectory trajectory;
    private final StepJacobians jacobians;
    private final Lanes lanes;
    private final int t;
    private final int size;
    private final int n;
    /** The rows of P(t,k) that are asked for: all, or those of C. */
    private final int rows;
    /** Rows and what fills the last vector. */
    private final int stride;
    /** P(t,k)ᵀ of as many lags as there are lanes, and of one before. */
    private final double[][] products;
    private final long[] exponent;
    private final LagNorms state;
    private final LagNorms cell;
    /** Of h_t by h_k where that is only a part of the state. */
    private final LagNorms hidden;

    private GainRow(StepJacobians jacobians, int t, Set<Quantity> wanted, Lanes lanes) {
        trajectory = jacobians.trajectory;
        this.jacobians = jacobians;
        this.lanes = lanes;
        this.t = t;
        size = trajectory.stateSize();
        n = trajectory.n;
        boolean cellOnly = wanted.equals(Set.of(Quantity.CELL_STATE));
        rows = cellOnly ? n : size;
        int width = lanes.width();
        stride = (rows + width - 1) / width * width;
        products = new double[width + 1][size * stride];
        exponent = new long[width + 1];
        state = cellOnly ? null : new LagNorms(lanes, size, size, t);
        cell = wanted.contains(Quantity.CELL_STATE) ? new LagNorms(lanes, n, n, t) : null;
        hidden = size > n && wanted.contains(Quantity.HIDDEN_STATE) ? new LagNorms(lanes, n, n, t) : null;
    }

    /**
     * log₁₀‖P(t,t−ℓ)‖₂, a t×1 column, row ℓ, for each of these quantities: the state's, for the LSTM FULL_STATE, and CELL_STATE;
     * beside them for the LSTM HIDDEN_STATE, ∂h_t/∂h_k with C_k held.
     */
    static Map<Quantity, Matrix> of(StepJacobians jacobians, int t, Set<Quantity> wanted, Lanes lanes) {
        GainRow row = new GainRow(jacobians, t, wanted, lanes);
        if (!row.inDoubles()) {
            row = new GainRow(jacobians, t, wanted, lanes);
            row.scaled();
        }
        return row.columns(wanted);
    }

    /** The same by the way for magnitudes beyond the doubles. */
    static Map<Quantity, Matrix> scaled(Trajectory trajectory, int t, Set<Quantity> wanted, Lanes lanes) {
        GainRow row = new GainRow(new StepJacobians(trajectory), t, wanted, lanes);
        row.scaled();
        return row.columns(wanted);
    }

    private Map<Quantity, Matrix> columns(Set<Quantity> wanted) {
        Map<Quantity, Matrix> columns = new EnumMap<>(Quantity.class);
        for (Quantity quantity : wanted) {
            LagNorms found = quantity == Quantity.CELL_STATE ? cell
                    : quantity == Quantity.HIDDEN_STATE && hidden != null ? hidden : state;
            columns.put(quantity, Matrix.column(found.log10()));
        }
        return columns;
    }

    /** Whether doubles sufficed. */
    private boolean inDoubles() {
        jacobians.store();
        StepMatrix work = jacobians.newStep();
        double[][] space = lanes.workSpace(size, stride / lanes.width());
        int width = lanes.width();
        for (int i = 0; i < rows; i++) {
            products[0][(size - rows + i) * stride + i] = 1;
        }
        for (int first = 1; first < t; first += width) {
            int count = Math.min(width, t - first);
            for (int lag = first; lag < first + count; lag++) {
                StepMatrix jacobian = jacobians.dense(t - lag + 1, work);
                if (jacobian == null) {
                    return false;
                }
                int before = (lag - 1) % products.length;
                int now = lag % products.length;
                lanes.multiplyTransposed(jacobian, products[before], products[now], stride / width, space);
                exponent[now] = exponent[before];
                if (!bringIntoRange(now)) {
                    return false;
                }
            }
            if (!norms(first, count)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Keeps a product in a comfortable range; whether doubles suffice: not where a row of its transpose, or the part of it
     * that belongs to h_t or to C_t, is so much smaller than all that it needs an exponent of its own.
     */
    private boolean bringIntoRange(int product) {
        double[] entries = products[product];
        double smallest = Double.MAX_VALUE;
        double whole = 0;
        for (int i = 0; i < size; i++) {
            for (int from = i * stride; from < i * stride + rows; from += n) {
                double squares = Kernels.sumOfSquares(entries, from, n);
                whole += squares;
                if (squares != 0 || Kernels.largest(entries, from, n) != 0) {
                    smallest = Math.min(smallest, squares);
                }
            }
        }
        boolean zero = smallest == Double.MAX_VALUE;
        if (!zero && !(smallest >= SPREAD * whole && smallest > Double.MIN_NORMAL && whole <= Double.MAX_VALUE)) {
            return false;
        }
        int shift = whole == 0 ? 0 : Math.getExponent(whole) / 2;
        if (Math.abs(shift) > COMFORT / 2) {
            double factor = Math.scalb(1.0, -shift);
            for (int i = 0; i < entries.length; i++) {
                entries[i] *= factor;
            }
            exponent[product] += shift;
        }
        return true;
    }

    /** Row by row of all products, so that what is written stays in the nearest cache. */
    private boolean norms(int first, int count) {
        long[] exponents = new long[lanes.width()];
        for (int l = 0; l < count; l++) {
            exponents[l] = exponent[(first + l) % products.length];
        }
        for (int i = 0; i < size && state != null; i++) {
            for (int l = 0; l < count; l++) {
                spread(products[(first + l) % products.length], i * stride, rows, state.data, i * size * lanes.width() + l);
            }
        }
        for (int j = 0; j < n && hidden != null; j++) {
            for (int l = 0; l < count; l++) {
                spread(products[(first + l) % products.length], j * stride, n, hidden.data, j * n * lanes.width() + l);
            }
        }
        for (int j = 0; j < n && cell != null; j++) {
            for (int l = 0; l < count; l++) {
                if (!cellRow(products[(first + l) % products.length], t - first - l, j, l)) {
                    return false;
                }
            }
        }
        return (state == null || state.find(first, count, exponents))
                && (cell == null || cell.find(first, count, exponents))
                && (hidden == null || hidden.find(first, count, exponents));
    }

    private void spread(double[] row, int from, int count, double[] target, int to) {
        int width = lanes.width();
        for (int j = 0; j < count; j++) {
            target[to + j * width] = row[from + j];
        }
    }

    /** Row j of ([0 I]·P(t,k)·S_k)ᵀ with S_k as in {@link NormTable.Start}, into a lane; whether doubles suffice. */
    private boolean cellRow(double[] product, int k, int j, int lane) {
        int width = lanes.width();
        Scaled exposure = ((LstmTrajectory) trajectory).exposure.get((k - 1) * n + j);
        if (exposure.mantissa() != 0 && Math.abs(exposure.exponent()) > StepMatrix.MODERATE) {
            return false;
        }
        double factor = exposure.toDouble();
        int hidden = j * stride + rows - n;
        int own = hidden + n * stride;
        for (int i = 0, to = j * n * width + lane; i < n; i++, to += width) {
            cell.data[to] = factor * product[hidden + i] + product[own + i];
        }
        return true;
    }

    private void scaled() {
        ScaledBlocks current = new ScaledBlocks(size, size, 1);
        ScaledBlocks next = new ScaledBlocks(size, size, 1);
        ScaledBlocks cells = new ScaledBlocks(n, size, 1);
        SparseRows jacobian = jacobians.newMatrix();
        SparseRows transposed = jacobians.newMatrix();
        BlockNorms norms = new BlockNorms(size);
        current.setIdentity(0);
        for (int lag = 1; lag < t; lag++) {
            AdjointSweep.back(jacobians.get(t - lag + 1, jacobian), transposed, current, next, 0);
            ScaledBlocks swap = current;
            current = next;
            next = swap;
            if (state != null) {
                norms.spectral(current, 0, new Part(0, size, 0, size), state.backlog(), lag);
            }
            if (hidden != null) {
                norms.spectral(current, 0, new Part(0, n, 0, n), hidden.backlog(), lag);
            }
            if (cell != null) {
                cells.multiply(throughHidden((LstmTrajectory) trajectory, t - lag), current, 0, 1);
                norms.spectral(cells, 0, new Part(0, n, n, size), cell.backlog(), lag);
            }
        }
    }

    /** S_kᵀ, for k = 0 [0 I]: h_0 does not depend on C_0. */
    static SparseRows throughHidden(LstmTrajectory trajectory, int k) {
        int n = trajectory.n;
        SparseRows matrix = new SparseRows(n, 2 * n);
        matrix.clear();
        for (int j = 0; j < n; j++) {
            Scaled exposure = k == 0 ? Scaled.ZERO : trajectory.exposure.get((k - 1) * n + j);
            long top = exposure.mantissa() == 0 ? 0 : Math.max(0, exposure.exponent());
            matrix.add(j, ScaledArray.scaledBy(exposure.mantissa(), exposure.exponent() - top));
            matrix.add(n + j, ScaledArray.scaledBy(1, -top));
            matrix.endRow(top);
        }
        return matrix;
    }
}
