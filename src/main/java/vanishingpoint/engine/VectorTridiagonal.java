package vanishingpoint.engine;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Symmetric matrices of all lanes to tridiagonal form, and the largest eigenvalues of those. */
final class VectorTridiagonal {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();
    /** Squares of off-diagonal entries below this share of the squared trace move no eigenvalue by one rounding. */
    private static final double NEGLIGIBLE = 1e-36;

    private VectorTridiagonal() {}

    private static DoubleVector vector(double[] from, int index) {
        return DoubleVector.fromArray(SPECIES, from, index * WIDTH);
    }

    /** {@link Lanes#tridiagonalise}, from the last row up, so that rows are walked along. */
    static void reduce(double[] gram, int size, double[] diagonal, double[] offDiagonalSquared) {
        double[] negligible = new double[WIDTH];
        for (int l = 0; l < WIDTH; l++) {
            double trace = 0;
            for (int i = 0; i < size; i++) {
                trace += gram[(i * size + i) * WIDTH + l];
            }
            negligible[l] = NEGLIGIBLE * trace * trace;
        }
        double[] u = new double[size * WIDTH];
        double[] w = new double[size * WIDTH];
        for (int last = size - 1; last > 0; last--) {
            System.arraycopy(gram, last * size * WIDTH, u, 0, last * WIDTH);
            System.arraycopy(gram, last * (size + 1) * WIDTH, diagonal, last * WIDTH, WIDTH);
            DoubleVector tail = dot(u, u, last - 1);
            DoubleVector pivot = vector(u, last - 1);
            DoubleVector squared = pivot.fma(pivot, tail);
            squared.intoArray(offDiagonalSquared, last * WIDTH);
            DoubleVector root = squared.sqrt();
            pivot = pivot.add(root.blend(root.neg(), pivot.compare(VectorOperators.LT, 0)));
            pivot.intoArray(u, (last - 1) * WIDTH);
            DoubleVector scale = DoubleVector.broadcast(SPECIES, 2).div(pivot.fma(pivot, tail))
                    .blend(0, tail.compare(VectorOperators.LE, vector(negligible, 0)));
            product(gram, size, last, u, w);
            DoubleVector shift = dot(u, w, last).mul(scale).mul(scale).mul(-0.5);
            for (int j = 0; j < last; j++) {
                vector(w, j).mul(scale).add(vector(u, j).mul(shift)).intoArray(w, j * WIDTH);
            }
            update(gram, size, last, u, w);
        }
        System.arraycopy(gram, 0, diagonal, 0, WIDTH);
    }

    private static DoubleVector dot(double[] a, double[] b, int count) {
        DoubleVector sum = DoubleVector.zero(SPECIES);
        for (int j = 0; j < count; j++) {
            sum = vector(a, j).fma(vector(b, j), sum);
        }
        return sum;
    }

