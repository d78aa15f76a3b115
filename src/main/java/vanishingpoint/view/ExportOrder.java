package vanishingpoint.view;

import vanishingpoint.figure.Format;

/** Which picture, by its name in {@code Picture.names()}, and how it is drawn. */
public record ExportOrder(String picture, Format format) {}
