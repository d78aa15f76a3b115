package vanishingpoint.view;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import vanishingpoint.experiment.ChoiceParameter;
import vanishingpoint.experiment.Keyed;

/** One of a few named choices: joined buttons, or a list where the names are long. */
final class ChoiceControl<E extends Enum<E> & Keyed> extends HBox {

    private final ChoiceParameter<E> parameter;
    private final ControlSource source;
    private boolean showing;

    private ChoiceControl(ChoiceParameter<E> parameter, ControlSource source) {
        super(8);
        this.parameter = parameter;
        this.source = source;
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        getStyleClass().add("choice-control");
        RichLabel name = new RichLabel(source.name(parameter));
        name.getStyleClass().add("parameter-name");
        Tooltip.install(name, RichTooltip.of(source.tip(parameter)));
        HBox.setHgrow(name, Priority.ALWAYS);
        getChildren().add(name);
    }

    static <E extends Enum<E> & Keyed> ChoiceControl<E> segmented(ChoiceParameter<E> parameter, ControlSource source) {
        ChoiceControl<E> control = new ChoiceControl<>(parameter, source);
        Segments<E> segments =
                new Segments<>(parameter.choices(), control::text, choice -> source.set(parameter, choice));
        for (E choice : parameter.choices()) {
            segments.button(choice).accessibleTextProperty().bind(source.name(parameter)
                    .flatMap(name -> control.text(choice).map(text -> name + ": " + text)));
        }
        source.follow(() -> segments.show(source.value(parameter).orElse(null)));
        return control.with(segments);
    }

    static <E extends Enum<E> & Keyed> ChoiceControl<E> listed(ChoiceParameter<E> parameter, ControlSource source) {
        ChoiceControl<E> control = new ChoiceControl<>(parameter, source);
        ComboBox<E> list = new ComboBox<>();
        list.getItems().setAll(List.copyOf(parameter.choices()));
        list.setCellFactory(view -> control.cell());
        list.setButtonCell(control.cell());
        list.accessibleTextProperty().bind(source.name(parameter));
        source.follow(() -> {
            control.showing = true;
            list.setValue(source.value(parameter).orElse(null));
            control.showing = false;
        });
        list.valueProperty().addListener((observable, before, now) -> {
            if (!control.showing && now != null) {
                source.set(parameter, now);
            }
        });
        return control.with(list);
    }

    private ChoiceControl<E> with(Node choices) {
        choices.setId(parameter.key());
        getChildren().add(choices);
        return this;
    }

    private String key(E choice) {
        return "choice." + parameter.key() + "." + choice.key();
    }

    private ObservableValue<String> text(E choice) {
        return source.texts().of(key(choice));
    }

    private ListCell<E> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(E item, boolean empty) {
                super.updateItem(item, empty);
                textProperty().unbind();
                setText(null);
                if (item != null && !empty) {
                    textProperty().bind(text(item));
                }
            }
        };
    }
}
