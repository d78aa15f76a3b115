package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.Optional;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.ReadCase;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;

/**
 * An experiment that figures are made of: in a file, in a text, or the default one.
 *
 * @param name for {@code {name}} in file names
 * @param label what complaints call it
 * @param missing why there is none
 */
record FigureSource(String name, String label, Optional<Path> file, Optional<String> text, Optional<String> missing) {

    static FigureSource usual() {
        return new FigureSource("default", "the default experiment", Optional.empty(), Optional.empty(), Optional.empty());
    }

    static FigureSource of(Path file) {
        return new FigureSource(withoutEnding(String.valueOf(file.getFileName())), file.toString(), Optional.of(file), Optional.empty(), Optional.empty());
    }

    /**
     * @param name for file names
     * @param label what complaints call the text
     */
    static FigureSource of(String name, String label, String text) {
        return new FigureSource(name, label, Optional.empty(), Optional.of(text), Optional.empty());
    }

    /**
     * What a pattern means that no file matches.
     *
     * @param why in words
     */
    static FigureSource missing(String pattern, String why) {
        String last = pattern.substring(pattern.lastIndexOf('/') + 1);
        return new FigureSource(withoutEnding(last.replaceAll("[*?\\[\\]{},]", "_")), pattern, Optional.empty(), Optional.empty(),
                Optional.of(why));
    }

    private static String withoutEnding(String fileName) {
        return fileName.replaceFirst("(?<=.)(\\.vp)?\\.[^.]*$", "");
    }

    /** @throws BadInputException if it cannot be read, or there is none */
    ReadCase read() {
        missing.ifPresent(why -> {
            throw new BadInputException(label, why);
        });
        return file.map(DocumentFile::readCase).orElseGet(() -> ReadCase.own(text
                .map(words -> DocumentFile.pasted(label, words)).orElseGet(() -> new Document(Recipe.DEFAULT, View.DEFAULT))));
    }
}
