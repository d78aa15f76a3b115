package vanishingpoint.view;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Files of other programs that are dropped on a window. */
final class FileDrop {

    private FileDrop() {}

    static void accept(Scene scene, Consumer<List<File>> opened) {
        scene.setOnDragOver(event -> {
            if (comesFromOutside(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.setOnDragDropped(event -> {
            if (comesFromOutside(event)) {
                event.setDropCompleted(true);
                event.consume();
                opened.accept(event.getDragboard().getFiles());
            }
        });
    }

    // and is not a chart on its way out
    private static boolean comesFromOutside(DragEvent event) {
        return event.getDragboard().hasFiles() && event.getGestureSource() == null;
    }
}
