package vanishingpoint.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vanishingpoint.experiment.BadInputException;

/** Waits until files change, as the system tells it: nothing is looked at again and again. */
final class Watch implements AutoCloseable {

    private static final long QUIET_MILLIS = 200; // programs write a file in several goes

    private final WatchService service;
    private Map<WatchKey, Path> folders = new HashMap<>();
    /** The files, and the folders on the way to what is not there yet. */
    private final Set<Path> names = new HashSet<>();
    /** Folders in which any file may be one that is meant. */
    private final Set<Path> open = new HashSet<>();

    Watch() throws IOException {
        service = FileSystems.getDefault().newWatchService();
    }

    /**
     * From now on changes of these files are noticed, and files that begin or cease to match these patterns.
     *
     * @return whether a folder is among them that was not before, whose latest changes may have been missed
     */
    boolean follow(Collection<Path> files, Collection<FilePattern> patterns) {
        names.clear();
        open.clear();
        files.forEach(this::onTheWay);
        for (FilePattern pattern : patterns) {
            Path base = pattern.base().toAbsolutePath().normalize();
            onTheWay(base.resolve("*")); // whichever file
            open.addAll(foldersIn(base, pattern.depth() - 1));
        }
        Set<Path> wanted = new HashSet<>(open);
        for (Path name : names) {
            if (Files.isDirectory(name.getParent()) && !Files.isDirectory(name)) {
                wanted.add(name.getParent());
            }
        }
        return register(wanted);
    }

    private void onTheWay(Path file) {
        for (Path name = file.toAbsolutePath().normalize(); name.getParent() != null; name = name.getParent()) {
            names.add(name);
        }
    }

    private static List<Path> foldersIn(Path base, int depth) {
        try (Stream<Path> all = Files.walk(base, depth)) {
            return all.filter(Files::isDirectory).toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of(); // not there, or not to be seen
        }
    }

    private boolean register(Set<Path> wanted) {
        Map<WatchKey, Path> now = new HashMap<>();
        boolean gone = false;
        for (Path folder : wanted) {
            try {
                now.put(folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE), folder);
            } catch (NoSuchFileException | NotDirectoryException e) {
                gone = true;
            } catch (IOException e) {
                throw new BadInputException(folder.toString(), "it cannot be followed: " + e.getMessage());
            }
        }
        boolean more = gone || !folders.keySet().containsAll(now.keySet());
        folders.keySet().stream().filter(key -> !now.containsKey(key)).forEach(WatchKey::cancel);
        folders = now;
        return more;
    }

    /** Waits until one of these has changed, and then until nothing changes any more. */
    void await() throws InterruptedException {
        boolean changed = false;
        while (true) {
            WatchKey key = changed ? service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) : service.take();
            if (key == null) {
                return;
            }
            Path folder = folders.get(key);
            for (WatchEvent<?> event : key.pollEvents()) {
                changed |= folder != null && (event.kind() == StandardWatchEventKinds.OVERFLOW || open.contains(folder)
                        || names.contains(folder.resolve((Path) event.context())));
            }
            changed |= !key.reset() && folder != null; // the folder itself is gone
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
