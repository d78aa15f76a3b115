/**
 * Trained weights in and out. Strict, bounded readers turn files of other programs into named {@link
 * vanishingpoint.weights.Tensor tensors}; a {@link vanishingpoint.weights.Mapping} says which of them becomes which parameter,
 * and is shown before it is applied; and any network leaves as a file of arrays or as a script that computes it again.
 */
package vanishingpoint.weights;
