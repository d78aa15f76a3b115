package vanishingpoint.experiment;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names and shapes of each cell's parameters. Gate matrices of the LSTM are n×(n+m), acting on [h_{t−1}; x_t]. */
public final class WeightShapes {

    /** Rows and columns of one parameter. */
    public record Shape(int rows, int columns) {

        @Override
        public String toString() {
            return columns == 1 ? "a vector of " + rows : rows + "×" + columns;
        }
    }

    /** Largest magnitude of a weight, state, input or target: sums of products of two stay finite. */
    private static final double LARGEST = 1e100;

    private WeightShapes() {}

    /** Every parameter's shape, in the order of the files. */
    public static Map<String, Shape> of(CellKind cell, int n, int m, int p) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        switch (cell) {
            case RNN -> {
                shapes.put("W_x", new Shape(n, m));
                shapes.put("W_h", new Shape(n, n));
                shapes.put("b_h", new Shape(n, 1));
                shapes.put("W_o", new Shape(p, n));
                shapes.put("b_o", new Shape(p, 1));
            }
            case LSTM -> {
                put(shapes, new Shape(n, n + m), "W_i", "W_f", "W_c", "W_o");
                put(shapes, new Shape(n, 1), "b_i", "b_f", "b_c", "b_o");
                readOut(shapes, n, p);
            }
            case GRU -> {
                put(shapes, new Shape(n, m), "W_ir", "W_iz", "W_in");
                put(shapes, new Shape(n, n), "W_hr", "W_hz", "W_hn");
                put(shapes, new Shape(n, 1), "b_ir", "b_iz", "b_in", "b_hr", "b_hz", "b_hn");
                readOut(shapes, n, p);
            }
        }
        return shapes;
    }

    private static void readOut(Map<String, Shape> shapes, int n, int p) {
        shapes.put("W_y", new Shape(p, n));
        shapes.put("b_y", new Shape(p, 1));
    }

    private static void put(Map<String, Shape> shapes, Shape shape, String... names) {
        for (String name : names) {
            shapes.put(name, shape);
        }
    }

    static void check(CellKind cell, Map<String, Matrix> weights, Matrix h0, Matrix c0, Matrix x, Matrix targets) {
        int n = h0.rows();
        if (n < 1 || x.columns() < 1 || targets.columns() < 1) {
            throw new InvalidValueException("hidden, input, output", n + ", " + x.columns() + ", "
                    + targets.columns(), "whole numbers from 1");
        }
        if (x.rows() < 1 || x.rows() > Parameters.T.range().typedMax()) {
            throw new InvalidValueException("T", x.rows(), Parameters.T.range().allowed());
        }
        shape("h0", h0, new Shape(n, 1));
        shape("C0", c0, new Shape(n, 1));
        shape("targets", targets, new Shape(x.rows(), targets.columns()));
        finite("x", x);
        Map<String, Shape> shapes = of(cell, n, x.columns(), targets.columns());
        for (String name : weights.keySet()) {
            if (!shapes.containsKey(name)) {
                throw new InvalidValueException("params", name, String.join(", ", shapes.keySet()));
            }
        }
        shapes.forEach((name, shape) -> {
            if (!weights.containsKey(name)) {
                throw new InvalidValueException("params." + name, "missing", shape.toString());
            }
            shape("params." + name, weights.get(name), shape);
        });
    }

    private static void shape(String field, Matrix matrix, Shape shape) {
        Shape found = new Shape(matrix.rows(), matrix.columns());
        if (!found.equals(shape)) {
            throw new InvalidValueException(field, found, shape.toString());
        }
        finite(field, matrix);
    }

    private static void finite(String field, Matrix matrix) {
        for (int i = 0; i < matrix.size(); i++) {
            if (!(Math.abs(matrix.get(i)) <= LARGEST)) {
                throw new InvalidValueException(field, matrix.get(i), "numbers from -1e100 to 1e100");
            }
        }
    }
}
