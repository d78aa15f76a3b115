package vanishingpoint.figure;

import java.awt.geom.Rectangle2D;

/**
 * Where the rows of a track lie, from above downward.
 *
 * @param centre of the nodes
 * @param radius of the nodes
 * @param above whether the numbers stand above the nodes
 * @param numbers where they end toward the nodes
 * @param names base line of the nodes' names
 */
record TrackPlaces(double centre, double radius, boolean above, double numbers, double names) {

    /** Which rows a track has: all, or as one of two between which edges cross. */
    enum Rows {
        ALONE, UPPER, LOWER
    }

    static final double HEADING = 18;

    private static final double NAME = 17;
    private static final double APART = 6;
    private static final double GAP = 3;

    /**
     * @param numbers height of the numbers
     * @param radius the largest of the nodes that lies beside its neighbours
     */
    static TrackPlaces of(Rows rows, Rectangle2D area, double numbers, double radius) {
        double room = area.getHeight() - HEADING - NAME - APART - numbers;
        double fitting = Math.max(2.5, Math.min(radius, room * (rows == Rows.ALONE ? 0.27 : 0.24)));
        double around = TrackDrawing.GLOW * UnrolledScale.LARGEST * fitting;
        return switch (rows) {
            case ALONE -> {
                double centre = area.getMinY() + HEADING + numbers + room / 2;
                yield new TrackPlaces(centre, fitting, true, Math.max(area.getMinY() + HEADING + numbers - GAP,
                        centre - around - 2 * GAP), Math.min(area.getMaxY() - APART - GAP, centre + around + NAME - 2));
            }
            case UPPER -> {
                double top = area.getMinY() + HEADING + NAME + numbers;
                yield new TrackPlaces(top + around, fitting, true, top - GAP, area.getMinY() + HEADING + NAME - GAP - 1);
            }
            case LOWER -> {
                double bottom = area.getMaxY() - APART - NAME - numbers;
                yield new TrackPlaces(bottom - around, fitting, false, bottom + GAP, area.getMaxY() - APART - GAP);
            }
        };
    }
}
