package vanishingpoint.view;

import java.util.function.Consumer;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;
import vanishingpoint.lesson.Example;
import vanishingpoint.lesson.Examples;

/** The examples, each with its sentence. */
final class ExampleMenu extends MenuButton {

    /** @param chosen told of the example that the user picks */
    ExampleMenu(Texts texts, Consumer<Example> chosen) {
        texts.put("top.examples", this);
        setId("examples");
        for (Example example : Examples.ALL) {
            RichLabel name = texts.rich(example.nameKey());
            name.getStyleClass().add("example-name");
            RichLabel sentence = texts.rich(example.sentenceKey());
            sentence.getStyleClass().add("example-sentence");
            VBox entry = new VBox(name, sentence);
            entry.getStyleClass().add("example-entry");
            CustomMenuItem item = texts.put(example.nameKey(), new CustomMenuItem(entry));
            item.setMnemonicParsing(false); // the underscore of a subscript is no mnemonic
            item.setOnAction(event -> chosen.accept(example));
            getItems().add(item);
        }
    }
}
