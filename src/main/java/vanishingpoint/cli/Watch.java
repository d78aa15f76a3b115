package vanishingpoint.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Waits until files change, as the system tells it: nothing is looked at again and again. */
final class Watch implements AutoCloseable {

    private static final long QUIET_MILLIS = 200; // programs write a file in several goes

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    Watch() throws IOException {
        service = FileSystems.getDefault().newWatchService();
    }

    /** From now on changes in these files' folders are noticed. */
    void follow(Collection<Path> files) throws IOException {
        Set<Path> wanted = new HashSet<>();
        for (Path file : files) {
            Path folder = file.toAbsolutePath().normalize().getParent();
            if (Files.isDirectory(folder)) {
                wanted.add(folder);
            }
        }
        wanted.removeAll(folders.values());
        for (Path folder : wanted) {
            folders.put(folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE), folder);
        }
    }

    /** Waits until one of these files has changed, and then until nothing changes any more. */
    void await(Collection<Path> files) throws InterruptedException {
        Set<Path> wanted = new HashSet<>(files.stream().map(file -> file.toAbsolutePath().normalize()).toList());
        boolean changed = false;
        while (true) {
            WatchKey key = changed ? service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) : service.take();
            if (key == null) {
                return;
            }
            for (WatchEvent<?> event : key.pollEvents()) {
                changed |= event.kind() == StandardWatchEventKinds.OVERFLOW
                        || wanted.contains(folders.get(key).resolve((Path) event.context()));
            }
            key.reset();
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
