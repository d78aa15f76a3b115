package vanishingpoint.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where words over or under nodes stand so that none covers another: at their nodes, where there is room. */
final class NodeLabels {

    /** Words of a step whose node is at x. */
    record Label(int step, double x, double width) {}

    private final double gap;
    private final Map<Integer, Label> placed = new LinkedHashMap<>();

    private NodeLabels(double gap) {
        this.gap = gap;
    }

    /**
     * The horizontal centres of those that have room, by step.
     *
     * @param first have room in any case: where two of them would meet they stand to both sides of their nodes' middle
     * @param others in the order in which room is given to them
     */
    static Map<Integer, Double> of(List<Label> first, List<Label> others, double gap) {
        NodeLabels labels = new NodeLabels(gap);
        labels.apart(first);
        others.forEach(labels::offer);
        Map<Integer, Double> centres = new LinkedHashMap<>();
        labels.placed.forEach((step, label) -> centres.put(step, label.x()));
        return centres;
    }

    private void apart(List<Label> labels) {
        if (labels.size() == 2 && meet(labels.get(0), labels.get(1))) {
            Label left = labels.get(0).x() < labels.get(1).x() ? labels.get(0) : labels.get(1);
            Label right = left == labels.get(0) ? labels.get(1) : labels.get(0);
            double missing = ((left.width() + right.width()) / 2 + gap - (right.x() - left.x())) / 2;
            placed.put(left.step(), new Label(left.step(), left.x() - missing, left.width()));
            placed.put(right.step(), new Label(right.step(), right.x() + missing, right.width()));
        } else {
            labels.forEach(label -> placed.put(label.step(), label));
        }
    }

    private void offer(Label label) {
        if (placed.values().stream().noneMatch(other -> meet(label, other))) {
            placed.put(label.step(), label);
        }
    }

    private boolean meet(Label one, Label other) {
        return Math.abs(one.x() - other.x()) < (one.width() + other.width()) / 2 + gap;
    }
}
