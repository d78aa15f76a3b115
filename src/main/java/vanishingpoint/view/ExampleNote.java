package vanishingpoint.view;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vanishingpoint.lesson.Example;

/** The example that was chosen and what to look at in it, until it is closed. */
final class ExampleNote extends VBox {

    private final ObjectProperty<Example> example = new SimpleObjectProperty<>(this, "example");

    ExampleNote(ControlSource source) {
        getStyleClass().add("example-note");
        setId("example-note");
        setMinHeight(USE_PREF_SIZE);
        Texts texts = source.texts();
        RichLabel name = new RichLabel(example.flatMap(shown -> texts.messages()
                .map(messages -> messages.text(shown.nameKey()))).orElse(""));
        name.getStyleClass().add("example-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        RichLabel sentence = new RichLabel(example.flatMap(shown -> texts.messages()
                .map(messages -> messages.text(shown.sentenceKey()))).orElse(""));
        sentence.getStyleClass().add("example-sentence");
        Button close = new Button();
        close.setGraphic(Icon.CLOSE.node());
        close.getStyleClass().addAll("flat", "button-icon");
        close.setId("example-close");
        close.setTooltip(texts.tooltip("examples.close"));
        close.accessibleTextProperty().bind(texts.of("examples.close"));
        close.setOnAction(click -> show(Optional.empty()));
        HBox header = new HBox(name, close);
        header.setAlignment(Pos.TOP_LEFT);
        getChildren().setAll(header, sentence);
        visibleProperty().bind(example.isNotNull());
        managedProperty().bind(visibleProperty());
        source.follow(() -> {
            if (example.get() != null && !example.get().speaksOf(source.model().experiment().get())) {
                show(Optional.empty());
            }
        });
    }

    void show(Optional<Example> chosen) {
        example.set(chosen.orElse(null));
    }
}
