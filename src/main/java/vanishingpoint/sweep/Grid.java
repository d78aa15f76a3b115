package vanishingpoint.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.ChoiceParameter;
import vanishingpoint.experiment.InvalidValueException;
import vanishingpoint.experiment.Parameter;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;

/**
 * Every combination of some parameters' values, the last parameter's changing fastest; the others are those of {@code base}.
 */
public record Grid(Recipe base, List<Axis> axes) {

    /** Points of one grid. */
    static final long MOST = 10_000_000;

    /** @throws BadInputException if a parameter stands twice or there are too many points */
    public Grid {
        axes = List.copyOf(axes);
        Set<Parameter<?>> seen = new HashSet<>();
        long points = 1;
        for (Axis axis : axes) {
            if (!seen.add(axis.parameter())) {
                throw new BadInputException("--param " + axis, axis.parameter().key() + " stands twice; allowed: once");
            }
            points *= axis.size();
            if (points > MOST) {
                throw new BadInputException("--param " + axis, "there are more than " + MOST + " points; allowed: fewer");
            }
        }
    }

    /**
     * Looks at every combination of choices, of which one may forbid another; numbers never do.
     *
     * @throws BadInputException if one does
     */
    void check() {
        Grid choices = new Grid(base, axes.stream().filter(axis -> axis.parameter() instanceof ChoiceParameter<?>).toList());
        IntStream.range(0, choices.size()).forEach(choices::point);
    }

    public int size() {
        return axes.stream().mapToInt(Axis::size).reduce(1, (a, b) -> a * b);
    }

    /**
     * The experiment of one point, from 0.
     *
     * @throws BadInputException if one value forbids another
     */
    Recipe point(int index) {
        List<Integer> places = places(index);
        // in the table's order: of two parameters the one that the other depends on stands first
        List<Integer> order = new ArrayList<>(IntStream.range(0, axes.size()).boxed().toList());
        order.sort(Comparator.comparingInt(i -> Parameters.ALL.indexOf(axes.get(i).parameter())));
        Recipe recipe = base;
        for (int i : order) {
            try {
                recipe = axes.get(i).set(recipe, places.get(i));
            } catch (InvalidValueException e) {
                throw new BadInputException("--param " + axes.get(i), e.getMessage());
            }
        }
        return recipe;
    }

    /** The values of one point as they stand in the table. */
    List<String> texts(int index) {
        List<Integer> places = places(index);
        return IntStream.range(0, axes.size()).mapToObj(i -> axes.get(i).text(places.get(i))).toList();
    }

    private List<Integer> places(int index) {
        Integer[] places = new Integer[axes.size()];
        int rest = index;
        for (int i = axes.size() - 1; i >= 0; i--) {
            places[i] = rest % axes.get(i).size();
            rest /= axes.get(i).size();
        }
        return List.of(places);
    }
}
