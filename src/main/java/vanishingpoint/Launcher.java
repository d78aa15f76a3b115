package vanishingpoint;

import java.nio.file.Path;
import java.util.Optional;
import vanishingpoint.cli.Cli;

/**
 * Entry point: with arguments the command line, without any the window. No {@code Application} subclass, so that the
 * class path is enough to start JavaFX.
 */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true"); // AWT draws pictures only, and may not look for a display
        if (arguments.length > 0) {
            System.exit(Cli.run(arguments));
        }
        Optional<String> missing = Toolkit.start(App::open);
        if (missing.isPresent()) {
            System.exit(WithoutWindow.drawDefault(missing.get(), Path.of("vanishing-point.png")));
        }
    }
}
