package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.export.FileKind;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Preset;
import vanishingpoint.figure.Style;

/** A chart is dragged out of the window by its card's title. */
class FigureDragTest extends WindowStories {

    private Node title(ChartKind kind) {
        Node card = chart(kind);
        while (!card.getStyleClass().contains("card-pane")) {
            card = card.getParent();
        }
        return from(card).lookup(".card-title").query();
    }

    @Test
    void whatIsDraggedIsAFileThatBringsItsExperiment() throws IOException {
        List<File> files = new ArrayList<>();
        List<Image> images = new ArrayList<>();
        interact(() -> window.stage().addEventFilter(DragEvent.DRAG_OVER, event -> {
            files.addAll(event.getDragboard().getFiles());
            images.add(event.getDragboard().getImage());
        }));
        Node handle = title(ChartKind.LSTM_GAIN);
        assertEquals(Cursor.OPEN_HAND, handle.getCursor());
        drag(handle, MouseButton.PRIMARY).moveBy(0, 60).moveBy(10, 60).drop();
        assertTrue(!files.isEmpty(), "a drag has begun");
        Path file = files.get(0).toPath();
        assertEquals("lstm-gain.png", file.getFileName().toString());
        assertEquals(model.document(), DocumentFile.read(file));
        assertEquals(1800, images.get(0).getWidth());
        assertEquals("Untitled — Vanishing Point", window.stage().getTitle(), "its own window does not open it");
        Files.delete(file);
    }

    @Test
    void anotherPictureHasLettersForWhichThereIsRoom() {
        FigureOrder chart = new FigureOrder("rnn-gain", FileKind.CSV, Picture.fitting("rnn-gain", Preset.COLUMN, Style.DEFAULT));
        FigureOrder page = chart.withPicture(ChartKind.FORMULA.key());
        assertEquals(FileKind.CSV, page.kind(), "equations are a table too");
        assertEquals(OptionalDouble.of(7), chart.format().fontPoints());
        assertTrue(page.format().fontPoints().getAsDouble() < 7);
    }
}
