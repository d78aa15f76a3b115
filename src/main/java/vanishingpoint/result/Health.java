package vanishingpoint.result;

import java.util.OptionalInt;

/**
 * What a run met on its way: findings, not errors.
 *
 * @param overflowStep first t at which an entry of h_t leaves the range of doubles
 * @param deadUnits units whose activation derivative is exactly zero at every step (ReLU)
 * @param saturatedShare share of activation derivatives (of all gates, for LSTM and GRU) below a hundredth of their
 *     supremum
 */
public record Health(OptionalInt overflowStep, int deadUnits, double saturatedShare) {}
