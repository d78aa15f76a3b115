package vanishingpoint.engine;

import java.util.Arrays;
import vanishingpoint.result.Triangle;

/**
 * The chain of every so many steps: M_b = P(m_b, m_{b−1}) for the steps m that stand for the blocks of a coarse table. Each is
 * multiplied together once, so that a coarse table costs little more than one as short as it has blocks.
 */
final class BlockSteps implements ChainedSteps {

    /** Square sums of rows are at least this share of the largest row's, so that no later product lives on lost digits. */
    private static final double SPREAD = Math.scalb(1.0, -StepMatrix.MODERATE);

    private final StepJacobians jacobians;
    private final Lanes lanes;
    private final int length;
    private final int grain;
    private final int size;
    private final StepMatrix[] stored;
    private final long[] exponent;
    private boolean isStored;

    BlockSteps(Trajectory trajectory, StepJacobians jacobians, int grain, Lanes lanes) {
        this.jacobians = jacobians;
        this.lanes = lanes;
        this.grain = grain;
        length = trajectory.length;
        size = trajectory.stateSize();
        stored = new StepMatrix[length() + 1];
        exponent = new long[length() + 1];
    }

    @Override
    public int length() {
        return Triangle.blocks(length, grain);
    }

    @Override
    public void store() {
        if (isStored) {
            return;
        }
        isStored = true;
        jacobians.store();
        Team.share(length() - 1, piece -> make(piece + 2));
    }

    @Override
    public StepMatrix newStep() {
        return null; // all are stored
    }

    @Override
    public StepMatrix dense(int t, StepMatrix work) {
        return stored[t];
    }

    @Override
    public long exponent(int t) {
        return exponent[t];
    }

    private void make(int block) {
        int width = lanes.width();
        int columns = (size + width - 1) / width;
        int stride = columns * width;
        double[] product = new double[size * stride];
        for (int i = 0; i < size; i++) {
            product[i * stride + i] = 1;
        }
        double[][] work = lanes.workSpace(size, columns);
        StepMatrix room = jacobians.newStep();
        int last = Triangle.middle(length, grain, block - 1);
        for (int t = Triangle.middle(length, grain, block - 2) + 1; t <= last; t++) {
            StepMatrix jacobian = jacobians.dense(t, room);
            if (jacobian == null) {
                return;
            }
            lanes.multiply(jacobian, product, columns, work);
            if (!bringIntoRange(product, stride, block)) {
                return;
            }
        }
        StepMatrix made = StepMatrix.square(size);
        for (int i = 0; i < size; i++) {
            System.arraycopy(product, i * stride, made.dense, i * size, size);
        }
        stored[block] = made;
    }

    /** Keeps the largest row's norm near one; whether doubles suffice. */
    private boolean bringIntoRange(double[] product, int stride, int block) {
        double smallest = Double.MAX_VALUE;
        double largest = 0;
        for (int from = 0; from < product.length; from += stride) {
            double squares = Kernels.sumOfSquares(product, from, size);
            if (squares != 0 || Kernels.largest(product, from, size) != 0) {
                smallest = Math.min(smallest, squares);
                largest = Math.max(largest, squares);
            }
        }
        if (largest == 0) {
            return smallest == Double.MAX_VALUE; // else all of it has left the doubles
        }
        if (!(smallest >= SPREAD * largest && smallest > Double.MIN_NORMAL && largest <= Double.MAX_VALUE)) {
            return false;
        }
        int shift = Math.getExponent(largest) / 2;
        if (Math.abs(shift) > 50) {
            double factor = Math.scalb(1.0, -shift);
            Arrays.setAll(product, i -> product[i] * factor);
            exponent[block] += shift;
        }
        return true;
    }
}
