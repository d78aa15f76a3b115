package vanishingpoint.export;

import java.util.Locale;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;
import org.jfree.svg.SVGUnits;
import vanishingpoint.experiment.Embedded;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.PageSize;
import vanishingpoint.figure.Picture;

/** A drawing as SVG: text as outlines, heat maps as one image each, the document in {@code metadata}. */
final class SvgFile {

    private static final double GEOMETRY = 100; // hundredths of a unit: no eye sees less
    private static final double TRANSFORMS = 1e6;

    private SvgFile() {}

    static String of(Picture picture, Format format, String text) {
        PageSize size = format.size();
        SVGGraphics2D svg = new SVGGraphics2D(size.pixelsWide(), size.pixelsHigh(), SVGUnits.PX);
        svg.setDefsKeyPrefix("d"); // else it is made from the clock
        svg.setRenderingHint(SVGHints.KEY_DRAW_STRING_TYPE, SVGHints.VALUE_DRAW_STRING_TYPE_VECTOR);
        svg.setRenderingHint(Picture.KEEPS_SHAPES, true);
        svg.setGeomDoubleConverter(value -> rounded(value, GEOMETRY));
        svg.setTransformDoubleConverter(value -> rounded(value, TRANSFORMS));
        picture.draw(svg, format);
        String element = svg.getSVGElement();
        int body = element.indexOf('>') + 1;
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root(size) + "\n<metadata id=\"" + Embedded.MARK + "\">"
                + Embedded.escaped(text) + "</metadata>\n"
                + element.substring(body).replace("<image ", "<image image-rendering=\"pixelated\" ") + "\n";
    }

    private static String rounded(double value, double parts) {
        return PageSize.plain(Math.rint(value * parts) / parts + 0.0); // no negative zero
    }

    /** Lengths as they were ordered, so that nothing is lost by rounding to pixels. */
    private static String root(PageSize size) {
        String unit = size.unit() == PageSize.Unit.PIXEL ? "px" : size.unit().key();
        return String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"%s%s\" height=\"%s%s\" viewBox=\"0 0 %d %d\">",
                PageSize.plain(size.width()), unit, PageSize.plain(size.height()), unit, size.pixelsWide(), size.pixelsHigh());
    }
}
