package vanishingpoint.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javafx.scene.text.Font;
import vanishingpoint.figure.Fonts;
import vanishingpoint.figure.Ink;
import vanishingpoint.figure.Palette;
import vanishingpoint.figure.Theme;

/** The style sheets of a theme. Colours are those of the palette, made into looked-up colours. */
public final class StyleSheets {

    private static final String WINDOW = "/theme/window.css";
    private static final String CONTROLS = "/theme/controls.css";

    private StyleSheets() {}

    /** The controls' style sheet, for the whole program. */
    public static String ofControls(Theme theme) {
        return theme == Theme.LIGHT ? new PrimerLight().getUserAgentStylesheet()
                : new PrimerDark().getUserAgentStylesheet();
    }

    /** The product's own style sheets, for a scene or a dialog. */
    public static List<String> of(Theme theme) {
        String colours = Base64.getEncoder().encodeToString(colours(theme).getBytes(StandardCharsets.UTF_8));
        return List.of("data:text/css;charset=utf-8;base64," + colours,
                StyleSheets.class.getResource(WINDOW).toExternalForm(),
                StyleSheets.class.getResource(CONTROLS).toExternalForm());
    }

    /** Loads the family that every text is set in. */
    public static void loadFonts() {
        for (String file : List.of(Fonts.REGULAR, Fonts.BOLD)) {
            try (InputStream stream = StyleSheets.class.getResourceAsStream(file)) {
                Font.loadFont(stream, 14);
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }

    /** {@code -vp-NAME} for each ink on the root, and a class {@code ink-NAME} that makes it {@code -vp-ink}. */
    static String colours(Theme theme) {
        Palette palette = Palette.of(theme);
        StringBuilder css = new StringBuilder(".root {\n");
        for (Ink ink : Ink.values()) {
            css.append("  -vp-").append(ink.key()).append(": ").append(palette.hex(ink)).append(";\n");
        }
        css.append("  -vp-ink: ").append(palette.hex(Ink.HAIRLINE)).append(";\n}\n");
        for (Ink ink : Ink.values()) {
            css.append(".ink-").append(ink.key()).append(" { -vp-ink: -vp-").append(ink.key()).append("; }\n");
        }
        return css.toString();
    }
}
