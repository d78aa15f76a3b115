package vanishingpoint.result;

/** Norms of the recurrent matrix W_h and, for recipes, ‖Q‖₂ of the matrix it is a multiple of (else NaN). */
public record RecurrentNorms(double spectralNorm, double frobeniusNorm, double spectralRadius,
        double baseSpectralNorm) {

    public static final RecurrentNorms NONE =
            new RecurrentNorms(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
