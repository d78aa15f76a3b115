package vanishingpoint.figure;

import org.jfree.data.Range;

/** Arithmetic of visible parts: always inside the whole, never narrower than a few cells. */
final class Zoom {

    private static final double NARROWEST = 3;

    private Zoom() {}

    /** Moved and widened as little as needed. */
    static Range inside(Range wanted, Range whole) {
        double length = Math.max(wanted.getLength(), NARROWEST);
        if (length >= whole.getLength() - 1e-9) {
            return whole;
        }
        double lower = Math.min(Math.max(wanted.getLowerBound(), whole.getLowerBound()),
                whole.getUpperBound() - length);
        return new Range(lower, lower + length);
    }

    /** What stays visible when the whole changes: the same part, as far as it is still there. */
    static Range kept(Range part, Range whole) {
        return part.getLowerBound() >= whole.getUpperBound() - 1 ? whole : inside(part, whole);
    }

    /** About a value that stays where it is. */
    static Range scaled(Range range, double about, double factor) {
        return new Range(about - (about - range.getLowerBound()) / factor,
                about + (range.getUpperBound() - about) / factor);
    }

    /** Outward to whole cells, whose edges lie at whole distances from the start. */
    static Range outward(Range range, double start) {
        return new Range(Math.floor(range.getLowerBound() - start) + start,
                Math.ceil(range.getUpperBound() - start) + start);
    }
}
