package vanishingpoint.figure;

import java.util.List;
import java.util.Optional;

/**
 * A front that runs through the nodes of a track against time and is as large at each as what is left of the gradient
 * there; over and over, with a rest between. A pure function of the time.
 *
 * @param stops the nodes in the order in which it comes to them
 */
record GradientWave(List<Stop> stops) {

    /** A place on the horizontal axis and how large the front is there. */
    record Stop(double place, double size) {}

    private static final double STEPS_A_SECOND = 7;
    private static final double SHORTEST = 1.2;
    private static final double REST = 0.9;

    GradientWave {
        stops = List.copyOf(stops);
    }

    /** Seconds from node to node, all the way. */
    double duration() {
        return Math.max(SHORTEST, (stops.size() - 1) / STEPS_A_SECOND);
    }

    /** Where the front is so many seconds after the start; nowhere while it rests. */
    Optional<Stop> at(double seconds) {
        double since = seconds % (duration() + REST);
        if (since > duration() || stops.isEmpty()) {
            return Optional.empty();
        }
        double place = since / duration() * (stops.size() - 1);
        int before = Math.min((int) place, Math.max(0, stops.size() - 2));
        Stop from = stops.get(before);
        Stop to = stops.get(Math.min(before + 1, stops.size() - 1));
        double share = place - before;
        return Optional.of(new Stop(from.place() + share * (to.place() - from.place()),
                from.size() + share * (to.size() - from.size())));
    }
}
