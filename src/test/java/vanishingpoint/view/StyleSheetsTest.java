package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.figure.Ink;
import vanishingpoint.figure.Palette;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;

class StyleSheetsTest {

    @ParameterizedTest
    @EnumSource
    void everyColourOfThePaletteIsALookedUpColour(Theme theme) {
        String css = StyleSheets.colours(theme);
        for (Ink ink : Ink.values()) {
            assertTrue(css.contains("-vp-" + ink.key() + ": " + Palette.of(theme).hex(ink) + ";"), ink.key());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/theme/window.css", "/theme/controls.css"})
    void styleSheetsUseOnlyColoursThatThereAre(String file) throws IOException {
        Set<String> unknown = new TreeSet<>();
        try (InputStream stream = StyleSheets.class.getResourceAsStream(file)) {
            Matcher used = Pattern.compile("-vp-[a-z-]+").matcher(
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            while (used.find()) {
                unknown.add(used.group());
            }
        }
        String defined = StyleSheets.colours(Theme.LIGHT);
        unknown.removeIf(name -> defined.contains(name + ":"));
        assertEquals(Set.of(), unknown);
    }

    @ParameterizedTest
    @EnumSource
    void everyMeasureIsDefinedByAnEquation(Language language) {
        Messages messages = Messages.in(language);
        messages.keys().stream().filter(key -> key.startsWith("measure.")).forEach(key ->
                assertTrue(messages.text(key).matches("(?s).*(eq\\. ?|式 ?)\\d+.*"), key + " names no equation"));
    }
}
