package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GainMeasures;
import vanishingpoint.result.Result;
import vanishingpoint.result.Verdict;

/** The findings of an answer, in words. */
public final class Readouts {

    private static final double FADED = -3;
    private static final double AGREEMENT = 0.05;

    private final Messages messages;
    private final SecondNumbers seconds;

    private Readouts(Messages messages) {
        this.messages = messages;
        seconds = new SecondNumbers(messages);
    }

    /** In the order of {@link Readout.Topic}; those that the answer has. */
    public static List<Readout> of(Result result, Language language) {
        Readouts words = new Readouts(Messages.in(language));
        List<Readout> readouts = new ArrayList<>();
        result.rnn().ifPresent(cell -> readouts.add(words.verdict(cell, Readout.Topic.RNN_VERDICT)));
        result.gated().ifPresent(cell -> {
            readouts.add(words.verdict(cell, Readout.Topic.GATED_VERDICT));
            readouts.add(words.gatesAlone(cell));
        });
        readouts.add(words.horizon(result.cells()));
        return readouts;
    }

    private Readout verdict(CellResult cell, Readout.Topic topic) {
        GainMeasures measures = cell.measures(cell.principal());
        String name = Curves.name(cell.cell(), messages);
        return new Readout(topic, Shown.ink(cell.cell()),
                text("readout.headline." + verdictKey(cell, measures), name), verdictDetail(cell, measures),
                seconds.underflow(cell, cell.principal()));
    }

    private static String verdictKey(CellResult cell, GainMeasures measures) {
        if (cell.health().overflowStep().isPresent() && Double.isNaN(measures.log10Gain())) {
            return "overflow";
        }
        boolean slow = measures.verdict() == Verdict.VANISHING && measures.log10Gain() >= FADED;
        return slow ? "fading" : measures.verdict().key();
    }

    private RichText verdictDetail(CellResult cell, GainMeasures measures) {
        Matrix gains = cell.log10FinalGains().get(cell.principal());
        String factor = Numbers.factor(measures.rate() / Math.log(10));
        String steps = Numbers.steps(measures.halfLife());
        return switch (measures.verdict()) {
            case VANISHING -> measures.halfLife() < 1 ? text("readout.factor", factor) : text("readout.halves", factor, steps);
            case EXPLODING -> measures.halfLife() < 1 ? text("readout.factor", factor) : text("readout.doubles", factor, steps);
            case STEADY -> text("readout.steady", factor, Numbers.factor(measures.log10Gain()),
                    "" + (gains.rows() - 1));
            case DEAD -> text("readout.zero_from", "" + firstZero(gains));
            case NONE -> gains.rows() == 1 ? text("readout.one_step")
                    : text("readout.overflows_at", overflowStep(cell.health().overflowStep()));
        };
    }

    private static String overflowStep(OptionalInt step) {
        return step.isPresent() ? "" + step.getAsInt() : "–";
    }

    private static int firstZero(Matrix gainsByLag) {
        int lag = 0;
        while (gainsByLag.get(lag, 0) != Double.NEGATIVE_INFINITY) {
            lag++;
        }
        return lag;
    }

    private Readout gatesAlone(CellResult cell) {
        boolean update = cell.cell() == CellKind.GRU;
        String kind = update ? "update" : "forget";
        double gates = cell.measures(Quantity.FORGET_PRODUCT).log10Gain();
        double exact = cell.measures(cell.principal()).log10Gain();
        double decades = Math.abs(gates - exact);
        RichText detail;
        if (cell.log10Terms().length() == 1) {
            detail = text("readout.no_gate");
        } else if (!Double.isFinite(decades)) {
            detail = text("readout." + kind + ".alone", Numbers.magnitude(gates, messages));
        } else {
            detail = decades < AGREEMENT ? text("readout." + kind + ".agrees", Numbers.factor(gates))
                    : text("readout." + kind + ".off", Numbers.factor(gates), Numbers.decimals(decades, 1));
        }
        return new Readout(Readout.Topic.FORGET_PRODUCT, Ink.FORGET_PRODUCT,
                text("readout." + kind + ".headline"), detail,
                seconds.underflow(cell, Quantity.FORGET_PRODUCT));
    }

    private Readout horizon(List<CellResult> cells) {
        List<CellResult> known = cells.stream()
                .filter(cell -> cell.gradient().memoryHorizon().isPresent()).toList();
        String steps = known.stream().map(cell -> messages.text("readout.horizon.of",
                Curves.name(cell.cell(), messages), "" + cell.gradient().memoryHorizon().getAsInt()))
                .collect(Collectors.joining(" · "));
        boolean overflow = cells.stream().anyMatch(cell -> cell.health().overflowStep().isPresent());
        RichText none = text(overflow ? "readout.horizon.overflow" : "readout.horizon.none");
        return new Readout(Readout.Topic.MEMORY_HORIZON, Ink.ACCENT, text("readout.horizon.headline"),
                known.isEmpty() ? none : text("readout.horizon.hold", steps), seconds.gradientNorms(cells));
    }

    private RichText text(String key, Object... arguments) {
        return RichText.parse(messages.text(key, arguments));
    }
}
