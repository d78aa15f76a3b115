package vanishingpoint.view;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place in the folder of sessions that one running program has for itself: the first that is open has {@code session}, another
 * beside it {@code session-2}, and so on. Held by a lock, which the system lets go of however the program ends.
 */
record SessionPlace(int number, Optional<FileChannel> lock) {

    private static final int MOST = 8;

    /**
     * A place that nobody holds: one that a program beside the first left without closing, else the first. Where the folder
     * allows no locks, and where all are held, it is the first.
     */
    static SessionPlace in(Path folder) {
        SessionPlace chosen = new SessionPlace(1, Optional.empty());
        List<SessionPlace> free = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (int number = 1; number <= MOST; number++) {
                if (free.isEmpty() || Files.exists(folder.resolve(document(number)))) {
                    claim(folder, number).ifPresent(free::add);
                }
            }
            chosen = free.stream().filter(place -> !place.isFirst() && Files.exists(folder.resolve(place.document())))
                    .findFirst().orElse(free.isEmpty() ? chosen : free.get(0));
            for (SessionPlace place : free) {
                if (place != chosen && place.lock.isPresent()) {
                    place.lock.get().close();
                }
            }
        } catch (IOException e) {
            return chosen; // a folder that cannot be written keeps nothing either, which is told when it is tried
        }
        return chosen;
    }

    private static Optional<SessionPlace> claim(Path folder, int number) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(name(number) + ".lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new SessionPlace(number, Optional.of(channel)));
            }
            channel.close();
            return Optional.empty();
        } catch (OverlappingFileLockException e) { // held by a window of this same program
            channel.close();
            return Optional.of(new SessionPlace(number, Optional.empty()));
        }
    }

    boolean isFirst() {
        return number == 1;
    }

    String properties() {
        return name(number) + ".properties";
    }

    String document() {
        return document(number);
    }

    private static String document(int number) {
        return name(number) + Dialogs.ENDING;
    }

    private static String name(int number) {
        return number == 1 ? "session" : "session-" + number;
    }
}
