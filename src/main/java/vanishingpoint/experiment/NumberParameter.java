package vanishingpoint.experiment;

/** A number in a {@link Range}; whole ones are doubles with no fraction. */
public record NumberParameter(String key, String symbol, Range range) implements Parameter<Double> {

    @Override
    public Double initial() {
        return range.initial();
    }

    @Override
    public Double checked(Double value) {
        if (!range.contains(value)) {
            throw new InvalidValueException(key, value, range.allowed());
        }
        return value + 0.0; // no negative zero
    }

    /** By the key: recipes are maps of parameters, looked into very often. */
    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
