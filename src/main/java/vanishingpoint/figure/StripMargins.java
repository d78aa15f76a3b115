package vanishingpoint.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.data.Range;
import vanishingpoint.i18n.RichText;

/** Beside strips of cells: which is which, the units' numbers, and a colour bar for neighbours that share a scale. */
record StripMargins(List<Strip> strips, Style style, boolean named) implements MarginPlot.Ornament {

    private static final double ROOM_FOR_ENDS = 30;
    private static final double ROOM_FOR_MORE = 110;
    private static final double APART = 34;
    private static final double NAMES = 30;
    private static final double END = 5;
    private static final double POINTED = 9;
    private static final double ROOM_FOR_NUMBERS = 34;

    @Override
    public void draw(Graphics2D g2, Rectangle2D dataArea) {
        StripPlaces places = new StripPlaces(strips.size(), strips.get(0).units(), dataArea.getHeight());
        int first = 0;
        for (int i = 0; i < strips.size(); i++) {
            Rectangle2D area = places.area(i, dataArea);
            name(g2, i, area);
            numbers(g2, area);
            if (i + 1 == strips.size() || !strips.get(i).sharesScale(strips.get(i + 1))) {
                Rectangle2D place = inset(places.area(first, dataArea).createUnion(area), strips.get(first).reachesBeyond());
                bar(first, i, place.getHeight() < ROOM_FOR_NUMBERS).draw(g2, place);
                first = i + 1;
            }
        }
    }

    // so that the numbers and the points of one bar keep clear of the next
    private Rectangle2D inset(Rectangle2D area, boolean pointed) {
        double height = area.getHeight();
        double end = !named ? 0 : pointed ? Math.min(POINTED, height / 4) : height > ROOM_FOR_NUMBERS ? END : 0;
        return new Rectangle2D.Double(area.getX(), area.getY() + end, area.getWidth(), area.getHeight() - 2 * end);
    }

    private ColourBar bar(int first, int last, boolean low) {
        ColourScale scale = strips.get(first).colours();
        boolean undefined = last + 1 == strips.size() && strips.stream().anyMatch(Strip::hasUndefined);
        boolean beyond = strips.get(first).reachesBeyond();
        return new ColourBar(scale, new ColourBar.Beyond(beyond, beyond, false, undefined), style,
                value -> number(value, scale, low && scale.lower() < 0));
    }

    // beside a low centred bar one number says how far it reaches either way
    private static String number(double value, ColourScale scale, boolean low) {
        if (low) {
            return value == 0 ? "±" + Numbers.tidy(scale.upper()) : "";
        }
        return value == scale.lower() || value == 0 || value == scale.upper() ? Numbers.tidy(value) : "";
    }

    private void name(Graphics2D g2, int strip, Rectangle2D area) {
        if (named) {
            g2.setFont(Fonts.bold(Layout.LABEL_SIZE + 1));
            g2.setPaint(style.palette().color(Ink.TEXT));
            Lettering.draw(g2, strips.get(strip).name(), area.getMinX() - NAMES, area.getCenterY() + 5,
                    Lettering.Align.CENTRE);
        }
    }

    // the first unit stands at the top, as in a column vector
    private void numbers(Graphics2D g2, Rectangle2D area) {
        int units = strips.get(0).units();
        double height = area.getHeight();
        if (height < ROOM_FOR_ENDS || units == 1 && named) {
            return;
        }
        List<Double> told = height < ROOM_FOR_MORE || units == 1 ? List.of(1.0, (double) units)
                : Ticks.steps(APART).in(new Range(0.5, units + 0.5), height).stream().map(Ticks.Tick::value).toList();
        g2.setFont(Fonts.regular(Layout.TICK_SIZE - (named ? 1 : 0)));
        g2.setPaint(style.palette().color(Ink.TEXT_MUTED));
        for (double unit : told) {
            double middle = area.getMinY() + (unit - 0.5) / units * height;
            double inside = Math.min(Math.max(middle, area.getMinY() + 4), area.getMaxY() - 4);
            Lettering.draw(g2, RichText.parse(Numbers.decimals(unit, 0)), area.getMinX() - 6, inside + 4,
                    Lettering.Align.RIGHT);
        }
    }
}
