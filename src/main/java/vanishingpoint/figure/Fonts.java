package vanishingpoint.figure;

import java.awt.Font;

/** The one family of both languages and themes. The resource paths serve JavaFX, which loads the same files. */
public final class Fonts {

    /** Family name of both files. */
    public static final String FAMILY = "Noto Sans SC";
    public static final String REGULAR = "/fonts/NotoSansSC-Regular.ttf";
    public static final String BOLD = "/fonts/NotoSansSC-Bold.ttf";

    private Fonts() {}

    public static Font regular(double size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size);
    }

    public static Font bold(double size) {
        return new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont((float) size);
    }
}
