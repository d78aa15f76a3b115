package vanishingpoint.experiment;

import java.util.List;
import java.util.stream.Collectors;

/** One of a few named choices. */
public record ChoiceParameter<E extends Enum<E> & Keyed>(String key, String symbol, List<E> choices, E initial)
        implements Parameter<E> {

    public ChoiceParameter {
        choices = List.copyOf(choices);
    }

    @Override
    public E checked(E value) {
        if (!choices.contains(value)) {
            throw new InvalidValueException(key, value.key(), allowed());
        }
        return value;
    }

    /** The choice of this name. */
    public E parse(String name) {
        return choices.stream().filter(choice -> choice.key().equals(name)).findFirst()
                .orElseThrow(() -> new InvalidValueException(key, '"' + name + '"', allowed()));
    }

    public String allowed() {
        return choices.stream().map(Keyed::key).collect(Collectors.joining(", ", "one of ", ""));
    }

    /** By the key: recipes are maps of parameters, looked into very often. */
    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
