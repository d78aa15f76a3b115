package vanishingpoint;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts JavaFX, or finds out what it lacks on this machine. */
final class Toolkit {

    private static final long PATIENCE_SECONDS = 20;

    private Toolkit() {}

    /** Opens a window with this content; where there can be none, what is missing and how to get it, in one line. */
    static Optional<String> start(Consumer<Stage> content) {
        if (isLinux() && System.getProperty("glass.platform") == null && !hasDisplay()) {
            return Optional.of("No display: neither DISPLAY nor WAYLAND_DISPLAY is set"
                    + " (run it in a desktop session, or with ssh -X).");
        }
        // the toolkit writes stack traces of its own where a library is missing; ours is one line
        PrintStream errors = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        Optional<String> missing = tryToStart();
        System.setErr(errors);
        if (missing.isEmpty()) {
            Platform.runLater(() -> content.accept(new Stage()));
        }
        return missing;
    }

    private static Optional<String> tryToStart() {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            if (started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            return Optional.of(complaint("it does not answer"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(complaint("interrupted"));
        } catch (RuntimeException | LinkageError e) {
            return Optional.of(complaint(String.valueOf(e.getMessage())));
        }
    }

    private static String complaint(String why) {
        boolean library = why.contains(UnsatisfiedLinkError.class.getSimpleName()) || why.contains("library.path");
        String reason = library ? "a library of the system is missing"
                : why.lines().findFirst().orElse("").replaceFirst("\\.+$", "");
        return "The window cannot open: " + reason + (isLinux()
                ? ". A display and the libraries of GTK 3 and Xtst are needed; Debian:"
                        + " sudo apt-get install libgtk-3-0 libxtst6"
                : ".");
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    private static boolean hasDisplay() {
        return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
