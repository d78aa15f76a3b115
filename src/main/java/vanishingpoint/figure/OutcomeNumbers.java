package vanishingpoint.figure;

import java.util.List;
import java.util.stream.DoubleStream;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.result.StepOutcome;

/** The selected step's numbers in the equations of the vanilla RNN's output, loss and sensitivity. */
record OutcomeNumbers(PairNumbers numbers, StepOutcome outcome, OneUnit one) {

    /** How a single unit is written: its activation, W_h. */
    record OneUnit(String activation, double weight) {}

    List<String> of(String number) {
        return switch (number) {
            case "2" -> List.of(output());
            case "3" -> loss();
            case "7" -> nested();
            case "8" -> List.of(sensitivity());
            case "10" -> List.of(PairNumbers.frobenius("\\frac{\\partial h_{" + t() + "}}{\\partial h_{" + pair().k()
                    + "}}\\frac{\\partial^{+}h_{" + pair().k() + "}}{\\partial W_h}", outcome.log10Parts().get(pair().lag()))
                    + ",", "\\quad " + sensitivity());
            default -> throw new IllegalArgumentException(number);
        };
    }

    private String output() {
        String name = "\\hat y_{" + t() + "}";
        return outcome.output().size() > 1 ? range(outcome.output(), name)
                : name + "=\\sigma(" + TeX.number(outcome.logit().get(0)) + ")=" + TeX.number(outcome.output().get(0));
    }

    private List<String> loss() {
        String value = "L_{" + t() + "}=" + TeX.number(outcome.loss());
        return outcome.output().size() > 1 ? List.of(value) : List.of(value + ",",
                "\\quad \\hat y_{" + t() + "}=" + TeX.number(outcome.output().get(0)) + ",\\; y_{" + t() + "}="
                        + TeX.number(outcome.target().get(0)));
    }

    /** Of one unit the step before inside of the step, where there is one. */
    private List<String> nested() {
        Matrix a = numbers.activity().series().get("a");
        if (!numbers.isScalar()) {
            Matrix before = t() == 1 ? numbers.activity().h0() : row(numbers.activity().series().get("h"), t() - 1);
            return List.of(range(before, "h_{" + (t() - 1) + "}") + ",\\quad ", numbers.state("h", "h_{" + t() + "}"));
        }
        String inner = t() == 1 ? TeX.number(numbers.unitBefore("h"))
                : one.activation() + "(" + TeX.number(a.get(t() - 2, 0)) + ")";
        return List.of("h_{" + t() + "}=" + one.activation() + "\\big({" + TeX.number(outcome.drive().get(0)) + "}+"
                        + TeX.factor(TeX.number(one.weight())) + "\\cdot " + TeX.factor(inner) + "\\big)",
                "{}=" + TeX.number(numbers.unit("h")));
    }

    private static Matrix row(Matrix series, int step) {
        double[] values = new double[series.columns()];
        for (int i = 0; i < values.length; i++) {
            values[i] = series.get(step - 1, i);
        }
        return Matrix.column(values);
    }

    private static String range(Matrix values, String name) {
        double[] sorted = DoubleStream.of(values.toArray()).sorted().toArray();
        return TeX.number(sorted[0]) + "\\le " + name + "\\le " + TeX.number(sorted[sorted.length - 1]);
    }

    private String sensitivity() {
        return PairNumbers.frobenius("\\frac{\\partial h_{" + t() + "}}{\\partial W_h}", outcome.log10Sensitivity());
    }

    private int t() {
        return pair().t();
    }

    private Pair pair() {
        return numbers.pair();
    }
}
