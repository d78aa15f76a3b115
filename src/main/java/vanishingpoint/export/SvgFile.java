package vanishingpoint.export;

import java.util.Locale;
import vanishingpoint.experiment.Embedded;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.PageSize;
import vanishingpoint.figure.Picture;
import vanishingpoint.i18n.Language;

/** A drawing as SVG: text as outlines, heat maps as one image each, the document in {@code metadata}. */
final class SvgFile {

    private SvgFile() {}

    static String of(Picture picture, Format format, String text) {
        PageSize size = format.size();
        SvgSurface surface = new SvgSurface();
        surface.setRenderingHint(Picture.KEEPS_SHAPES, true);
        picture.draw(surface, format);
        Language language = format.style().language();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root(size) + "\n<title>"
                + Embedded.escaped(picture.title(language).plain()) + "</title>\n<desc>"
                + Embedded.escaped(picture.summary(language)) + "</desc>\n<metadata id=\"" + Embedded.MARK + "\">"
                + Embedded.escaped(text) + "</metadata>\n"
                + surface.elements() + "</svg>\n";
    }

    /** Lengths as they were ordered, so that nothing is lost by rounding to pixels. */
    private static String root(PageSize size) {
        String unit = size.unit() == PageSize.Unit.PIXEL ? "px" : size.unit().key();
        return String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"%s%s\" height=\"%s%s\" viewBox=\"0 0 %d %d\">",
                PageSize.plain(size.width()), unit, PageSize.plain(size.height()), unit, size.pixelsWide(), size.pixelsHigh());
    }
}
