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
import vanishingpoint.result.ScalarMap;
import vanishingpoint.result.Verdict;

/** Three answers that are easily taken for one another: what is possible, what this run did, where it leads. */
record MapVerdicts(ScalarMap.Run run, Messages messages) {

    private static final String KEY = "figure.operating-point.";

    List<Aside.Remark> of(Result result, View view) {
        List<Aside.Remark> remarks = new ArrayList<>(List.of(bound(), thisRun(result, view), asymptote()));
        if (run.driven()) {
            remarks.add(new Aside.Remark(say("driven"), say("driven.words"), Ink.TEXT));
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
        Optional<Matrix> row = result.rnn().flatMap(cell -> cell.insights().factors()).map(Factors::log10Row);
        double log10 = row.filter(gains -> pair.lag() < gains.rows()).map(gains -> gains.get(pair.lag())).orElse(Double.NaN);
        Verdict verdict = Verdict.of(log10, pair.lag());
        String step = Double.isFinite(log10) && pair.lag() > 0 ? factor(Math.pow(10, log10 / pair.lag())) : "–";
        return new Aside.Remark(say("run", "" + pair.t(), "" + pair.k(), Numbers.magnitude(log10, messages)),
                say("run." + verdict.key(), step), Ink.RNN);
    }

    private Aside.Remark asymptote() {
        double start = run.states().get(0);
        ScalarMap.Asymptote end = run.map().asymptote(start);
        String factor = Double.isNaN(end.factor()) ? "–" : factor(end.factor());
        String period = end.period() == 1 ? "point" : end.period() == 2 ? "two" : Double.isNaN(end.factor()) ? "none" : "away";
        if (period.equals("point") && run.map().holds(start)) {
            return new Aside.Remark(say("asymptote", factor), say("asymptote.held", Numbers.decimals(start, 3),
                    Numbers.decimals(end.h(), 3)), Ink.TEXT);
        }
        return new Aside.Remark(say("asymptote", factor), say("asymptote." + period, Numbers.decimals(end.h(), 3),
                Numbers.decimals(run.map().next(end.h()), 3)), Ink.TEXT);
    }
}
