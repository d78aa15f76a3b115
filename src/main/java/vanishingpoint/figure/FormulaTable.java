package vanishingpoint.figure;

import java.util.Arrays;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.View;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;
import vanishingpoint.result.StepOutcome;

/** The numbers in the derivation's equations as a table in the form of {@link Values}: one row a quantity. */
final class FormulaTable {

    private static final String HEAD = "cell\tequation\tt\tk\tquantity\tvalue\tstatus\n";

    private final StringBuilder rows = new StringBuilder(HEAD);
    private final Pair pair;
    private PairNumbers numbers;
    private Law law;

    private FormulaTable(Pair pair) {
        this.pair = pair;
    }

    static String of(Result result, View view) {
        FormulaTable table = new FormulaTable(Shown.selected(result, view));
        result.cells().forEach(table::add);
        return table.rows.toString();
    }

    private void add(CellResult cell) {
        cell.insights().factors().ifPresent(factors -> cell.insights().activity().ifPresent(activity -> {
            numbers = new PairNumbers(cell, factors, activity, pair);
            for (Law one : Law.of(cell.cell())) {
                law = one;
                if (cell.cell() == CellKind.RNN) {
                    rnn();
                } else {
                    gated(cell.cell() == CellKind.LSTM);
                }
            }
        }));
    }

    private void rnn() {
        switch (law.number()) {
            case "1" -> states("a", "h");
            case "4" -> row("L", numbers.cell().gradient().loss());
            case "5" -> gradient("W_o");
            case "6" -> row("log10_norm_dL_dW_h", numbers.cell().gradient().log10RecurrentNorm());
            case "9" -> product();
            case "11" -> term();
            case "12" -> gradient("W_x");
            case "13" -> {
                row("log10_norm_J_t", numbers.factors().log10StepNorms().get(pair.t() - 1));
                states("slope");
            }
            case "§2" -> row("log10_bound", pair.lag() == 0 ? 0 : pair.lag() * numbers.cell().log10BoundPerStep());
            default -> numbers.factors().outcome().ifPresent(this::outcome);
        }
    }

    private void outcome(StepOutcome outcome) {
        switch (law.number()) {
            case "2" -> range("y_hat_t", outcome.output().toArray());
            case "3" -> {
                row("L_t", outcome.loss());
                range("y_t", outcome.target().toArray());
            }
            case "7" -> range("W_x_x_t_plus_b_h", outcome.drive().toArray());
            case "8" -> row("log10_norm_dh_t_dW_h", outcome.log10Sensitivity());
            case "10" -> row("log10_norm_dh_t_dW_h_through_k", outcome.log10Parts().get(pair.lag()));
            default -> throw new IllegalArgumentException(law.number());
        }
    }

    private void gated(boolean lstm) {
        switch (law.number()) {
            case "§3" -> states("o", "h");
            case "14" -> states("i", "c", "f", "C");
            case "state" -> states("n", "z", "h");
            case "step" -> row("log10_norm_J_t", numbers.factors().log10StepNorms().get(pair.t() - 1));
            case "15", "direct" -> {
                row(lstm ? "log10_forget_product" : "log10_update_product",
                        numbers.factors().log10DirectRow().get(pair.lag()));
                row(lstm ? "log10_norm_dC_t_dC_k" : "log10_norm_dh_t_dh_k",
                        numbers.factors().log10CellRow().get(pair.lag()));
            }
            case "15*" -> {
                row("log10_norm_dC_t_dC_k", numbers.factors().log10CellRow().get(pair.lag()));
                row("log10_norm_ds_t_ds_k", numbers.factors().log10Row().get(pair.lag()));
                row("log10_product_of_step_norms", numbers.factors().log10Bound(pair.k()));
            }
            case "9" -> product();
            case "11" -> term();
            default -> throw new IllegalArgumentException(law.number());
        }
    }

    private void product() {
        row("log10_norm_dh_t_dh_k", numbers.factors().log10Row().get(pair.lag()));
        row("log10_product_of_step_norms", numbers.factors().log10Bound(pair.k()));
    }

    private void term() {
        row("log10_norm_G_t_k", numbers.cell().log10Terms().get(pair.t(), pair.k()));
        row("log10_norm_dL_dW", numbers.cell().gradient().log10RecurrentNorm());
    }

    private void gradient(String weights) {
        row("log10_norm_dL_d" + weights, numbers.cell().gradient().log10Norms().getOrDefault(weights, Double.NaN));
    }

    private void states(String... series) {
        for (String name : series) {
            Matrix values = numbers.activity().series().get(name);
            double[] units = new double[values.columns()];
            Arrays.setAll(units, unit -> values.get(pair.t() - 1, unit));
            range(name + "_t", units);
        }
    }

    /** The smallest and the largest, where there are several. */
    private void range(String quantity, double[] values) {
        if (values.length == 1) {
            row(quantity, values[0]);
        } else {
            row("min_" + quantity, Arrays.stream(values).min().orElseThrow());
            row("max_" + quantity, Arrays.stream(values).max().orElseThrow());
        }
    }

    private void row(String quantity, double value) {
        rows.append(String.join("\t", numbers.cell().cell().key(), law.number(), "" + pair.t(), "" + pair.k(), quantity,
                "" + value, law.status().key())).append('\n');
    }
}
