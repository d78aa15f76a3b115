package vanishingpoint.view;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Where a key takes a slider: arrows, with Shift finer; PgUp, PgDn; Home, End; Delete; Ctrl+arrow to the next mark. */
record SliderKeys(SliderScale scale, double initial, List<TheoryMark> marks) {

    /** The value that the key asks for; empty for other keys. */
    OptionalDouble target(KeyEvent event, double value) {
        if (event.isAltDown() || event.isMetaDown()) {
            return OptionalDouble.empty();
        }
        boolean arrow = event.getCode().isArrowKey();
        if (arrow && event.isShortcutDown()) {
            return OptionalDouble.of(mark(value, sign(event.getCode())));
        }
        SliderScale.Stride stride = event.isShiftDown() ? SliderScale.Stride.FINE : SliderScale.Stride.STEP;
        return switch (event.getCode()) {
            case LEFT, DOWN, RIGHT, UP -> OptionalDouble.of(scale.walk(value, stride, sign(event.getCode())));
            case PAGE_UP -> OptionalDouble.of(scale.walk(value, SliderScale.Stride.COARSE, 1));
            case PAGE_DOWN -> OptionalDouble.of(scale.walk(value, SliderScale.Stride.COARSE, -1));
            case HOME -> OptionalDouble.of(scale.range().min());
            case END -> OptionalDouble.of(scale.range().max());
            case DELETE -> OptionalDouble.of(initial);
            default -> OptionalDouble.empty();
        };
    }

    private static int sign(KeyCode arrow) {
        return arrow == KeyCode.RIGHT || arrow == KeyCode.UP ? 1 : -1;
    }

    private double mark(double value, int sign) {
        return marks.stream().mapToDouble(mark -> NumberText.rounded(mark.value(), 4))
                .filter(mark -> sign * (mark - value) > 0)
                .boxed().min((one, other) -> Double.compare(sign * one, sign * other)).orElse(value);
    }
}
