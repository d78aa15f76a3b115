package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Activity;
import vanishingpoint.result.Result;

/**
 * What all units do over the steps, as one of the strips of a chart.
 *
 * @param key name in tables of values, the same in every language
 * @param values T×n, row t − 1
 */
record Strip(String key, RichText name, Matrix values, ColourScale colours) {

    /** Numbers up to which a centred scale reaches. */
    private static final double[] TIDY = {1, 1.5, 2, 3, 5, 7};
    private static final double NEARLY_ALL = 0.98;
    private static final int SAMPLE = 4000;
    private static final String GATES = "ifo rz";

    static List<Strip> of(ChartKind kind, Result result, Style style) {
        return of(kind, new Shot(result, View.DEFAULT), style);
    }

    static List<Strip> of(ChartKind kind, Shot shown, Style style) {
        return Shown.activity(kind, shown.result()).map(activity -> kind == ChartKind.SLOPE
                ? List.of(slope(activity, shown, style)) : gates(activity, cells(kind, shown), style)).orElse(List.of());
    }

    /** What the cells of both sides do, this one among them. */
    private static List<Activity> cells(ChartKind kind, Shot shown) {
        return shown.sides().stream().flatMap(side -> Shown.activity(kind, side.result()).stream()).toList();
    }

    private static Strip slope(Activity activity, Shot shown, Style style) {
        double ceiling = shown.sides().stream().map(Shot::result).filter(result -> result.rnn().isPresent())
                .mapToDouble(result -> activation(result.experiment()).supremumOfDerivative()).max().orElse(1);
        return new Strip("slope", RichText.parse("φ′(a)"), activity.series().get("slope"),
                ColourScale.sequential(style.palette(), 0, ceiling));
    }

    private static Activation activation(Experiment experiment) {
        return experiment instanceof Recipe recipe ? recipe.get(Parameters.ACTIVATION)
                : ((GivenWeights) experiment).activation();
    }

    private static List<Strip> gates(Activity activity, List<Activity> sides, Style style) {
        List<Strip> strips = new ArrayList<>();
        for (Map.Entry<String, Matrix> series : activity.series().entrySet()) {
            String key = series.getKey();
            ColourScale colours = GATES.contains(key) ? ColourScale.sequential(style.palette(), 0, 1)
                    : ColourScale.diverging(style.palette(), key.equals("C") ? reach(key, sides) : 1);
            strips.add(new Strip(key, RichText.parse(style.messages().text("figure.gate." + key)), series.getValue(),
                    colours));
        }
        strips.sort(Comparator.comparing(strip -> strip.key().equals("C"))); // neighbours that share a scale share a bar
        return strips;
    }

    private static double reach(String key, List<Activity> sides) {
        return sides.stream().filter(side -> side.series().containsKey(key))
                .mapToDouble(side -> reach(side.series().get(key))).max().orElseThrow();
    }

    // of nearly all values: a single unit that counts up would leave no colour to the others
    private static double reach(Matrix values) {
        int stride = Math.max(1, values.size() / SAMPLE);
        double[] magnitudes = IntStream.iterate(0, i -> i < values.size(), i -> i + stride)
                .mapToDouble(i -> Math.abs(values.get(i))).filter(Double::isFinite).sorted().toArray();
        double largest = magnitudes.length == 0 ? 1 : Math.max(1, magnitudes[(int) (NEARLY_ALL * (magnitudes.length - 1))]);
        double power = Math.pow(10, Math.floor(Math.log10(largest)));
        return DoubleStream.of(TIDY).map(tidy -> tidy * power).filter(tidy -> tidy >= largest).findFirst()
                .orElse(10 * power);
    }

    boolean hasUndefined() {
        return IntStream.range(0, values.size()).anyMatch(i -> Double.isNaN(values.get(i)));
    }

    /** Whether there are values that the scale's ends stand for. */
    boolean reachesBeyond() {
        return IntStream.range(0, values.size()).anyMatch(i -> Math.abs(values.get(i)) > colours.upper());
    }

    int units() {
        return values.columns();
    }

    /** Value at a step and a unit, both from 1. */
    double at(int step, int unit) {
        return values.get(step - 1, unit - 1);
    }

    boolean sharesScale(Strip other) {
        return colours.lower() == other.colours.lower() && colours.upper() == other.colours.upper();
    }

    double mean(int step) {
        double sum = 0;
        for (int unit = 1; unit <= units(); unit++) {
            sum += at(step, unit);
        }
        return sum / units();
    }
}
