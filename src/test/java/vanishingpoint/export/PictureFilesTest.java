package vanishingpoint.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.Gate;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.ReadCase;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.PageSize;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Preset;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;

/** A picture gives back the very document that it was made of, whatever it is called. */
class PictureFilesTest {

    private static final Format SMALL = new Format(PageSize.pixels(300, 200), Style.DEFAULT);
    private static final Export EXPORT = new Remembering().export();

    @TempDir
    Path folder;

    static List<Document> documents() {
        Recipe small = Recipe.DEFAULT.with(Parameters.T, 9.0).with(Parameters.N, 3.0);
        View pinned = View.DEFAULT.withPins(List.of(small.with(Parameters.W_H, 1.7))).withLockedScale(Optional.of(12.5));
        Focus focus = Focus.NONE.withSelection(Optional.of(new Pair(7, 2))).withCut(Set.of(Gate.INPUT));
        List<Document> documents = new ArrayList<>(List.of(new Document(small, View.DEFAULT), new Document(small, pinned),
                new Document(small.with(Parameters.SEED, Long.MIN_VALUE),
                        View.DEFAULT.withPerspective(Perspective.PATHS).withFocus(focus))));
        for (String name : List.of("rnn_t1", "lstm_small", "gru_small")) {
            documents.add(DocumentFile.read(Path.of("src/test/resources/oracle", name + ".json")));
        }
        return documents;
    }

    static FigureOrder order(FileKind kind) {
        return new FigureOrder("gain-by-lag", kind, SMALL);
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "SVG", "PDF"})
    void aPictureGivesItsDocumentAndItsOrderBack(FileKind kind) throws IOException {
        for (Document document : documents()) {
            Path file = folder.resolve("picture");
            EXPORT.write(order(kind), document, file);
            ReadCase read = DocumentFile.readCase(Files.move(file, folder.resolve("renamed.txt"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING));
            assertEquals(document, read.document());
            assertEquals(order(kind), FigureOrder.of(read.figure().orElseThrow()));
            assertFalse(read.own(), "no document is ever written over a picture");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "SVG", "PDF"})
    void theSameInputGivesTheSameBytes(FileKind kind) {
        Document document = documents().get(1);
        for (String picture : List.of("rnn-gain", "dashboard", "gain-by-lag")) {
            FigureOrder order = new FigureOrder(picture, kind, Format.DEFAULT);
            assertArrayEquals(EXPORT.bytes(order, document), EXPORT.bytes(order, document));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "SVG", "PDF"})
    void aHeatMapOfHundredStepsIsASmallFile(FileKind kind) {
        Document document = new Document(Recipe.DEFAULT.with(Parameters.T, 100.0), View.DEFAULT);
        for (String picture : List.of("rnn-gain", "gradient-terms")) {
            for (Format format : List.of(Format.DEFAULT, Picture.fitting(picture, Preset.COLUMN_600, Style.DEFAULT))) {
                int bytes = EXPORT.bytes(new FigureOrder(picture, kind, format), document).length;
                assertTrue(bytes < 300_000, picture + " has " + bytes + " bytes");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = {"LIGHT", "PRINT"})
    void asIsADrawingOfOneThatIsHatched(Theme theme) {
        Document document = new Document(Recipe.DEFAULT.with(Parameters.T, 100.0).with(Parameters.N, 24.0)
                .with(Parameters.W_H, 8.0), View.DEFAULT);
        for (String picture : List.of("rnn-gain", "gradient-sum")) {
            for (Preset preset : List.of(Preset.WIDE_600, Preset.SLIDE)) {
                Format format = Picture.fitting(picture, preset, new Style(theme, Language.CHINESE));
                int bytes = EXPORT.bytes(new FigureOrder(picture, FileKind.SVG, format), document).length;
                assertTrue(bytes < 300_000, picture + " in " + theme + " as " + preset + " has " + bytes + " bytes");
            }
        }
    }

    @Test
    void aPictureThatLostItsExperimentSaysSo() throws IOException {
        Path file = folder.resolve("shot.png");
        EXPORT.write(order(FileKind.PNG), documents().get(0), file);
        java.awt.image.BufferedImage pixels = javax.imageio.ImageIO.read(file.toFile());
        for (String kind : List.of("png", "jpg", "gif")) {
            javax.imageio.ImageIO.write(pixels, kind, file.toFile());
            String message = assertThrows(BadInputException.class, () -> DocumentFile.read(file)).getMessage();
            assertEquals(file + ": it is a " + (kind.equals("jpg") ? "JPEG" : kind.toUpperCase(java.util.Locale.ROOT))
                    + " picture without an experiment in it (it may have been re-encoded); open a figure that the program "
                    + "wrote, or the experiment's own file", message);
        }
    }
}
