package vanishingpoint.figure;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import vanishingpoint.experiment.Matrix;

/**
 * What widths, colours and sizes of all tracks of a drawing mean, so that they can be compared.
 *
 * @param edges decades on either side of 10⁰ that the edges' colours and widths reach; of all steps, so that they mean the
 *     same when another part is shown
 * @param left decades after which nothing is left to be seen of the gradient; of all steps too
 */
record UnrolledScale(double edges, double left) {

    private static final double NEARLY_ALL = 0.95;
    private static final double FINEST = 0.5;
    /** Size of what has grown to the scale's end, in units of what is left whole. */
    static final double LARGEST = 1.7;

    static UnrolledScale of(List<Track> tracks) {
        double largest = tracks.stream().map(Track::log10Left).flatMapToDouble(UnrolledScale::magnitudes)
                .max().orElse(0);
        return new UnrolledScale(finely(usual(edges(tracks).filter(Double::isFinite).map(Math::abs).sorted().toArray())),
                GainScale.tidy(largest));
    }

    /** Every gain that is drawn as an edge. */
    static DoubleStream edges(List<Track> tracks) {
        return tracks.stream().flatMap(track -> Stream.of(track.log10Edges(), track.log10Direct(),
                        track.log10Crossing()))
                .flatMapToDouble(column -> DoubleStream.of(column.toArray()));
    }

    ColourScale colours(Palette palette) {
        return ColourScale.diverging(palette, edges);
    }

    /** Width of an edge, from 0 to 1: half for 10⁰, linear in the logarithm. */
    double width(double log10) {
        return Math.max(0.06, Math.min(1, 0.5 + 0.5 * log10 / edges));
    }

    /** Size of what is left of the gradient: 1 for all of it, 0 for nothing, linear in the logarithm on either side. */
    double size(double log10) {
        if (Double.isNaN(log10)) {
            return 0;
        }
        double share = Math.max(-1, Math.min(1, log10 / left));
        return share < 0 ? 1 + share : 1 + (LARGEST - 1) * share;
    }

    private static double finely(double decades) {
        return decades <= FINEST ? FINEST : GainScale.tidy(decades);
    }

    private static double usual(double[] sorted) {
        return sorted.length == 0 ? 0 : sorted[(int) (NEARLY_ALL * (sorted.length - 1))];
    }

    private static DoubleStream magnitudes(Matrix column) {
        return DoubleStream.of(column.toArray()).filter(Double::isFinite).map(Math::abs);
    }
}