    /** w = G·u for the leading {@code size} rows and columns, two rows at a time. */
    private static void product(double[] gram, int stride, int size, double[] u, double[] w) {
        Arrays.fill(w, 0, size * WIDTH, 0);
        int i = 0;
        for (; i + 2 <= size; i += 2) {
            int at = i * stride * WIDTH;
            int below = at + stride * WIDTH;
            int end = i * WIDTH;
            DoubleVector u0 = vector(u, i);
            DoubleVector u1 = vector(u, i + 1);
            DoubleVector sum0 = DoubleVector.zero(SPECIES);
            DoubleVector sum1 = DoubleVector.zero(SPECIES);
            for (int j = 0; j < end; j += WIDTH) {
                DoubleVector g0 = DoubleVector.fromArray(SPECIES, gram, at + j);
                DoubleVector g1 = DoubleVector.fromArray(SPECIES, gram, below + j);
                DoubleVector uj = DoubleVector.fromArray(SPECIES, u, j);
                sum0 = g0.fma(uj, sum0);
                sum1 = g1.fma(uj, sum1);
                g1.fma(u1, g0.fma(u0, DoubleVector.fromArray(SPECIES, w, j))).intoArray(w, j);
            }
            DoubleVector corner = DoubleVector.fromArray(SPECIES, gram, below + end);
            sum0 = DoubleVector.fromArray(SPECIES, gram, at + end).fma(u0, corner.fma(u1, sum0));
            sum1 = DoubleVector.fromArray(SPECIES, gram, below + end + WIDTH).fma(u1, corner.fma(u0, sum1));
            sum0.intoArray(w, end);
            sum1.intoArray(w, end + WIDTH);
        }
        if (i < size) {
            int at = i * stride * WIDTH;
            DoubleVector u0 = vector(u, i);
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int j = 0; j < i * WIDTH; j += WIDTH) {
                DoubleVector g = DoubleVector.fromArray(SPECIES, gram, at + j);
                sum = g.fma(DoubleVector.fromArray(SPECIES, u, j), sum);
                g.fma(u0, DoubleVector.fromArray(SPECIES, w, j)).intoArray(w, j);
            }
            DoubleVector.fromArray(SPECIES, gram, at + i * WIDTH).fma(u0, sum).intoArray(w, i * WIDTH);
        }
    }

    /** G −= u·wᵀ + w·uᵀ on the leading {@code size} rows and columns, two rows at a time, one entry beyond the diagonal. */
    private static void update(double[] gram, int stride, int size, double[] u, double[] w) {
        for (int i = 0; i < size; i += 2) {
            int at = i * stride * WIDTH;
            int below = Math.min(i + 1, size - 1) * stride * WIDTH;
            DoubleVector u0 = vector(u, i).neg();
            DoubleVector w0 = vector(w, i).neg();
            DoubleVector u1 = i + 1 < size ? vector(u, i + 1).neg() : DoubleVector.zero(SPECIES);
            DoubleVector w1 = i + 1 < size ? vector(w, i + 1).neg() : DoubleVector.zero(SPECIES);
            int end = Math.min(i + 1, size - 1) * WIDTH;
            for (int j = 0; j <= end; j += WIDTH) {
                DoubleVector wj = DoubleVector.fromArray(SPECIES, w, j);
                DoubleVector uj = DoubleVector.fromArray(SPECIES, u, j);
                wj.fma(u0, uj.fma(w0, DoubleVector.fromArray(SPECIES, gram, at + j))).intoArray(gram, at + j);
                wj.fma(u1, uj.fma(w1, DoubleVector.fromArray(SPECIES, gram, below + j))).intoArray(gram, below + j);
            }
        }
    }

    /**
     * {@link Lanes#largestOfTridiagonal}. With the pivots p = d − x − e²/p₋ of T − x·I, f their product, g = p′/p and
     * h = g′: S = f′/f = Σ g, H = −S′ = −Σ h, and x falls by size/(S + √((size−1)(size·H − S²))).
     */
    static void largest(double[] diagonal, double[] offDiagonalSquared, int size, double[] start) {
        DoubleVector x = vector(start, 0);
        VectorMask<Double> moving = SPECIES.maskAll(true); // a settled lane must not depend on its neighbours
        for (int pass = 0; pass < Tridiagonal.STEPS && moving.anyTrue(); pass++) {
            DoubleVector pivot = vector(diagonal, 0).sub(x);
            DoubleVector top = pivot;
            DoubleVector inverse = DoubleVector.broadcast(SPECIES, 1).div(pivot);
            DoubleVector g = inverse.neg();
            DoubleVector squared = g.mul(g);
            DoubleVector h = squared.neg();
            DoubleVector first = g;
            DoubleVector second = squared;
            for (int i = 1; i < size; i++) {
                DoubleVector q = vector(offDiagonalSquared, i).mul(inverse);
                pivot = vector(diagonal, i).sub(x).sub(q);
                top = top.max(pivot);
                inverse = DoubleVector.broadcast(SPECIES, 1).div(pivot);
                h = q.mul(h.sub(squared)).mul(inverse);
                g = q.mul(g).sub(1).mul(inverse);
                squared = g.mul(g);
                h = h.sub(squared);
                first = first.add(g);
                second = second.sub(h);
            }
            DoubleVector root = second.mul(size).sub(first.mul(first)).mul(size - 1).max(0).sqrt();
            DoubleVector down = DoubleVector.broadcast(SPECIES, size).div(first.add(root));
            moving = moving.and(top.compare(VectorOperators.LT, 0)); // else rounding has passed the eigenvalue
            x = x.sub(down, moving);
            moving = moving.and(down.compare(VectorOperators.GT, x.mul(Tridiagonal.SETTLED)));
        }
        x.intoArray(start, 0);
    }

    /** {@link Lanes#eigenvector}: one step of inverse iteration from (1, …, 1), all of whose terms are positive. */
    static void eigenvector(double[] diagonal, double[] offDiagonalSquared, int size, double[] theta, double[] vectors) {
        DoubleVector shift = vector(theta, 0).mul(1 + Tridiagonal.SHIFT);
        DoubleVector entry = DoubleVector.zero(SPECIES);
        DoubleVector inverse = entry;
        double[] inverses = new double[size * WIDTH];
        for (int i = 0; i < size; i++) { // T − shift·I = L·D·Lᵀ, all pivots negative
            DoubleVector coupling = i == 0 ? entry : vector(offDiagonalSquared, i);
            DoubleVector pivot = shift.sub(vector(diagonal, i)).sub(coupling.mul(inverse));
            entry = coupling.sqrt().fma(entry, DoubleVector.broadcast(SPECIES, 1)).div(pivot);
            inverse = DoubleVector.broadcast(SPECIES, 1).div(pivot);
            inverse.intoArray(inverses, i * WIDTH);
            entry.intoArray(vectors, i * WIDTH);
        }
        DoubleVector length = entry.mul(entry);
        for (int i = size - 2; i >= 0; i--) {
            DoubleVector factor = vector(offDiagonalSquared, i + 1).sqrt().mul(vector(inverses, i));
            entry = factor.fma(entry, vector(vectors, i));
            entry.intoArray(vectors, i * WIDTH);
            length = entry.fma(entry, length);
        }
        DoubleVector scale = DoubleVector.broadcast(SPECIES, 1).div(length.sqrt());
        for (int i = 0; i < size; i++) {
            vector(vectors, i).mul(scale).intoArray(vectors, i * WIDTH);
        }
    }
}
