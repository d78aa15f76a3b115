/**
 * Figures as files: what is ordered, and its bytes. One entry, {@link vanishingpoint.export.Export}, serves the window and every
 * command; every picture carries the order and the document that it was made of.
 */
package vanishingpoint.export;
