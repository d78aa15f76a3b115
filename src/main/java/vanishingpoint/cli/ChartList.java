package vanishingpoint.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.figure.Picture;

/** What can be drawn, one a line. */
final class ChartList {

    private ChartList() {}

    static void print(PrintWriter out) {
        Picture.names().forEach(name -> out.printf("%-18s %s%n", name, meaning(name)));
    }

    /** What is allowed in place of this name: where it is a perspective's, its charts. */
    static String allowed(String name) {
        return Arrays.stream(Perspective.values()).filter(perspective -> perspective.key().equals(name)).findFirst()
                .map(Picture::names).map(charts -> "charts of that perspective: " + String.join(", ", charts))
                .orElse("one of " + String.join(", ", Picture.names()));
    }

    private static String meaning(String name) {
        return switch (name) {
            case "rnn-gain" -> "gain of dh_t/dh_k of the vanilla RNN, over t and k";
            case "lstm-gain" -> "gain of dC_t/dC_k of the LSTM (dh_t/dh_k of the GRU), over t and k";
            case "gain-by-lag" -> "gains at t = T of all cells over the lag, with bound and float32 limit";
            case "gradient-terms" -> "norms of the terms G(t,k) of the gradient, over t and k";
            case "mass-by-lag" -> "mass of the gradient by lag";
            case "formula" -> "equations of the derivation with the numbers of the selected pair (t, k)";
            case "unrolled" -> "the cells unrolled over time: gain of each step, gradient left from the selected t";
            case "step-jacobian" -> "entries of the step Jacobians at the selected t";
            case "slope" -> "slope of the RNN's activation by unit and step, and how often each value comes";
            case "paths" -> "gains of the gated cell from the selected t: direct, exact, with paths cut";
            case "step-terms" -> "dC_j/dC_j-1 of the LSTM (dh_j/dh_j-1 of the GRU) part by part";
            case "hidden-step-terms" -> "dh_j/dh_j-1 of the LSTM part by part";
            case "gates" -> "gates and states of the gated cell by unit and step";
            case "gradient-sum" -> "norms of the terms over lag and t, with sums by lag and by t";
            case "beyond-lag" -> "what of the gradient comes from beyond a lag, with the lag cut";
            case "gradient-elements" -> "dL/dW_h entry by entry: the selected term G(t,k), up to the lag cut, all; for n <= 32";
            case "operating-point" -> "map from h_{t-1} to h_t of an RNN with one unit, its run, slopes, fixed points";
            case "spectrum" -> "all singular values of ds_t/ds_k from the selected t over the lag, Lyapunov exponents";
            case "eigenvalues" -> "eigenvalues of W_h in the complex plane, with the unit circle and 1/sup phi'";
            case "dashboard" -> "the first screen: gains and gradient with the read-outs";
            default -> "";
        };
    }
}
