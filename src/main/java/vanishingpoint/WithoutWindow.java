package vanishingpoint;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.export.Export;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.export.FileKind;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.PageSize;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Style;

/** The main job on a machine that can open no window: a dashboard in a file. */
final class WithoutWindow {

    private static final String NAME = "vanishing-point";
    private static final int WRITTEN = 0;
    private static final int BAD_INPUT = 2;
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private WithoutWindow() {}

    /** Says why, draws this file's experiment, this one or the default one, and names the picture. Returns the exit status. */
    static int draw(String why, Optional<Path> file, Optional<Document> given) {
        System.err.println(why);
        Path picture = free();
        try {
            Document document = file.map(DocumentFile::read).or(() -> given)
                    .orElseGet(() -> new Document(Recipe.DEFAULT, View.DEFAULT));
            Format format = new Format(PageSize.pixels(WIDTH, HEIGHT), Style.DEFAULT);
            new Export(App::answer)
                    .write(new FigureOrder(Picture.DASHBOARD, FileKind.PNG, format), document, picture);
        } catch (BadInputException e) {
            System.err.println(e.getMessage());
            return BAD_INPUT;
        }
        System.out.println((file.isPresent() ? file.get() : given.isPresent() ? "The experiment" : "The default experiment") + " is drawn in "
                + picture.toAbsolutePath() + " (--help lists the commands that need no window).");
        return WRITTEN;
    }

    // never over a file that stands there: nobody was asked
    private static Path free() {
        Path picture = Path.of(NAME + ".png");
        for (int i = 2; Files.exists(picture, LinkOption.NOFOLLOW_LINKS); i++) {
            picture = Path.of(NAME + "-" + i + ".png");
        }
        return picture;
    }
}
