package vanishingpoint.sweep;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.TermsOf;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Spectrum;

/** What can be read out of an answer (docs/model.md, "What is read out"), by name. */
public enum Measure {
    GAIN("gain", "log10 of the spectral norm of the product over the lag", Options.BOTH,
            (cell, at) -> Numbers.text(at.gains(cell).log10Gain())),
    RATE("rate", "natural logarithm of that norm per step", Options.BOTH, (cell, at) -> Numbers.text(at.gains(cell).rate())),
    VERDICT("verdict", "vanishing, steady, exploding or dead, by that gain", Options.BOTH,
            (cell, at) -> at.gains(cell).verdict().key()),
    HALF_LIFE("half_life", "steps in which the norm halves, or doubles where the rate is positive", Options.BOTH,
            (cell, at) -> Numbers.text(at.gains(cell).halfLife())),
    UNDERFLOW_LAG("underflow_lag", "first lag whose gain is below float32's smallest normal number", Options.QUANTITY,
            (cell, at) -> Numbers.text(at.gains(cell).underflowLag())),
    BOUND("bound", "log10 of (sup phi' times the spectral norm of W_h) to the power of the lag", Options.LAG_OF_RNN,
            (cell, at) -> Numbers.text(at.log10Bound(cell))),
    LYAPUNOV("lyapunov", "largest Lyapunov exponent, natural logarithm per step", Options.NONE,
            (cell, at) -> Numbers.text(cell.insights().spectrum().map(Spectrum::lyapunovExponents).map(all -> all.get(0))
                    .orElse(Double.NaN))),
    MASS("mass", "log10 of the gradient's mass at the lag", Options.LAG,
            (cell, at) -> Numbers.text(new MassByLag(cell.log10MassByLag()).log10At(at.lagIn(cell)))),
    MASS_SHARE("mass_share", "share of the whole mass at the lag", Options.LAG,
            (cell, at) -> Numbers.text(new MassByLag(cell.log10MassByLag()).share(at.lagIn(cell)))),
    MASS_BEYOND("mass_beyond", "share of the whole mass beyond the lag", Options.LAG,
            (cell, at) -> Numbers.text(new MassByLag(cell.log10MassByLag()).beyond(at.lagIn(cell)))),
    MEMORY_HORIZON("memory_horizon", "smallest lag up to which 99 % of the mass lies", Options.NONE,
            (cell, at) -> Numbers.text(cell.gradient().memoryHorizon())),
    GRADIENT_NORM("gradient_norm", "log10 of the norm of the gradient by the recurrent weights", Options.NONE,
            (cell, at) -> Numbers.text(cell.gradient().log10RecurrentNorm())),
    GLOBAL_GRADIENT_NORM("global_gradient_norm", "log10 of the norm of the gradient by all parameters", Options.NONE,
            (cell, at) -> Numbers.text(cell.gradient().log10Norms().getOrDefault("global", Double.NaN))),
    CLIP_FACTOR("clip_factor", "what clipping multiplies the gradient with", Options.NONE,
            (cell, at) -> Numbers.text(cell.gradient().clipFactor())),
    LOSS("loss", "the loss L", Options.NONE, (cell, at) -> Numbers.text(cell.gradient().loss())),
    OVERFLOW_STEP("overflow_step", "first step at which the state leaves the doubles", Options.NONE,
            (cell, at) -> Numbers.text(cell.health().overflowStep())),
    DEAD_UNITS("dead_units", "units whose slope is exactly zero at every step", Options.NONE,
            (cell, at) -> String.valueOf(cell.health().deadUnits())),
    SATURATED_SHARE("saturated_share", "share of slopes below a hundredth of their supremum", Options.NONE,
            (cell, at) -> Numbers.text(cell.health().saturatedShare()));

    /** Whether it is a logarithm to the base of 10. */
    boolean isLog10() {
        return words.startsWith("log10 ");
    }

    /** What may follow the name: a lag, and which product is meant. */
    private enum Options {
        NONE(false, false), LAG(true, false), QUANTITY(false, true), BOTH(true, true), LAG_OF_RNN(true, false);

        private final boolean lag;
        private final boolean quantity;

        Options(boolean lag, boolean quantity) {
            this.lag = lag;
            this.quantity = quantity;
        }
    }

    @FunctionalInterface
    private interface Reading {
        String of(CellResult cell, Place at);
    }

    private final String key;
    private final String words;
    private final Options options;
    private final Reading reading;

    Measure(String key, String words, Options options, Reading reading) {
        this.key = key;
        this.words = words;
        this.options = options;
        this.reading = reading;
    }

    /** Name on the command line and in tables. */
    public String key() {
        return key;
    }

    /** What it is, in a few words, and what may follow its name. */
    public String description() {
        String more = (options.lag ? "@lag=L" : "") + (options.lag && options.quantity ? ", " : "")
                + (options.quantity ? "@of=QUANTITY" : "");
        return words + (more.isEmpty() ? "" : "; " + more);
    }

    boolean takesLag() {
        return options.lag;
    }

    boolean takesQuantity() {
        return options.quantity;
    }

    /** The cells that have it. */
    List<TermsOf> sides() {
        return options == Options.LAG_OF_RNN ? List.of(TermsOf.RNN) : List.of(TermsOf.values());
    }

    /** What an answer must hold for it: without tables wherever that will do. */
    Perspective perspective() {
        return this == LYAPUNOV ? Perspective.SPECTRUM : Perspective.OPERATING_POINT;
    }

    String of(CellResult cell, Place at) {
        return reading.of(cell, at);
    }

    /** Of all. */
    public static Set<String> keys() {
        return new LinkedHashSet<>(Arrays.stream(values()).map(Measure::key).toList());
    }
}
