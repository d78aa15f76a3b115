package vanishingpoint.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.export.Drawing;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.figure.ChartKind;

/**
 * Takes a chart out of the window as a file.
 *
 * @param figures draws a chart as it is now, or says why it cannot; called when a drag begins
 * @param refused told where no file can be written
 */
record FigureDrag(Function<ChartKind, Optional<Figure>> figures, Consumer<Throwable> refused) {

    private static final double THUMB = 200;

    /** A drawing with its order. */
    record Figure(FigureOrder order, Drawing drawing) {}

    /** Lets the chart be dragged away by this handle. */
    void from(Node handle, Supplier<ChartKind> kind) {
        handle.getStyleClass().add("drag-handle");
        handle.setOnDragDetected(event -> start(handle, kind.get(), event));
    }

    private void start(Node handle, ChartKind kind, MouseEvent event) {
        try {
            figures.apply(kind).map(FigureDrag::written).ifPresent(file -> {
                Dragboard board = handle.startDragAndDrop(TransferMode.COPY);
                board.setDragView(new Image(file.toUri().toString(), THUMB, THUMB, true, true));
                board.setContent(content(file));
                event.consume();
            });
        } catch (UncheckedIOException | BadInputException unwritable) {
            refused.accept(unwritable);
        }
    }

    /** A PNG file that carries its document. */
    static Path written(Figure figure) {
        Path file = temporary(figure.order().picture() + figure.order().kind().ending());
        figure.drawing().write(figure.order(), file, progress -> { });
        return file;
    }

    /** The file, and the image for who takes no files. */
    static ClipboardContent content(Path file) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        content.putImage(new Image(file.toUri().toString()));
        return content;
    }

    // whoever it is dropped on may read it long after the drag is over
    private static Path temporary(String name) {
        try {
            Path folder = Files.createTempDirectory("vanishing-point-");
            Path file = folder.resolve(name);
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
