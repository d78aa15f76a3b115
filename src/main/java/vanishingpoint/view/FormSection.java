package vanishingpoint.view;

import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import vanishingpoint.i18n.Messages;

/** Rows of a form under a heading, each a name and what is chosen. */
class FormSection extends GridPane {

    private static final double NAMES = 92;

    private final Messages messages;

    FormSection(Messages messages, String heading) {
        this.messages = messages;
        getStyleClass().add("form-section");
        Label title = new Label(heading);
        title.getStyleClass().add("form-heading");
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        controls.setFillWidth(true);
        getColumnConstraints().addAll(names, controls);
        add(title, 0, 0, 2, 1);
    }

    final Messages messages() {
        return messages;
    }

    /** A row named by this text, with what else stands beside the control; returned is what it consists of. */
    final List<Node> row(String name, Control control, Node... beside) {
        Label label = new Label(messages.text("studio.field." + name));
        label.setLabelFor(control);
        explain(control, name);
        HBox line = new HBox(8, control);
        line.getChildren().addAll(beside);
        line.setAlignment(Pos.CENTER_LEFT);
        if (control instanceof ComboBox && beside.length == 0) {
            HBox.setHgrow(control, Priority.ALWAYS);
        }
        int row = getRowCount();
        add(label, 0, row);
        add(line, 1, row);
        return List.of(label, line);
    }

    /** Gives a control its name for those who cannot see it, and its tooltip. */
    final void explain(Control control, String name) {
        control.setAccessibleText(messages.text("studio.field." + name));
        control.setTooltip(RichTooltip.of(messages.text("studio.field." + name + ".tip")));
    }

    final CheckBox check(String name) {
        CheckBox box = new CheckBox(messages.text("studio.field." + name));
        box.setId("studio-" + name);
        explain(box, name);
        return box;
    }

    /** Below the last row, why one of these fields is refused. */
    final void refusals(FormField... fields) {
        Label why = new Label();
        why.getStyleClass().add("form-refusal");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        Observable[] refusals = List.of(fields).stream().map(FormField::refusal).toArray(Observable[]::new);
        why.textProperty().bind(Bindings.createStringBinding(() -> List.of(fields).stream()
                .map(field -> field.refusal().get()).filter(text -> !text.isEmpty()).findFirst().orElse(""), refusals));
        why.visibleProperty().bind(why.textProperty().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        add(why, 0, getRowCount(), 2, 1);
    }

    /** Seen only where it means something. */
    final void present(boolean there) {
        present(this, there);
    }

    static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /** Fills a box with its choices. */
    static <T> void choice(ComboBox<T> box, String id, List<T> values, T present, Function<T, String> text) {
        box.setId(id);
        box.getItems().setAll(values);
        box.setValue(present);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String string) {
                return box.getValue();
            }
        });
    }
}
