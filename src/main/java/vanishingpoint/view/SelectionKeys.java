package vanishingpoint.view;

import java.util.Optional;
import javafx.scene.input.KeyEvent;
import vanishingpoint.figure.LiveChart;

/**
 * Arrow keys in a chart move the selected pair by a step, with Shift by ten; where none is selected, they select one. A mouse
 * that rests on the chart points at nothing until it moves.
 */
record SelectionKeys(LiveChart chart, Pointer pointer) {

    private static final int FAR = 10;

    void pressed(KeyEvent event) {
        int by = event.isShiftDown() ? FAR : 1;
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (plain && event.getCode().isArrowKey()) {
            event.consume();
            pointer.hover(null);
            switch (event.getCode()) {
                case LEFT, KP_LEFT -> move(-by, 0);
                case RIGHT, KP_RIGHT -> move(by, 0);
                case UP, KP_UP -> move(0, by);
                default -> move(0, -by);
            }
        }
    }

    private void move(int right, int up) {
        chart.selected(pointer.focus()).map(pair -> chart.beside(pair, right, up)).orElseGet(chart::last)
                .ifPresent(pair -> pointer.select(Optional.of(pair)));
    }
}
