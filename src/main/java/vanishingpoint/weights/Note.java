package vanishingpoint.weights;

import java.util.List;

/** Something that was done or assumed; its text is {@code import.note.KEY} in the bundles. */
public record Note(String key, List<String> arguments) {

    public Note {
        arguments = List.copyOf(arguments);
    }

    static Note of(String key, Object... arguments) {
        return new Note(key, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
