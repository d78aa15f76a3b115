package vanishingpoint.view;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.weights.Mapping.Row;

/** What becomes of which arrays, row by row. */
final class MappingTable extends TableView<Row> {

    private static final double TARGET = 80;
    private static final double SHAPE = 80;
    private static final double FORMULA = 418;
    private static final double CHARACTER = 7.6;
    private static final double ROW = 28;
    /** Heads, whole rows and the bar that scrolls long formulas. */
    private static final double HEIGHT = 36 + 6 * ROW + 16;

    private final TableColumn<Row, String> formulas;

    MappingTable(Messages messages) {
        setId("import-mapping");
        getStyleClass().add("dense");
        setFixedCellSize(ROW);
        TableColumn<Row, String> targets = column(messages.text("import.target"), TARGET, Row::target);
        targets.setCellFactory(target -> new Name());
        getColumns().add(targets);
        getColumns().add(column(messages.text("import.shape"), SHAPE, Row::shape));
        formulas = column(messages.text("import.formula"), FORMULA, Row::formula);
        getColumns().add(formulas);
        setPlaceholder(new Label("—"));
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT / 2);
    }

    private static TableColumn<Row, String> column(String title, double width, Function<Row, String> text) {
        TableColumn<Row, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }

    /** A weight's name with its subscript. */
    private static final class Name extends TableCell<Row, String> {

        @Override
        protected void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            setGraphic(empty || name == null ? null : label(name));
        }

        private static RichLabel label(String name) {
            RichLabel label = new RichLabel();
            label.show(RichText.parse(name.replaceFirst("_(.+)", "_{$1}")));
            return label;
        }
    }

    void show(List<Row> rows) {
        int longest = rows.stream().mapToInt(row -> row.formula().length()).max().orElse(0);
        formulas.setPrefWidth(Math.max(FORMULA, longest * CHARACTER));
        getItems().setAll(rows);
    }
}
