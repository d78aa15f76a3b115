package vanishingpoint.experiment;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Consumer;

/** Writes a folder of files whole or not at all: a temporary folder beside it, then moved. */
public final class WholeFolder {

    private WholeFolder() {}

    /**
     * Makes a folder, or fills an empty one.
     *
     * @param content puts files into the folder that it is given
     * @throws BadInputException if there is something of this name already, or nothing can be written there
     */
    public static void write(Path folder, Consumer<Path> content) {
        Path target = checked(folder);
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectory(temporary);
            try {
                content.accept(temporary);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(temporary);
            }
        } catch (IOException e) {
            throw cannot(folder, String.valueOf(e.getMessage()));
        }
    }

    /** Complains if a folder could not be written there, before long work is begun. */
    public static Path checked(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null || Files.exists(target) && !isEmptyFolder(target)) {
            throw cannot(folder, "there is something of this name already; allowed: a new or empty folder");
        }
        if (!Files.isDirectory(parent)) {
            throw cannot(folder, "its folder does not exist");
        }
        if (!Files.isWritable(parent)) {
            throw cannot(folder, "no permission to write in its folder");
        }
        return target;
    }

    private static boolean isEmptyFolder(Path target) {
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(target)) {
            return !files.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path temporary) throws IOException {
        if (!Files.exists(temporary)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(temporary)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(temporary);
    }

    private static BadInputException cannot(Path folder, String why) {
        return new BadInputException(folder.toString(), "cannot be written: " + why);
    }
}
