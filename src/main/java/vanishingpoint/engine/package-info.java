/**
 * The mathematics: forward pass, backpropagation through time, Jacobian products, norms. Pure and seeded; no clock,
 * file or log. Magnitudes are carried with exponents of their own, so nothing overflows or underflows silently.
 */
package vanishingpoint.engine;
