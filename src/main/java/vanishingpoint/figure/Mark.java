package vanishingpoint.figure;

import java.awt.geom.Point2D;

/** A point of a curve at a selected lag, in the coordinates in which the chart is drawn. */
public record Mark(Point2D place, Ink ink) {}
