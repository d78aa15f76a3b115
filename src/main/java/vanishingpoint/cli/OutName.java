package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vanishingpoint.experiment.BadInputException;

/** A name for figures, in which {@code {name}} stands for the experiment's and {@code {chart}} for the chart's. */
record OutName(String source, String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");

    /** @throws BadInputException if other words stand in braces */
    OutName {
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            if (!places.group(1).equals("name") && !places.group(1).equals("chart")) {
                throw new BadInputException(source, places.group() + " is unknown; allowed: {name} and {chart}");
            }
        }
    }

    /** Whether figures are meant that differ in name. */
    boolean hasPlaces() {
        return PLACE.matcher(text).find();
    }

    /** @param folder where relative names begin */
    Path of(Path folder, String name, String chart) {
        return FilePattern.file(folder, text.replace("{name}", name).replace("{chart}", chart));
    }
}
