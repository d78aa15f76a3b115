package vanishingpoint.experiment;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/** Writes a file whole or not at all: a temporary file in the same folder, flushed to disk, then moved. */
public final class WholeFile {

    /** What is written. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream target) throws IOException;
    }

    private WholeFile() {}

    /**
     * Writes or replaces a file; on any failure an earlier file of that name stays as it was.
     *
     * @throws BadInputException if nothing can be written there
     */
    public static void write(Path file, Content content) {
        Path target = checked(file);
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try {
                writeFlushed(temporary, content);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (AccessDeniedException e) {
            throw cannot(file, "no permission to write in its folder");
        } catch (NoSuchFileException e) {
            throw cannot(file, "its folder does not exist");
        } catch (IOException e) {
            throw cannot(file, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Complains if a file could not be written there, before long work is begun.
     *
     * @return the file itself, symbolic links followed
     */
    public static Path checked(Path file) {
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (Files.isDirectory(target) || folder == null) {
            throw cannot(file, "it is a folder");
        }
        if (Files.exists(target) && (!Files.isRegularFile(target) || !Files.isWritable(target))) {
            throw cannot(file, Files.isRegularFile(target) ? "no permission to replace it" : "it is not a regular file");
        }
        if (!Files.isDirectory(folder)) {
            throw cannot(file, "its folder does not exist");
        }
        if (!Files.isWritable(folder)) {
            throw cannot(file, "no permission to write in its folder");
        }
        try {
            return Files.exists(target) ? target.toRealPath() : target;
        } catch (IOException e) {
            throw cannot(file, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The same, and that what is read is not replaced.
     *
     * @param source what the work reads, if it is a file
     */
    public static Path checked(Path file, Optional<Path> source) {
        Path target = checked(file);
        try {
            if (source.isPresent() && Files.exists(target) && Files.exists(source.get())
                    && Files.isSameFile(target, source.get())) {
                throw cannot(file, "it is what is read; allowed: another name");
            }
        } catch (IOException e) {
            throw cannot(file, String.valueOf(e.getMessage()));
        }
        return target;
    }

    private static void writeFlushed(Path temporary, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            OutputStream buffered = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(buffered);
            buffered.flush();
            channel.force(true);
        }
    }

    private static BadInputException cannot(Path file, String why) {
        return new BadInputException(file.toString(), "cannot be written: " + why);
    }
}
