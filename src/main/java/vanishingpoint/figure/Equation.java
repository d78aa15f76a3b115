package vanishingpoint.figure;

import java.util.List;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.i18n.RichText;

/**
 * An equation with the selected pair's numbers.
 *
 * @param label its number in the derivation as it stands before it, maybe nothing
 * @param parts of the equation, in LaTeX, between which lines may break
 * @param numbers the same with numbers, none where there are none to fill in
 * @param standing its status in a word or two
 * @param sentence what the status means here
 * @param seen where it can be seen
 */
public record Equation(String label, List<String> parts, List<String> numbers, Standing standing, RichText sentence,
        Perspective seen) {

    /** A status and its name. */
    public record Standing(Status status, String name) {}

    public Equation {
        parts = List.copyOf(parts);
        numbers = List.copyOf(numbers);
    }

    /** The LaTeX of both on two lines. */
    public String latex() {
        String equation = String.join(" ", parts);
        return numbers.isEmpty() ? equation : equation + "\n" + String.join(" ", numbers);
    }
}
