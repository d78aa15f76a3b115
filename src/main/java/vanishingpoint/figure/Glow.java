package vanishingpoint.figure;

import java.awt.geom.Point2D;

/** A disc of light over a chart, in the coordinates in which the chart is drawn. */
public record Glow(Point2D place, double radius, Ink ink) {}
