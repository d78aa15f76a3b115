package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.TermRow;

/** What the columns of a table of {@link Values} are called in a language; a column without a name here is its own. */
final class Heads {

    private static final List<String> WORDS = List.of("lag", "unit", "row", "column", "weight", "cell", "real", "imaginary", "factor");
    private static final Map<String, String> SYMBOLS = Map.of("slope", "φ′(a)", "step_jacobian", "∂s_t/∂s_{t−1}",
            "h_before", "h_{t−1}");

    private final Map<String, RichText> heads = new LinkedHashMap<>();
    private final Messages messages;

    private Heads(Language language) {
        messages = Messages.in(language);
        WORDS.forEach(word -> heads.put(word, RichText.parse(messages.text("figure.head." + word))));
        SYMBOLS.forEach((column, symbol) -> heads.put(column, RichText.parse(symbol)));
        heads.put("gradient_up_to_lag", RichText.parse(messages.text("figure.head.up_to_lag")));
    }

    static Map<String, RichText> of(ChartKind kind, Shot shown, Language language) {
        Heads heads = new Heads(language);
        switch (kind) {
            case GAIN_BY_LAG, MASS_BY_LAG, PATHS, BEYOND_LAG, SPECTRUM ->
                    heads.curves(kind, shown).forEach(heads::curve);
            case STEP_TERMS, HIDDEN_STEP_TERMS -> StepTerms.of(kind, shown.result(), heads.messages)
                    .ifPresent(terms -> terms.terms().forEach(term -> heads.heads.put(term.key(), term.name())));
            case GRADIENT_SUM -> shown.result().cells().forEach(heads::sums);
            case GRADIENT_ELEMENTS -> SelectedTerm.row(shown).ifPresent(heads::term);
            case UNROLLED -> Track.told(shown.result()).forEach(heads::track);
            default -> { }
        }
        return heads.heads;
    }

    private List<Curve> curves(ChartKind kind, Shot shown) {
        if (kind == ChartKind.SPECTRUM) {
            return SingularCurves.of(shown.result(), messages).stream().flatMap(cell -> cell.all().stream()).toList();
        }
        List<Curve> curves = new ArrayList<>(Curves.of(kind, shown, messages));
        Curves.bound(kind, shown.result(), messages).ifPresent(curves::add);
        return curves;
    }

    /** By a singular value stands its Lyapunov exponent. */
    private void curve(Curve curve) {
        heads.put(curve.key().replace("log10_singular", "lyapunov"), RichText.parse(curve.name().markup().replace('σ', 'λ')));
        heads.put(curve.key(), curve.name());
    }

    private void sums(CellResult cell) {
        String name = Curves.name(cell.cell(), messages);
        Stream.of("mass", "sum", "beyond").forEach(what -> heads.put("log10_" + what + "_" + cell.cell().key(),
                RichText.parse(messages.text("figure.head.of_" + what, name))));
    }

    private void term(TermRow row) {
        heads.put(InsightValues.sign(row), RichText.parse(messages.text("figure.head.sign_of", "G(" + row.t() + ",k)")));
        heads.put(InsightValues.magnitude(row), RichText.parse("|G(" + row.t() + ",k)|"));
    }

    private void track(Track track) {
        String name = track.key().replace('.', '_');
        heads.put("log10_gain_" + name, RichText.parse(messages.text("figure.head.of_gain",
                messages.text("figure.unrolled.gain." + track.key()))));
        heads.put("log10_left_" + name, RichText.parse(messages.text("figure.head.of_left",
                messages.text("figure.unrolled.left." + track.key()))));
        if (track.hasDirect()) {
            heads.put("log10_direct_" + name, RichText.parse(messages.text("figure.unrolled.direct." + track.key())));
        }
        if (track.hasCrossing()) {
            heads.put("log10_crossing_into_" + name, RichText.parse(messages.text("figure.unrolled.crossing." + track.key())));
        }
    }
}
