/**
 * The question: which cells, how large, with which weights, inputs and loss. Everything here is immutable and knows
 * only the JDK; only the JSON reader and writer know Jackson. {@link vanishingpoint.experiment.Parameters} is the one
 * table that drives sliders, validation and files.
 */
package vanishingpoint.experiment;
