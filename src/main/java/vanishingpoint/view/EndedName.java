package vanishingpoint.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Asks for a file until its name has the ending of what is written there, and nothing stands there that was not asked about. */
record EndedName(Function<String, Optional<Path>> ask) {

    /**
     * A file whose name ends in one of these, to which otherwise the first is added. Where another file has that name it is
     * proposed in a second question, which asks about writing over it.
     */
    Optional<Path> file(String proposed, List<String> endings) {
        Optional<Path> chosen = ask.apply(proposed);
        while (chosen.isPresent()) {
            Path ended = ended(chosen.get(), endings);
            if (ended.equals(chosen.get()) || Files.notExists(ended)) {
                return Optional.of(ended);
            }
            chosen = ask.apply(ended.getFileName().toString());
        }
        return chosen;
    }

    private static Path ended(Path file, List<String> endings) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith) ? file : file.resolveSibling(file.getFileName() + endings.get(0));
    }
}
