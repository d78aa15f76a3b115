package vanishingpoint.engine;

/** What of y is added to x, and of x taken off y, where the two have different units. */
record Rotation(double cosine, double into, double outOf) {}
