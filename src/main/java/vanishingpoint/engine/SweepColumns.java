package vanishingpoint.engine;

/** t − 1 from {@code first} to {@code end} (exclusive). */
record SweepColumns(int first, int end) {}
