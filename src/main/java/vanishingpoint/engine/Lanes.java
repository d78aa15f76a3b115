package vanishingpoint.engine;

/**
 * Arithmetic on several matrices of one shape at once, one in each <em>lane</em>: entry (i, j) of lane l of a matrix of
 * c columns stands at {@code (i·c + j)·width() + l}, so that one vector instruction does the same for all of them and
 * nothing is ever summed across a vector. The two ways of doing it agree to rounding.
 */
interface Lanes {

    /** Plain loops. */
    Lanes PLAIN = new PlainLanes();

    /** What there is: vector instructions where the module {@code jdk.incubator.vector} is resolved, else plain loops. */
    Lanes FASTEST = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() ? new VectorLanes() : PLAIN;

    /** Number of lanes. */
    int width();

    /** For reports, such as "vector instructions, 512 bit". */
    String description();

    /**
     * data = J·data in every lane: 2·rows·inner·columns operations a lane.
     *
     * @param columns of the matrices
     * @param work from {@link #workSpace} for as many rows, and as many columns at least
     */
    void multiply(StepMatrix step, double[] data, int columns, double[][] work);

    /** target = Jᵀ·source in every lane, as {@link #multiply}; not in place. */
    void multiplyTransposed(StepMatrix step, double[] source, double[] target, int columns, double[][] work);

    /**
     * targets[j] = Σ_r factors[j][r]·rows[r], sums of long rows: here the lanes are neighbouring entries.
     *
     * @param work from {@link #workSpace} for as many rows
     */
    void sums(double[][] factors, double[][] rows, double[][] targets, Sums sums, double[][] work);

    /**
     * target += Σ_j factors[at + j]·rows[first + j], a product of a matrix and a vector by columns. Each sum is formed in the
     * order of the rows and each product rounded before it is added: the bits do not depend on the kernel. Rows and
     * target have {@link #room} for whole vectors; what stands behind the entries is of no meaning.
     */
    void add(double[][] rows, double[] factors, Run run, double[] target);

    /** rows[first + j] += factors[at + j]·source for each j: what {@link #add} is the transpose of. */
    void addOuter(double[][] rows, double[] factors, Run run, double[] source);

    /** So many entries, and what fills the last vector. */
    default int room(int entries) {
        return (entries + width() - 1) / width() * width();
    }

    /**
     * By entry the smallest magnitude among long rows, infinite where all are zero, and the largest; exact zeros apart.
     *
     * @param from the first entry, {@code to} behind the last
     */
    void magnitudes(double[][] rows, int from, int to, double[] smallest, double[] largest);

    /** Room that {@link #multiply} needs. */
    double[][] workSpace(int rows, int columns);

    /**
     * Square sums by lane of the rows {@code fromRow} to {@code toRow} (exclusive): their sum goes to {@code total},
     * the smallest row's to {@code smallest}.
     */
    void squares(double[] data, Rows rows, double[] total, double[] smallest);

    /** next = factor·AᵀA·v in every lane, A being these rows; {@code factor} has one entry a lane. */
    void gram(double[] data, Rows rows, double[] factor, double[] v, double[] next);

    /** The matrix AᵀA in every lane, its lower triangle at least. */
    void gramMatrix(double[] data, Rows rows, double[] target);

    /**
     * Householder reduction of symmetric matrices to tridiagonal form.
     *
     * @param gram their lower triangles, of {@code size} rows and columns; overwritten
     * @param diagonal {@code size} entries a lane
     * @param offDiagonalSquared {@code size} entries a lane, the first of no meaning
     */
    void tridiagonalise(double[] gram, int size, double[] diagonal, double[] offDiagonalSquared);

    /** sum = Σ_j a_j·b_j over {@code count} entries a lane, b read from the vector {@code fromB}. */
    void dot(double[] a, double[] b, int fromB, int count, double[] sum);

    /** target_j += factor·source_j over {@code count} entries a lane, source read from the vector {@code from}. */
    void axpy(double[] factor, double[] source, int from, double[] target, int count);

    /**
     * Takes their projections on the first {@code count} vectors of an orthonormal basis off {@code next}, those on the
     * last ones first.
     *
     * @param coefficients the projections taken off, one after the other by basis vector
     */
    void project(double[][] basis, int count, double[] next, int columns, double[] coefficients);

    /**
     * Eigenvectors of length one, by lane, of symmetric tridiagonal matrices for an eigenvalue larger than all others.
     *
     * @param theta the eigenvalues
     * @param vectors {@code size} entries a lane
     */
    void eigenvector(double[] diagonal, double[] offDiagonalSquared, int size, double[] theta, double[] vectors);

    /** target_j = factor·source_j over {@code count} entries a lane, target written from the vector {@code to}. */
    void scale(double[] factor, double[] source, double[] target, int to, int count);

    /**
     * Applies a reflection from the right to one row, which starts at the vector {@code row}.
     *
     * @param rest square sum of the row's entries behind the reflection's first, as they are then
     */
    void reflect(double[] data, int row, Reflection reflection, double[] rest);

    /**
     * Largest eigenvalue by lane of symmetric tridiagonal matrices of {@code size} rows, by Laguerre's method from above,
     * where it converges monotonically as all eigenvalues are real.
     *
     * @param start an upper bound by lane, about as near as the spectrum is wide (from farther away rounding may step over
     *     eigenvalues that are all nearly equal); overwritten by the eigenvalue
     */
    void largestOfTridiagonal(double[] diagonal, double[] offDiagonalSquared, int size, double[] start);

    /** Σ_i a_i·b_i over whole vectors, see {@link #room}. */
    double product(double[] a, double[] b, int length);

    /** x = cosine·x + into·y and y = cosine·y − outOf·x at once, over whole vectors. */
    void rotate(double[] x, double[] y, int length, Rotation rotation);

    /** Rows {@code from} to {@code to} (exclusive) of matrices of {@code columns} columns. */
    record Rows(int from, int to, int columns) {}

    /** For the first {@code targets} targets, rows {@code first} to {@code end}, entries {@code from} to {@code to} (exclusive). */
    record Sums(int targets, int first, int end, int from, int to) {

        /** On some of the entries. */
        Sums part(int newFrom, int newTo) {
            return new Sums(targets, first, end, newFrom, newTo);
        }
    }

    /** Rows {@code first} to {@code first + count} (exclusive), their factors from {@code at} on, {@code length} entries of each. */
    record Run(int first, int count, int at, int length) {}
}
