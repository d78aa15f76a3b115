package vanishingpoint.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The one family of both languages and themes. The resource paths serve JavaFX, which loads the same files. */
public final class Fonts {

    /** Family name of both files. */
    public static final String FAMILY = "Noto Sans SC";
    public static final String REGULAR = "/fonts/NotoSansSC-Regular.ttf";
    public static final String BOLD = "/fonts/NotoSansSC-Bold.ttf";

    /** One measure of widths for paper and screen, so that both are laid out alike. */
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final Font REGULAR_FACE = load(REGULAR);
    // the style says nothing new to AWT, whose file is bold already, but tells JavaFX which file to take
    private static final Font BOLD_FACE = load(BOLD).deriveFont(Font.BOLD);

    private Fonts() {}

    public static Font regular(double size) {
        return REGULAR_FACE.deriveFont((float) size);
    }

    public static Font bold(double size) {
        return BOLD_FACE.deriveFont((float) size);
    }

    private static Font load(String resource) {
        try (InputStream file = Fonts.class.getResourceAsStream(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
