/**
 * The answer, as plain immutable numbers that carry the experiment they answer. Magnitudes are base-10 logarithms
 * where the name says {@code log10}; negative infinity is an exact zero, NaN is "not defined".
 */
package vanishingpoint.result;
