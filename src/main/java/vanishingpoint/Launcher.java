package vanishingpoint;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import vanishingpoint.cli.Cli;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;

/**
 * Entry point: with a command the command line, without the window, on what is named. No {@code Application} subclass, so that the
 * class path is enough to start JavaFX.
 */
public final class Launcher {

    private static final String EXPERIMENT = "--experiment";

    private Launcher() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true"); // AWT draws pictures only, and may not look for a display
        Optional<Path> file = onlyFile(arguments);
        Optional<String> text = onlyText(arguments);
        if (arguments.length > 0 && file.isEmpty() && text.isEmpty()) {
            System.exit(Cli.run(WindowMeasurement::run, arguments));
        }
        Optional<Document> document = text.map(Launcher::document);
        Optional<String> missing = Toolkit.start(stage -> App.open(stage, file, document));
        if (missing.isPresent()) {
            System.exit(WithoutWindow.draw(missing.get(), file, document));
        }
    }

    private static Optional<String> onlyText(String[] arguments) {
        if (arguments.length == 2 && arguments[0].equals(EXPERIMENT)) {
            return Optional.of(arguments[1]);
        }
        return Optional.of(arguments).filter(all -> all.length == 1 && all[0].startsWith(EXPERIMENT + "="))
                .map(all -> all[0].substring(EXPERIMENT.length() + 1));
    }

    private static Document document(String text) {
        try {
            return DocumentFile.pasted(EXPERIMENT, text);
        } catch (BadInputException e) {
            System.err.println("vanishing-point: " + e.getMessage());
            System.exit(Cli.BAD_INPUT);
            throw e;
        }
    }

    private static Optional<Path> onlyFile(String[] arguments) {
        if (arguments.length != 1 || arguments[0].startsWith("-") || Cli.isCommand(arguments[0])) {
            return Optional.empty();
        }
        return Optional.of(new File(arguments[0])).filter(File::isFile).map(File::toPath);
    }
}
