/**
 * Drawings of a {@link vanishingpoint.result.Result}: charts, palettes, fonts, captions, pictures in files. AWT and
 * JFreeChart, no toolkit, so that everything draws without a display.
 */
package vanishingpoint.figure;
