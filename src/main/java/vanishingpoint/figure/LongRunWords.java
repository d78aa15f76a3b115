package vanishingpoint.figure;

import java.util.stream.Collectors;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.LongRun;
import vanishingpoint.result.ScalarMap;
import vanishingpoint.result.ScalarRun;

/** Where a unit's run ends, in words; of a run whose input goes on changing, where it would under the mean input. */
record LongRunWords(ScalarRun run, Messages messages) {

    private static final String KEY = "figure.operating-point.asymptote";
    private static final int DIGITS = 3;
    private static final int MOST_DIGITS = 12;

    Aside.Remark remark() {
        LongRun longRun = run.longRun();
        boolean mean = run.input() == ScalarRun.Input.ALWAYS;
        String factor = longRun.ends().stream().map(end -> MapVerdicts.factor(end.factor())).distinct()
                .collect(Collectors.joining("…"));
        String heading = mean ? ".mean" : longRun.held().isPresent() ? ".disturbed" : "";
        return new Aside.Remark(RichText.parse(messages.text(KEY + heading, factor)), RichText.parse(longRun.held()
                .map(point -> held(longRun, point, mean ? ".mean" : ""))
                .orElseGet(() -> say(mean ? ".mean" : "", longRun.ends().get(0)))), Ink.TEXT);
    }

    private String held(LongRun longRun, ScalarMap.FixedPoint point, String prefix) {
        if (point.factor() == 0) { // of an unstable point at ReLU's bend alone
            return messages.text(KEY + prefix + ".bend");
        }
        String where = longRun.ends().stream().map(end -> say(".to", end))
                .reduce((one, other) -> messages.text(KEY + ".or", one, other)).orElseThrow();
        return messages.text(KEY + prefix + ".held", Numbers.decimals(point.h(), DIGITS),
                MapVerdicts.factor(Math.abs(point.factor())), where);
    }

    private String say(String prefix, LongRun.End end) {
        return switch (end.course()) {
            case REST -> messages.text(KEY + prefix + ".rest", Numbers.decimals(end.h(), DIGITS));
            case ALTERNATE -> alternate(prefix, end.h(), run.map().next(end.h()));
            case LEAVE -> messages.text(KEY + prefix + ".leave");
            case DRIFT -> messages.text(KEY + prefix + ".drift", Numbers.rounded(end.h(), DIGITS));
            case ANYWHERE -> messages.text(KEY + prefix + ".anywhere", Numbers.decimals(end.h(), DIGITS));
        };
    }

    /** With as many decimals as tell both apart. */
    private String alternate(String prefix, double h, double other) {
        int digits = DIGITS;
        while (digits < MOST_DIGITS && Numbers.decimals(h, digits).equals(Numbers.decimals(other, digits))) {
            digits++;
        }
        return messages.text(KEY + prefix + ".alternate", Numbers.decimals(h, digits), Numbers.decimals(other, digits));
    }
}
