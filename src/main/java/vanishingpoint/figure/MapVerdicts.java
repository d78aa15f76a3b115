package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.View;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Factors;
import vanishingpoint.result.Result;
import vanishingpoint.result.ScalarRun;
import vanishingpoint.result.Verdict;

/** Three answers that are easily taken for one another: what is possible, what this run did, where it leads. */
record MapVerdicts(ScalarRun run, Messages messages) {

    private static final String KEY = "figure.operating-point.";
    List<Aside.Remark> of(Result result, View view) {
        List<Aside.Remark> remarks = new ArrayList<>(List.of(bound(), thisRun(result, view),
                new LongRunWords(run, messages).remark()));
        switch (run.input()) {
            case FIRST -> remarks.add(new Aside.Remark(say("first"), say("first.words"), Ink.TEXT));
            case ALWAYS -> remarks.add(new Aside.Remark(say("driven"), say("driven.words"), Ink.TEXT));
            case NEVER -> { }
        }
        return remarks;
    }

    /** A factor with its sign: 0.2247, −1.25, 10^{−7.3}. */
    static String factor(double factor) {
        double log10 = Math.log10(Math.abs(factor));
        String sign = factor < 0 ? "−" : "";
        return factor == 0 ? "0" : sign + (log10 < -3 || log10 >= 4 ? Numbers.power(log10, 1)
                : Numbers.significant(Math.abs(factor), log10 < -1 ? 2 : 4));
    }

    private RichText say(String key, Object... arguments) {
        return RichText.parse(messages.text(KEY + key, arguments));
    }

    private Aside.Remark bound() {
        double bound = run.map().bound();
        String what = bound < 1 ? "vanishes" : bound > 1 ? "open" : "one";
        return new Aside.Remark(say("bound", factor(bound)), say("bound." + what), Ink.BOUND);
    }

    private Aside.Remark thisRun(Result result, View view) {
        Pair pair = Shown.selected(result, view);
        Optional<Factors> factors = result.rnn().flatMap(cell -> cell.insights().factors());
        double log10 = factors.map(Factors::log10Row).filter(gains -> pair.lag() < gains.rows())
                .map(gains -> gains.get(pair.lag())).orElse(Double.NaN);
        Verdict verdict = Verdict.of(log10, pair.lag());
        String step = Double.isFinite(log10) && pair.lag() > 0 ? factor(Math.pow(10, log10 / pair.lag())) : "–";
        return new Aside.Remark(say("run", "" + pair.t(), "" + pair.k(), Numbers.magnitude(log10, messages)),
                RichText.parse(messages.text(KEY + "run." + verdict.key(), step)
                        + factors.map(known -> fromTheStart(known, pair.t())).orElse("")), Ink.RNN);
    }

    /** ∂h_t/∂h_0, which is no pair of the tables: the state that the run is given counts as its first. */
    private String fromTheStart(Factors factors, int t) {
        Matrix steps = factors.log10StepNorms();
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        int at = 0;
        for (int j = 1; j <= t; j++) {
            sum += steps.get(j - 1);
            at = sum > most ? j : at;
            most = Math.max(most, sum);
        }
        boolean peaks = most > sum && Verdict.of(most, at) == Verdict.EXPLODING;
        return messages.text(KEY + (peaks ? "run.start.peak" : "run.start"), "" + t, decades(sum), decades(most), "" + at);
    }

    /** In powers of ten even where they are small: two of them are compared. */
    private String decades(double log10) {
        return Double.isFinite(log10) ? Numbers.power(log10, 2) : Numbers.magnitude(log10, messages);
    }
}
