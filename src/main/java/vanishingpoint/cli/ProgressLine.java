package vanishingpoint.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** One line on a terminal that is written over and over; where standard error goes elsewhere, a plain line now and then. */
final class ProgressLine {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private final PrintWriter err;
    private final boolean onTerminal;
    private int width;
    private int shown = -1;

    ProgressLine(PrintWriter err, boolean onTerminal) {
        this.err = err;
        this.onTerminal = onTerminal;
    }

    /** Whether standard error is a terminal. The console alone cannot tell: newer Java has one without a terminal too. */
    static boolean isTerminal() {
        if (System.console() == null || !Files.exists(STANDARD_ERROR)) {
            return System.console() != null;
        }
        try {
            Path target = STANDARD_ERROR.toRealPath();
            return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }

    /** So many of all: elsewhere than on a terminal it is told at the beginning and at every tenth. */
    void count(int done, int all, String what) {
        int parts = onTerminal ? 1000 : 10;
        int part = all == 0 ? parts : (int) ((long) done * parts / all);
        if (part == shown) {
            return;
        }
        shown = part;
        String text = done + " of " + all + " " + what;
        if (onTerminal) {
            show(text + ", " + part / 10 + " %");
        } else {
            err.println(text);
        }
    }

    void show(String text) {
        if (onTerminal) {
            int blanks = Math.max(0, width - text.length());
            err.print("\r" + text + " ".repeat(blanks));
            err.flush();
            width = text.length();
        }
    }

    void clear() {
        if (onTerminal && width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }
}
