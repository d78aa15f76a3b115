package vanishingpoint.engine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import vanishingpoint.experiment.Matrix;

/** Norms and spectral radius of one weight matrix. Not modified. */
final class MatrixNorms {

    private MatrixNorms() {}

    /** ‖A‖₂ and ρ(A). */
    record Norms(double spectral, double radius) {

        static Norms of(Matrix matrix) {
            return new Norms(spectralNorm(matrix), spectralRadius(matrix));
        }
    }

    /** ‖A‖₂, the largest singular value. */
    static double spectralNorm(Matrix matrix) {
        double scale = largest(matrix);
        if (scale == 0) {
            return 0;
        }
        double[] values = SingularOps_DDRM.singularValues(ejml(matrix, scale));
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest * scale;
    }

    /** ‖A‖_F = √Σ a_ij². */
    static double frobeniusNorm(Matrix matrix) {
        double scale = largest(matrix);
        return scale == 0 ? 0 : NormOps_DDRM.normF(ejml(matrix, scale)) * scale;
    }

    /** ρ(A), the largest absolute eigenvalue. */
    static double spectralRadius(Matrix matrix) {
        double scale = largest(matrix);
        return scale == 0 ? 0 : Math.sqrt(byMagnitude(matrix, scale).get(0).getMagnitude2()) * scale;
    }

    /** Real and imaginary parts, n×2, by falling magnitude. */
    static Matrix eigenvalues(Matrix matrix) {
        double scale = largest(matrix);
        return scale == 0 ? Matrix.zeros(matrix.rows(), 2) : Matrix.ofRows(byMagnitude(matrix, scale).stream()
                .map(value -> new double[] {value.real * scale, value.imaginary * scale}).toArray(double[][]::new));
    }

    /** Eigenvalues of A/scale. */
    private static List<Complex_F64> byMagnitude(Matrix matrix, double scale) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(matrix.rows(), false);
        if (!eigen.decompose(ejml(matrix, scale))) {
            throw new IllegalStateException("the eigenvalues of a " + matrix.rows() + "×" + matrix.rows()
                    + " matrix did not converge");
        }
        return IntStream.range(0, eigen.getNumberOfEigenvalues()).mapToObj(eigen::getEigenvalue)
                .sorted(Comparator.comparingDouble((Complex_F64 value) -> -value.getMagnitude2())
                        .thenComparingDouble(value -> -value.real).thenComparingDouble(value -> -value.imaginary))
                .toList();
    }

    /** A power of two near the largest entry, so that dividing by it is exact and squares stay finite. */
    private static double largest(Matrix matrix) {
        double largest = Kernels.largest(matrix.toArray(), 0, matrix.size());
        return largest == 0 ? 0 : Math.scalb(1.0, Math.max(Math.getExponent(largest), -1000));
    }

    private static DMatrixRMaj ejml(Matrix matrix, double scale) {
        double[] entries = matrix.toArray();
        for (int i = 0; i < entries.length; i++) {
            entries[i] /= scale;
        }
        return DMatrixRMaj.wrap(matrix.rows(), matrix.columns(), entries);
    }
}
