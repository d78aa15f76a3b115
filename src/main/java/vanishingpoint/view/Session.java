package vanishingpoint.view;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;

/** How the window was left, without its document. */
record Session(Look look, Place place, Panel panel, Files files) {

    /** How the window looks, speaks and moves. */
    record Look(Theme theme, Language language, boolean reducedMotion) {}


    /** Where the window stood; the position is NaN before the first time. */
    record Place(double x, double y, double width, double height, boolean maximized) {}

    /** The panel of controls: share of the width left of it (NaN for its usual width), and whether "More" is open. */
    record Panel(double divider, boolean moreOpen) {}

    /** The document's file and the folder last used. */
    record Files(Optional<Path> document, Optional<Path> folder) {}

    static final Session FIRST = new Session(new Look(Theme.LIGHT, Language.ENGLISH, false),
            new Place(Double.NaN, Double.NaN, 1440, 900, false), new Panel(Double.NaN, false),
            new Files(Optional.empty(), Optional.empty()));

    Session withoutDocument() {
        return new Session(look, place, panel, new Files(Optional.empty(), files.folder()));
    }

    Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("theme", look.theme().name());
        properties.setProperty("language", look.language().name());
        properties.setProperty("reduced_motion", String.valueOf(look.reducedMotion()));
        properties.setProperty("x", String.valueOf(place.x()));
        properties.setProperty("y", String.valueOf(place.y()));
        properties.setProperty("width", String.valueOf(place.width()));
        properties.setProperty("height", String.valueOf(place.height()));
        properties.setProperty("maximized", String.valueOf(place.maximized()));
        properties.setProperty("divider", String.valueOf(panel.divider()));
        properties.setProperty("more_open", String.valueOf(panel.moreOpen()));
        files.document().ifPresent(path -> properties.setProperty("file", path.toString()));
        files.folder().ifPresent(path -> properties.setProperty("folder", path.toString()));
        return properties;
    }

    /** @throws IllegalArgumentException if a value is not one */
    static Session of(Properties properties) {
        Place place = new Place(number(properties, "x"), number(properties, "y"),
                positive(properties, "width"), positive(properties, "height"),
                Boolean.parseBoolean(properties.getProperty("maximized")));
        return new Session(new Look(Theme.valueOf(value(properties, "theme")),
                Language.valueOf(value(properties, "language")),
                Boolean.parseBoolean(properties.getProperty("reduced_motion"))),
                place, new Panel(number(properties, "divider"),
                        Boolean.parseBoolean(properties.getProperty("more_open"))),
                new Files(path(properties, "file"), path(properties, "folder")));
    }

    private static String value(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }

    private static double number(Properties properties, String key) {
        return Double.parseDouble(value(properties, key));
    }

    private static double positive(Properties properties, String key) {
        double number = number(properties, key);
        if (!(number > 0 && number < 100_000)) {
            throw new IllegalArgumentException(key + " is " + number);
        }
        return number;
    }

    private static Optional<Path> path(Properties properties, String key) {
        return Optional.ofNullable(properties.getProperty(key)).map(Path::of);
    }
}
