package vanishingpoint;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import vanishingpoint.cli.Cli;

/**
 * Entry point: with a command the command line, without the window, on a file if one is named. No {@code Application} subclass, so that the
 * class path is enough to start JavaFX.
 */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true"); // AWT draws pictures only, and may not look for a display
        Optional<Path> file = onlyFile(arguments);
        if (arguments.length > 0 && file.isEmpty()) {
            System.exit(Cli.run(WindowMeasurement::run, arguments));
        }
        Optional<String> missing = Toolkit.start(stage -> App.open(stage, file));
        if (missing.isPresent()) {
            System.exit(WithoutWindow.draw(missing.get(), file));
        }
    }

    private static Optional<Path> onlyFile(String[] arguments) {
        if (arguments.length != 1 || arguments[0].startsWith("-") || Cli.isCommand(arguments[0])) {
            return Optional.empty();
        }
        return Optional.of(new File(arguments[0])).filter(File::isFile).map(File::toPath);
    }
}
