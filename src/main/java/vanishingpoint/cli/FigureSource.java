package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.Optional;
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
 */
record FigureSource(String name, String label, Optional<Path> file, Optional<String> text) {

    static FigureSource usual() {
        return new FigureSource("default", "the default experiment", Optional.empty(), Optional.empty());
    }

    static FigureSource of(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("(?<=.)(\\.vp)?\\.[^.]*$", "");
        return new FigureSource(name, file.toString(), Optional.of(file), Optional.empty());
    }

    /** @param label what complaints call the text */
    static FigureSource of(String label, String text) {
        return new FigureSource("experiment", label, Optional.empty(), Optional.of(text));
    }

    ReadCase read() {
        return file.map(DocumentFile::readCase).orElseGet(() -> ReadCase.own(text
                .map(words -> DocumentFile.pasted(label, words)).orElseGet(() -> new Document(Recipe.DEFAULT, View.DEFAULT))));
    }
}
