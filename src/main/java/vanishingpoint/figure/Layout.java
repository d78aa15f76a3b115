package vanishingpoint.figure;

/** Sizes in units that the drawings share. */
final class Layout {

    static final double TICK_SIZE = 12;
    static final double LABEL_SIZE = 13;
    static final double TITLE_SIZE = 15;

    static final double LEFT = 62;
    static final double BOTTOM = 46;
    static final double TOP = 10;
    /** Room for the colour bar with its numbers, and for the names of odd cells. */
    static final double RIGHT_OF_MAP = 84;
    /** Room for the names at the curves' ends, in the longer of both languages. */
    static final double RIGHT_OF_CURVES = 124;

    /** Room for the names of cells at the curves' ends. */
    static final double RIGHT_OF_MASS = 76;

    /** Room for the colour bars of strips. */
    static final double RIGHT_OF_STRIPS = 72;

    /** Room for a colour bar and the histogram along it. */
    static final double RIGHT_OF_SLOPE = 196;

    /** Room for the margin of a map of terms and its colour bar. */
    static final double RIGHT_OF_SUM = 204;
    /** Room for its colour bar and the names of the curves above it. */
    static final double RIGHT_OF_NARROW_SUM = 112;

    /** Room for the margin above it. */
    static final double TOP_OF_SUM = 66;

    /** Room for a colour bar without numbers. */
    static final double RIGHT_OF_ELEMENTS = 46;

    private static final double WITHOUT_LEGEND = 18;

    private Layout() {}

    /** How much of the margin at the right is the legend's. */
    static double legend(ChartKind kind) {
        return switch (kind) {
            case RNN_GAIN, LSTM_GAIN, GRADIENT_TERMS, STEP_JACOBIAN, UNROLLED, GRADIENT_SUM ->
                    RIGHT_OF_MAP - WITHOUT_LEGEND;
            case GAIN_BY_LAG, PATHS, BEYOND_LAG, SPECTRUM, STEP_TERMS, HIDDEN_STEP_TERMS -> RIGHT_OF_CURVES - WITHOUT_LEGEND;
            case MASS_BY_LAG -> RIGHT_OF_MASS - WITHOUT_LEGEND;
            case GRADIENT_ELEMENTS -> RIGHT_OF_ELEMENTS - WITHOUT_LEGEND;
            case GATES -> RIGHT_OF_STRIPS - WITHOUT_LEGEND;
            case SLOPE, FORMULA, OPERATING_POINT, EIGENVALUES -> 0;
        };
    }
}
