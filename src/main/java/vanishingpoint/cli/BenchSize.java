package vanishingpoint.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vanishingpoint.experiment.Parameters;

/** T and n of one measurement. */
record BenchSize(int length, int hidden) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})x([0-9]{1,6})");

    /** What {@link #read} understands. */
    static final String ALLOWED = String.format("TxN with T from 1 to %.0f and n from 1 to %.0f, as 50x16,100x32",
            Parameters.T.range().typedMax(), Parameters.N.range().typedMax());

    static Optional<BenchSize> read(String text) {
        Matcher numbers = FORM.matcher(text);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        BenchSize size = new BenchSize(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
        return Optional.of(size).filter(read -> Parameters.T.range().contains(read.length())
                && Parameters.N.range().contains(read.hidden()));
    }

    @Override
    public String toString() {
        return length + "x" + hidden;
    }
}
