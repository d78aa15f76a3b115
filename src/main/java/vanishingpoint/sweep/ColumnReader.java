package vanishingpoint.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.TermsOf;

/** Reads columns: {@code [rnn.|gated.]NAME[@lag=L][@of=QUANTITY]}. */
final class ColumnReader {

    private static final Pattern FORM = Pattern.compile(
            "(?:(rnn|gated)\\.)?([a-z_]{1,40})((?:@[a-z]{1,10}=[a-z_0-9]{1,40})*)");
    private static final Pattern OPTION = Pattern.compile("@([a-z]+)=([a-z_0-9]+)");
    private static final Pattern LAG = Pattern.compile("[0-9]{1,4}");
    private static final String QUANTITIES = Arrays.stream(Quantity.values()).map(Quantity::key)
            .collect(Collectors.joining(", "));

    private ColumnReader() {}

    static List<Column> read(String text) {
        String source = "--measure " + text;
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new BadInputException(source, "it is not understood; allowed: [rnn.|gated.]NAME[@lag=L][@of=QUANTITY], as "
                    + "gain@lag=50");
        }
        Measure measure = Arrays.stream(Measure.values()).filter(each -> each.key().equals(form.group(2))).findFirst()
                .orElseThrow(() -> BadInputException.field(source, "the measure", form.group(2), "one of "
                        + String.join(", ", Measure.keys())));
        Place place = place(source, measure, form.group(3));
        List<Column> columns = new ArrayList<>();
        for (TermsOf side : TermsOf.values()) {
            boolean asked = form.group(1) == null || form.group(1).equals(side.key());
            if (asked && measure.sides().contains(side) && has(side, place.quantity())) {
                columns.add(new Column(measure, side, place));
            }
        }
        if (columns.isEmpty()) {
            throw new BadInputException(source, "the " + (form.group(1).equals("rnn") ? "RNN" : "gated cell")
                    + " has no such measure; allowed: without " + form.group(1) + ".");
        }
        return columns;
    }

    private static Place place(String source, Measure measure, String options) {
        OptionalInt lag = OptionalInt.empty();
        Optional<Quantity> quantity = Optional.empty();
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            String value = option.group(2);
            if (option.group(1).equals("lag") && measure.takesLag() && lag.isEmpty()) {
                if (!LAG.matcher(value).matches()) {
                    throw BadInputException.field(source, "lag", value, "a whole number from 0");
                }
                lag = OptionalInt.of(Integer.parseInt(value));
            } else if (option.group(1).equals("of") && measure.takesQuantity() && quantity.isEmpty()) {
                quantity = Optional.of(Arrays.stream(Quantity.values()).filter(each -> each.key().equals(value)).findFirst()
                        .orElseThrow(() -> BadInputException.field(source, "of", value, "one of " + QUANTITIES)));
            } else {
                throw new BadInputException(source, option.group() + " does not belong to " + measure.key() + "; allowed: "
                        + measure.key() + (measure.takesLag() ? ", once @lag=L" : "")
                        + (measure.takesQuantity() ? ", once @of=QUANTITY" : ""));
            }
        }
        return new Place(lag, quantity);
    }

    private static boolean has(TermsOf side, Optional<Quantity> quantity) {
        return side == TermsOf.GATED || quantity.isEmpty() || quantity.get() == Quantity.HIDDEN_STATE;
    }
}
