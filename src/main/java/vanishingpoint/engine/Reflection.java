package vanishingpoint.engine;

/** I − scale·u·uᵀ in every lane on the entries {@code from} to {@code to} (exclusive) of a row, u having as many. */
record Reflection(int from, int to, double[] u, double[] scale) {}
