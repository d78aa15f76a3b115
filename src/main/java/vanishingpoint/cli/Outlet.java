package vanishingpoint.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** A stream that remembers why it failed, which writers on it do not tell. */
final class Outlet extends FilterOutputStream {

    private Optional<String> failure = Optional.empty();

    Outlet(OutputStream target) {
        super(target);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = Optional.of(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    Optional<String> failure() {
        return failure;
    }

    /** Whether the reader at the other end went away, as {@code head} does: Java tells it by the system's words only. */
    boolean isUnread() {
        return failure.map(words -> words.toLowerCase(Locale.ROOT)).filter(words -> words.contains("pipe")
                || words.contains("管道")).isPresent();
    }
}
