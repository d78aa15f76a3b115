package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.data.Range;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Paths;
import vanishingpoint.result.Result;

/** The parts of one step's Jacobian over the steps, and their sum, the last one. */
record StepTerms(List<Term> terms) {

    static final String SUM = "sum";

    private static final double TYPICAL_LENGTH = 260;
    private static final double DEEPEST = 16;
    private static final double ROOM = 0.15;

    /**
     * A part.
     *
     * @param key name in tables of values
     * @param log10 a T×1 column, row j − 1
     */
    record Term(String key, RichText name, Ink ink, Matrix log10) {

        double at(int step) {
            return log10.get(step - 1);
        }

        boolean isFinite(int step) {
            return Double.isFinite(at(step));
        }
    }

    /** Empty where the answer has no such step. */
    static Optional<StepTerms> of(ChartKind kind, Result result, Messages messages) {
        return Shown.paths(result).map(paths -> parts(kind, paths)).filter(parts -> !parts.isEmpty())
                .map(parts -> of(kind, parts, result.gated().orElseThrow().cell(), messages));
    }

    private static Map<String, Matrix> parts(ChartKind kind, Paths paths) {
        return kind == ChartKind.STEP_TERMS ? paths.log10CellStep() : paths.log10HiddenStep();
    }

    private static StepTerms of(ChartKind kind, Map<String, Matrix> parts, CellKind cell, Messages messages) {
        List<Term> terms = new ArrayList<>();
        String group = kind == ChartKind.STEP_TERMS ? cell.key() : "hidden";
        parts.forEach((key, norms) -> {
            String name = key.equals(SUM) ? messages.text("figure.term.sum") : messages.text("figure.term." + group + "." + key);
            terms.add(new Term("log10_" + key, RichText.parse(name), ink(key, cell), norms));
        });
        return new StepTerms(List.copyOf(terms));
    }

    private static Ink ink(String key, CellKind cell) {
        return switch (key) {
            case "direct" -> Ink.FORGET_PRODUCT;
            case "f", "z" -> Ink.GATE_F;
            case "i", "r" -> Ink.GATE_I;
            case "o" -> Ink.GATE_O;
            case "c", "n" -> Ink.GATE_C;
            case "cell" -> Shown.ink(cell);
            default -> Ink.TEXT;
        };
    }

    List<Term> parts() {
        return terms.subList(0, terms.size() - 1);
    }

    Term sum() {
        return terms.get(terms.size() - 1);
    }

    /** Tidy heights for these steps: bars stand on the lower end, so it lies beneath the smallest. */
    static Range heights(List<StepTerms> sides, Range steps) {
        double low = 0;
        double high = 0;
        for (Term term : sides.stream().flatMap(side -> side.terms().stream()).toList()) {
            int last = (int) Math.min(term.log10().rows(), Math.floor(steps.getUpperBound()));
            for (int step = (int) Math.max(1, Math.ceil(steps.getLowerBound())); step <= last; step++) {
                low = term.isFinite(step) ? Math.min(low, term.at(step)) : low;
                high = term.isFinite(step) ? Math.max(high, term.at(step)) : high;
            }
        }
        low = Math.max(low, high - DEEPEST);
        double half = Ticks.decadeStep(Math.max(2, high - low), TYPICAL_LENGTH) / 2;
        double bottom = Math.floor(low / half - ROOM) * half;
        return new Range(bottom, Math.max(Math.ceil(high / half + ROOM) * half, bottom + 2 * half));
    }
}
