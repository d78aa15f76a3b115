package vanishingpoint.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bar on a terminal, in one line that is written over and over; where standard error goes elsewhere, a plain line now and then. */
final class ProgressLine {

    private static final int PERMILLE = 1000;
    private static final int BAR = 30;
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

    /** So many of all, with a bar on a terminal; elsewhere it is told at the beginning and at every tenth. */
    void count(int done, int all, String what) {
        int parts = onTerminal ? PERMILLE : 10;
        int part = all == 0 ? parts : (int) ((long) done * parts / all);
        if (part == shown) {
            return;
        }
        shown = part;
        String text = done + " of " + all + " " + what;
        if (onTerminal) {
            showBar(part, text);
        } else {
            err.println(text);
        }
    }

    /** The share that is done of something that takes a moment, on a terminal only. */
    void share(double done, String what) {
        int part = (int) (done * PERMILLE);
        if (onTerminal && part != shown) {
            shown = part;
            showBar(part, what);
        }
    }

    private void showBar(int part, String text) {
        int full = part * BAR / PERMILLE;
        show("[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + part / 10 + " %, " + text);
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
