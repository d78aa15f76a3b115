package vanishingpoint.experiment;

import java.util.Arrays;
import java.util.List;

/** An immutable matrix of doubles, row by row. A column vector is a matrix with one column. */
public final class Matrix {

    private final int rows;
    private final int columns;
    private final double[] entries;

    private Matrix(int rows, int columns, double[] entries) {
        if (entries.length != rows * columns) {
            throw new IllegalArgumentException(rows + "×" + columns + " needs " + rows * columns + " entries, not "
                    + entries.length);
        }
        this.rows = rows;
        this.columns = columns;
        this.entries = entries;
    }

    /** Copies {@code entries}, row by row. */
    public static Matrix of(int rows, int columns, double... entries) {
        return new Matrix(rows, columns, entries.clone());
    }

    /** Copies rows of equal length. */
    public static Matrix ofRows(double[]... rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] entries = new double[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, entries, i * columns, columns);
        }
        return new Matrix(rows.length, columns, entries);
    }

    public static Matrix column(List<Double> entries) {
        return new Matrix(entries.size(), 1, entries.stream().mapToDouble(Double::doubleValue).toArray());
    }

    public static Matrix column(double... entries) {
        return of(entries.length, 1, entries);
    }

    public static Matrix zeros(int rows, int columns) {
        return new Matrix(rows, columns, new double[rows * columns]);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** Entry in row {@code i}, column {@code j}, both from 0. */
    public double get(int i, int j) {
        return entries[i * columns + j];
    }

    /** Entry {@code i}, from 0, of a matrix read row by row. */
    public double get(int i) {
        return entries[i];
    }

    public int size() {
        return entries.length;
    }

    /** A fresh copy of the entries, row by row. */
    public double[] toArray() {
        return entries.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix matrix && rows == matrix.rows && columns == matrix.columns
                && Arrays.equals(entries, matrix.entries);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        return rows + "×" + columns + Arrays.toString(entries);
    }
}
