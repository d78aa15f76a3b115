package vanishingpoint.figure;

/** Which class draws which chart. */
final class ChartOfKind {

    private ChartOfKind() {}

    static LiveChart of(ChartKind kind, Style style) {
        return switch (kind) {
            case RNN_GAIN, LSTM_GAIN, GRADIENT_TERMS -> new TriangleChart(kind, style);
            case FORMULA -> new FormulaChart(kind, style);
            case UNROLLED -> new UnrolledChart(kind, style);
            case STEP_JACOBIAN -> new StepJacobianChart(kind, style);
            case GAIN_BY_LAG, MASS_BY_LAG, PATHS, BEYOND_LAG -> new LagChart(kind, style);
            case SLOPE, GATES -> new StripsChart(kind, style);
            case STEP_TERMS, HIDDEN_STEP_TERMS -> new StepTermsChart(kind, style);
            case GRADIENT_SUM -> new GradientSumChart(style);
            case OPERATING_POINT -> new OperatingPointChart(kind, style);
            case SPECTRUM -> new SpectrumChart(kind, style);
            case EIGENVALUES -> new EigenvalueChart(kind, style);
            case GRADIENT_ELEMENTS -> new ElementsChart(style);
        };
    }
}
