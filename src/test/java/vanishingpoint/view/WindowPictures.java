package vanishingpoint.view;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.export.FileKind;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Preset;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;

/** Makes the window's pictures in screenshots, without a display: no test, and run by screenshots/make.sh only. */
class WindowPictures extends WindowStories {

    private static final Path FOLDER = Path.of("screenshots");
    private static final Map<Perspective, String> DOCUMENTS = Map.of(Perspective.FORMULA, "operating-point.json",
            Perspective.OPERATING_POINT, "operating-point.json",
            Perspective.UNROLLED, "unrolled.json", Perspective.SPECTRUM, "spectrum.json");
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double SECONDS_OF_THE_WAVE = 1.5;

    @ParameterizedTest
    @EnumSource(Perspective.class)
    void ofAPerspective(Perspective perspective) throws IOException {
        Document first = DocumentFile.read(FOLDER.resolve(DOCUMENTS.getOrDefault(perspective, "first-look.json")));
        interact(() -> {
            window.stage().setWidth(WIDTH);
            window.stage().setHeight(HEIGHT);
            model.open(new Document(first.experiment(), first.view().withPerspective(perspective)), null);
        });
        String name = "window-" + perspective.key().replace('_', '-');
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (Language language : Language.values()) {
                write(theme, language, name + "-" + theme.key() + "-" + language.key() + ".png");
            }
        }
    }

    @Test
    void ofTheStudio() throws IOException {
        interact(() -> {
            model.open(DocumentFile.read(FOLDER.resolve("first-look.json")), null);
            window.exports().last().set(Optional.of(new FigureOrder("gain-by-lag", FileKind.PDF,
                    Picture.fitting("gain-by-lag", Preset.COLUMN, Style.DEFAULT))));
        });
        Platform.runLater(() -> window.exports().export());
        settle();
        WritableImage[] shot = new WritableImage[1];
        interact(() -> shot[0] = lookup(".studio").query().getScene().snapshot(null));
        write(shot[0], "studio-light-en.png");
        type(KeyCode.ESCAPE);
    }

    private void write(Theme theme, Language language, String file) throws IOException {
        interact(() -> {
            window.appearance().theme().set(theme);
            window.appearance().language().set(language);
        });
        settle();
        WritableImage[] shot = new WritableImage[1];
        interact(() -> {
            lookup("#wave").tryQueryAs(WaveLayer.class).ifPresent(wave -> {
                wave.playing().set(false);
                wave.showAt(SECONDS_OF_THE_WAVE);
            });
            shot[0] = window.stage().getScene().snapshot(null);
        });
        write(shot[0], file);
    }

    private static void write(WritableImage shot, String file) throws IOException {
        BufferedImage picture = new BufferedImage((int) shot.getWidth(), (int) shot.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = picture.createGraphics();
        g2.drawImage(SwingFXUtils.fromFXImage(shot, null), 0, 0, null);
        g2.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam small = writer.getDefaultWriteParam();
        small.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        small.setCompressionQuality(0);
        Files.deleteIfExists(FOLDER.resolve(file));
        try (ImageOutputStream out = ImageIO.createImageOutputStream(FOLDER.resolve(file).toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), small);
        }
        writer.dispose();
    }
}
