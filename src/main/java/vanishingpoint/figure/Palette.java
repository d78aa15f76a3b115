package vanishingpoint.figure;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Every colour of one theme in one scheme: of {@code theme/THEME.properties}, with those of {@code theme/THEME-SCHEME.properties}
 * in their place. Immutable.
 */
public final class Palette {

    /** Least contrast of text with what lies behind it. */
    public static final double READABLE = 4.5;

    private static final Map<Theme, Map<Scheme, Palette>> ALL = loadAll();

    private final Map<Ink, Color> inks = new EnumMap<>(Ink.class);
    private final List<Color> vanishing;
    private final List<Color> exploding;
    private final List<Color> sequential;
    private final boolean hatched;

    private Palette(Properties file, List<Color> viridis) {
        for (Ink ink : Ink.values()) {
            inks.put(ink, Color.decode(file.getProperty(ink.key())));
        }
        this.vanishing = colours(file.getProperty("vanishing"));
        this.exploding = colours(file.getProperty("exploding"));
        this.hatched = Boolean.parseBoolean(file.getProperty("exploding-hatched"));
        this.sequential = file.containsKey("sequential") ? colours(file.getProperty("sequential")) : viridis;
    }

    public static Palette of(Theme theme) {
        return of(theme, Scheme.OKABE_ITO);
    }

    /** The theme's palette with the scheme's colours in place of its own. */
    public static Palette of(Theme theme, Scheme scheme) {
        return ALL.get(theme).get(scheme);
    }

    public Color color(Ink ink) {
        return inks.get(ink);
    }

    /** The colour as style sheets write it, {@code #rrggbb}. */
    public String hex(Ink ink) {
        return String.format("#%06x", color(ink).getRGB() & 0xffffff);
    }

    /** The colour made dark or light enough to write in, on cards and ground alike. */
    public Color writing(Ink ink) {
        Color colour = color(ink);
        for (int percent = 0; percent <= 100; percent += 2) {
            Color stronger = mix(colour, color(Ink.TEXT), percent / 100.0);
            if (contrast(stronger, color(Ink.CARD)) >= READABLE && contrast(stronger, color(Ink.GROUND)) >= READABLE) {
                return stronger;
            }
        }
        return color(Ink.TEXT);
    }

    /** Stops of the diverging map's lower half, from 10⁰ outward. */
    public List<Color> vanishing() {
        return vanishing;
    }

    /** Stops of the diverging map's upper half, from 10⁰ outward. */
    public List<Color> exploding() {
        return exploding;
    }

    /** Whether the diverging map's upper half has to be told from its lower one by lines across it. */
    public boolean isHatched() {
        return hatched;
    }

    /** The sequential map from low to high. */
    public List<Color> sequential() {
        return sequential;
    }

    /** A colour between two, 0 for the first, 1 for the second. */
    static Color mix(Color first, Color second, double share) {
        return new Color(mix(first.getRed(), second.getRed(), share), mix(first.getGreen(), second.getGreen(), share),
                mix(first.getBlue(), second.getBlue(), share));
    }

    /** Contrast ratio of two colours, from 1 to 21, as the accessibility guidelines (WCAG 2) define it. */
    static double contrast(Color first, Color second) {
        double a = luminance(first);
        double b = luminance(second);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static int mix(int first, int second, double share) {
        return (int) Math.rint(first + share * (second - first));
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Map<Theme, Map<Scheme, Palette>> loadAll() {
        List<Color> viridis = table("/palettes/viridis.csv");
        Map<Theme, Map<Scheme, Palette>> all = new EnumMap<>(Theme.class);
        for (Theme theme : Theme.values()) {
            Map<Scheme, Palette> schemes = new EnumMap<>(Scheme.class);
            for (Scheme scheme : Scheme.values()) {
                Properties file = new Properties();
                load(file, theme.key());
                if (scheme != Scheme.OKABE_ITO && theme != Theme.PRINT) {
                    load(file, theme.key() + "-" + scheme.key());
                }
                schemes.put(scheme, new Palette(file, viridis));
            }
            all.put(theme, schemes);
        }
        return all;
    }

    private static void load(Properties colours, String name) {
        try (Reader reader = open("/theme/" + name + ".properties")) {
            colours.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static List<Color> table(String csv) {
        try (Reader reader = open(csv)) {
            java.io.BufferedReader lines = new java.io.BufferedReader(reader);
            return lines.lines().skip(1).map(line -> line.trim().split(","))
                    .map(rgb -> new Color(Integer.parseInt(rgb[0]), Integer.parseInt(rgb[1]),
                            Integer.parseInt(rgb[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(csv, e);
        }
    }

    private static Reader open(String resource) {
        return new InputStreamReader(Palette.class.getResourceAsStream(resource), StandardCharsets.UTF_8);
    }

    private static List<Color> colours(String list) {
        List<Color> colours = new ArrayList<>();
        for (String hex : list.trim().split("\\s+")) {
            colours.add(Color.decode(hex));
        }
        return List.copyOf(colours);
    }
}
