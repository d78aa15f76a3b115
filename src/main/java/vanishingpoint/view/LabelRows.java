package vanishingpoint.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Finds places for labels under a track, so that none overlaps another and each stays under its own tick. */
final class LabelRows {

    private static final double GAP = 4;
    private static final double TICK_CLEARANCE = 2;

    /**
     * A label for a place x, where a tick may stand; rank 0 is placed first.
     *
     * @param anchor how far from the label's left edge its place best is
     */
    record Wanted(double x, double width, int rank, double anchor, boolean ticked) {

        /** Best centred under its tick. */
        Wanted(double x, double width, int rank) {
            this(x, width, rank, width / 2, true);
        }
    }

    /** Left edge and row, from 0. */
    record Spot(double left, int row) {}

    private record Span(double from, double to) {}

    private final double width;
    private final int rows;

    LabelRows(double width, int rows) {
        this.width = width;
        this.rows = rows;
    }

    /** The labels that find a place, by their index; the others are to be dropped. */
    Map<Integer, Spot> place(List<Wanted> wanted) {
        Map<Integer, Spot> placed = new LinkedHashMap<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i -> wanted.get(i).rank()));
        for (int i : order) {
            spot(i, wanted, placed).ifPresent(spot -> placed.put(i, spot));
        }
        return placed;
    }

    private Optional<Spot> spot(int index, List<Wanted> wanted, Map<Integer, Spot> placed) {
        Wanted label = wanted.get(index);
        for (int row = 0; row < rows; row++) {
            List<Span> taken = new ArrayList<>();
            for (Map.Entry<Integer, Spot> other : placed.entrySet()) {
                if (other.getValue().row() == row) {
                    double from = other.getValue().left();
                    taken.add(new Span(from - GAP, from + wanted.get(other.getKey()).width() + GAP));
                }
            }
            List<Span> clear = new ArrayList<>(taken);
            for (int i = 0; i < wanted.size(); i++) {
                if (i != index && wanted.get(i).ticked() && !placed.containsKey(i)) { // its tick may have to reach the next row
                    clear.add(new Span(wanted.get(i).x() - TICK_CLEARANCE, wanted.get(i).x() + TICK_CLEARANCE));
                }
            }
            Optional<Double> left = nearest(label, clear).or(() -> nearest(label, taken));
            if (left.isPresent()) {
                return Optional.of(new Spot(left.get(), row));
            }
        }
        return Optional.empty();
    }

    private Optional<Double> nearest(Wanted label, List<Span> taken) {
        double best = inside(label.x() - label.anchor(), label.width());
        return DoubleStream.concat(DoubleStream.of(best), taken.stream()
                        .flatMapToDouble(span -> DoubleStream.of(span.to(), span.from() - label.width())))
                .filter(left -> left == inside(left, label.width()))
                .filter(left -> left <= label.x() && label.x() <= left + label.width())
                .filter(left -> taken.stream()
                        .allMatch(span -> left + label.width() <= span.from() || span.to() <= left))
                .boxed()
                .min(Comparator.comparingDouble(left -> Math.abs(left - best)));
    }

    private double inside(double left, double labelWidth) {
        return Math.max(0, Math.min(left, width - labelWidth));
    }
}
