package vanishingpoint;

import java.nio.file.Path;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.experiment.WholeFile;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Style;

/** The main job on a machine that can open no window: the default experiment's dashboard in a file. */
final class WithoutWindow {

    private static final int WRITTEN = 0;
    private static final int BAD_INPUT = 2;
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private WithoutWindow() {}

    /** Says why, draws into this file and names it. Returns the exit status. */
    static int drawDefault(String why, Path file) {
        System.err.println(why);
        byte[] png = Picture.dashboard(Engine.run(Recipe.DEFAULT), View.DEFAULT)
                .png(new Format(WIDTH, HEIGHT, Style.DEFAULT));
        try {
            WholeFile.write(file, target -> target.write(png));
        } catch (BadInputException e) {
            System.err.println(e.getMessage());
            return BAD_INPUT;
        }
        System.out.println("The default experiment is drawn in " + file.toAbsolutePath()
                + " (commands that need no window: --help).");
        return WRITTEN;
    }
}
