package vanishingpoint.view;

import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * Keys that work wherever the focus is. Filters, not accelerators: a text field would swallow Ctrl+Z, which in this
 * window undoes the last change of the experiment.
 */
final class Keys {

    private final Map<Command, Runnable> commands;

    Keys(Map<Command, Runnable> commands) {
        this.commands = commands;
    }

    void listenOn(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> commands.forEach((command, action) -> {
            if (!event.isConsumed() && command.matches(event, scene.getFocusOwner())) {
                if (command != Command.CANCEL) { // Esc has other uses too, in text fields and menus
                    event.consume();
                }
                action.run();
            }
        }));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !(scene.getFocusOwner() instanceof TextInputControl)) {
                event.consume();
                commands.get(Command.KEYS).run();
            }
        });
    }
}
