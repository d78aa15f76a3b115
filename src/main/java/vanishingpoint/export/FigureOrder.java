package vanishingpoint.export;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import vanishingpoint.experiment.Fields;
import vanishingpoint.experiment.InvalidValueException;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.Picture;

/**
 * What figure is wanted.
 *
 * @param picture one of {@link Picture#names()}
 * @param sweep the parameter that moves; there for kinds that move, and only for those
 */
public record FigureOrder(String picture, FileKind kind, Format format, Optional<Sweep> sweep) {

    /** @throws InvalidValueException where the parts do not go together */
    public FigureOrder {
        if (!Picture.names().contains(picture)) {
            throw new InvalidValueException("picture", picture, "one of " + String.join(", ", Picture.names()));
        }
        if (kind.moves() != sweep.isPresent()) {
            throw new InvalidValueException("sweep", sweep.isPresent() ? "there" : "missing",
                    kind.moves() ? "one, for kind " + kind.key() : "none, for kind " + kind.key());
        }
        double largest = Picture.largestFont(picture, format.size());
        if (format.fontPoints().orElse(0) > largest) {
            throw new InvalidValueException("font_size", format.fontPoints().getAsDouble() + " points",
                    "up to " + largest + " points for " + picture + " in this size");
        }
    }

    /** Of one experiment. */
    public FigureOrder(String picture, FileKind kind, Format format) {
        this(picture, kind, format, Optional.empty());
    }

    public FigureOrder withFormat(Format other) {
        return new FigureOrder(picture, kind, other, sweep);
    }

    public FigureOrder withKind(FileKind other) {
        return new FigureOrder(picture, other, format, other.moves() ? sweep : Optional.empty());
    }

    /** The same of another picture, with smaller letters where that one has no room. */
    public FigureOrder withPicture(String other) {
        double largest = Picture.largestFont(other, format.size());
        Format fitting = format.fontPoints().orElse(0) <= largest ? format : format.withFontPoints(
                largest < Format.SMALLEST_FONT ? OptionalDouble.empty() : OptionalDouble.of(largest));
        return new FigureOrder(other, kind, fitting, sweep);
    }

    /** For {@code figure} in a document's JSON: maps, lists, strings, numbers, booleans. */
    public Map<String, Object> toTree() {
        return FigureJson.tree(this);
    }

    /**
     * Reads what {@link #toTree} tells; what is missing is as usual.
     *
     * @throws vanishingpoint.experiment.BadInputException if it holds anything else
     */
    public static FigureOrder of(Fields fields) {
        return FigureJson.read(fields);
    }
}
