package vanishingpoint.experiment;

/** The seed of every random stream: any long. */
public record SeedParameter(String key, String symbol, Long initial) implements Parameter<Long> {

    @Override
    public Long checked(Long value) {
        return value;
    }
}
