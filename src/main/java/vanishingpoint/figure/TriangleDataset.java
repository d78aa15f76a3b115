package vanishingpoint.figure;

import org.jfree.data.xy.AbstractXYZDataset;
import vanishingpoint.result.Triangle;

/** A triangle of values as one series ordered by t, then k: x = k, y = t, z = the value that the pair is drawn by. */
final class TriangleDataset extends AbstractXYZDataset {

    private final transient Triangle triangle;

    TriangleDataset(Triangle triangle) {
        this.triangle = triangle;
    }

    Triangle triangle() {
        return triangle;
    }

    @Override
    public int getSeriesCount() {
        return 1;
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return "cells";
    }

    @Override
    public int getItemCount(int series) {
        return Triangle.size(triangle.length());
    }

    @Override
    public Number getX(int series, int item) {
        return item - Triangle.size(row(item) - 1) + 1;
    }

    @Override
    public Number getY(int series, int item) {
        return row(item);
    }

    @Override
    public Number getZ(int series, int item) {
        int t = row(item);
        return triangle.get(t, item - Triangle.size(t - 1) + 1);
    }

    private static int row(int item) {
        int t = (int) ((Math.sqrt(8.0 * item + 1) - 1) / 2) + 1;
        return Triangle.size(t) <= item ? t + 1 : Triangle.size(t - 1) > item ? t - 1 : t;
    }
}
