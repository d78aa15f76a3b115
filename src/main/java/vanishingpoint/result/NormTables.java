package vanishingpoint.result;

/**
 * Both norms of the products P(t,k) of one quantity.
 *
 * @param log10Spectral log₁₀‖P(t,k)‖₂ for all k ≤ t
 * @param log10Frobenius log₁₀‖P(t,k)‖_F for all k ≤ t
 * @param certifiedError largest relative error of any of the norms that the computation could not rule out, rounding of
 *     the products themselves apart
 */
public record NormTables(Triangle log10Spectral, Triangle log10Frobenius, double certifiedError) {}
