package vanishingpoint.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import vanishingpoint.experiment.Perspective;

/** What a key or a menu entry does: the one table behind menus, keys and the list of keys. */
public enum Command {
    NEW("new", "Shortcut+N"),
    OPEN("open", "Shortcut+O"),
    SAVE("save", "Shortcut+S"),
    SAVE_AS("save_as", "Shortcut+Shift+S"),
    EXPORT("export", "Shortcut+E"),
    EXPORT_WEIGHTS("export_weights", "Shortcut+Shift+E"),
    COPY_TEXT("copy_text", "Shortcut+Shift+C"),
    PASTE("paste", "Shortcut+V"),
    QUIT("quit", "Shortcut+Q"),
    UNDO("undo", "Shortcut+Z"),
    REDO("redo", "Shortcut+Shift+Z", "Shortcut+Y"),
    RESET("reset", "Alt+R"),
    CANCEL("cancel", "Esc"),
    PLAY("play", "Space"),
    COMPARE("compare", "Shortcut+B"),
    EXCHANGE("exchange", "Shortcut+Shift+B"),
    OPEN_BESIDE("open_beside", "Shortcut+Shift+O"),
    EXPLORE("explore", "Shortcut+1"),
    FORMULA("formula", "Shortcut+2"),
    OPERATING_POINT("operating_point", "Shortcut+3"),
    PATHS("paths", "Shortcut+4"),
    SUM("sum", "Shortcut+5"),
    UNROLLED("unrolled", "Shortcut+6"),
    SPECTRUM("spectrum", "Shortcut+7"),
    KEYS("keys", "F1");

    private final String key;
    private final List<KeyCombination> combinations;

    Command(String key, String... combinations) {
        this.key = key;
        this.combinations = List.of(combinations).stream().map(KeyCombination::valueOf).toList();
    }

    /** The one that shows this perspective. */
    static Command of(Perspective perspective) {
        return valueOf(perspective.name());
    }

    /** Key of its text. */
    public String textKey() {
        return "command." + key;
    }

    /** Its keys, the usual one first. */
    public List<KeyCombination> combinations() {
        return combinations;
    }

    /** Whether the event is one of its keys and not one that the focused control needs for itself. */
    boolean matches(KeyEvent event, Node focused) {
        boolean pressed = focused instanceof ButtonBase || focused instanceof ComboBoxBase
                || focused instanceof TextInputControl;
        boolean typing = focused instanceof TextInputControl;
        return matches(event) && !(this == PLAY && pressed) && !(this == PASTE && typing);
    }

    private boolean matches(KeyEvent event) {
        return combinations.stream().anyMatch(combination -> combination.match(event));
    }
}
