package vanishingpoint.figure;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GainMeasures;
import vanishingpoint.result.Result;
import vanishingpoint.result.Triangle;
import vanishingpoint.result.Verdict;

/** What a chart shows, in one sentence: for who cannot see it, and to go with its picture. */
public final class Summaries {

    private static final String KEY = "figure.summary.";

    private final Result result;
    private final View view;
    private final Messages messages;

    private Summaries(Result result, View view, Messages messages) {
        this.result = result;
        this.view = view;
        this.messages = messages;
    }

    /** One line of plain text; the chart's title where there is nothing to be told of it. */
    public static String of(ChartKind kind, Result result, View view, Language language) {
        String told = new Summaries(result, view, Messages.in(language)).sentence(kind);
        return told.isEmpty() ? Titles.of(kind, result, view, language).plain() : RichText.parse(told).plain();
    }

    private String sentence(ChartKind kind) {
        return switch (kind) {
            case RNN_GAIN -> result.rnn().map(this::gain).orElse("");
            case LSTM_GAIN -> result.gated().map(this::gain).orElse("");
            case GAIN_BY_LAG -> gains();
            case GRADIENT_TERMS -> terms(Shown.itemised(result, view));
            case MASS_BY_LAG -> say("mass", list(result.cells(), this::horizon));
            case FORMULA, UNROLLED -> left();
            case STEP_JACOBIAN -> stepJacobian();
            case OPERATING_POINT, SPECTRUM, EIGENVALUES ->
                    new DynamicsWords(kind, new Shot(result, view)).sentence(messages);
            case SLOPE, PATHS, STEP_TERMS, HIDDEN_STEP_TERMS, GATES, GRADIENT_SUM, BEYOND_LAG, GRADIENT_ELEMENTS ->
                    new InsightSummaries(kind, new Shot(result, view), messages).sentence();
        };
    }

    /** How the gain goes with the lag at t = T. */
    private String gain(CellResult cell) {
        Quantity quantity = Shown.quantity(cell, view);
        Matrix byLag = cell.log10FinalGains().get(quantity);
        String name = messages.text("figure.curve." + cell.cell().key() + "." + quantity.key());
        return course(name, byLag);
    }

    private String course(String name, Matrix byLag) {
        GainMeasures measures = GainMeasures.of(byLag);
        int lag = byLag.rows() - 1;
        return switch (measures.verdict()) {
            case VANISHING, STEADY, EXPLODING -> say(measures.verdict().key(), name,
                    Numbers.factor(measures.log10Gain()), "" + lag, Numbers.decimals(measures.log10Gain() / lag, 2));
            case DEAD -> say("dead", name, "" + firstZero(byLag));
            case NONE -> lag == 0 ? say("one_step", name) : say("undefined", name, "" + lag);
        };
    }

    private static int firstZero(Matrix byLag) {
        int lag = 0;
        while (byLag.get(lag) != Double.NEGATIVE_INFINITY) {
            lag++;
        }
        return lag;
    }

    private String gains() {
        int lag = result.experiment().length() - 1;
        return say("gains", "" + lag, list(Curves.told(Curves.of(ChartKind.GAIN_BY_LAG, new Shot(result, view),
                messages)), curve ->
                say("part", curve.name().plain(), magnitude(curve.at(lag)), verdict(curve.at(lag), lag))));
    }

    private String verdict(double log10, int lag) {
        return messages.text(KEY + "verdict." + Verdict.of(log10, lag).key());
    }

    private String terms(CellResult cell) {
        Triangle terms = cell.log10Terms();
        String name = Curves.name(cell.cell(), messages);
        OptionalInt horizon = cell.gradient().memoryHorizon();
        if (Double.isNaN(terms.largest()) || horizon.isEmpty()) {
            return messages.text(cell.health().overflowStep().isPresent() ? KEY + "terms.overflow" : KEY + "terms.none", name);
        }
        return say("terms", name, Numbers.factor(terms.smallest()), Numbers.factor(terms.largest()), "" + horizon.getAsInt());
    }

    private String horizon(CellResult cell) {
        OptionalInt lags = cell.gradient().memoryHorizon();
        return messages.text("readout.horizon.of", Curves.name(cell.cell(), messages),
                lags.isPresent() ? "" + lags.getAsInt() : "–");
    }

    private String left() {
        Pair pair = Shown.selected(result, view);
        List<Track> tracks = Track.told(result);
        return tracks.isEmpty() ? "" : say("unrolled", "" + pair.t(), "" + pair.k(), list(tracks, track ->
                messages.text("figure.unrolled.left." + track.key()) + " " + magnitude(track.left(pair.k()))));
    }

    private String stepJacobian() {
        int t = Shown.selected(result, view).t();
        return known().isEmpty() ? "" : say("step_jacobian", "" + t, list(known(), cell ->
                Curves.name(cell.cell(), messages) + " "
                        + magnitude(cell.insights().factors().orElseThrow().log10StepNorms().get(t - 1))));
    }

    private List<CellResult> known() {
        return result.cells().stream().filter(cell -> cell.insights().factors().isPresent()).toList();
    }

    private <T> String list(List<T> things, Function<T, String> words) {
        return things.stream().map(words)
                .collect(Collectors.joining(messages.text("figure.summary.separator")));
    }

    private String say(String key, Object... arguments) {
        return messages.text(KEY + key, arguments);
    }

    private String magnitude(double log10) {
        return Double.isFinite(log10) ? Numbers.factor(log10) : Numbers.magnitude(log10, messages);
    }
}
