package vanishingpoint.view;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import vanishingpoint.i18n.Messages;
import vanishingpoint.weights.Mapping.Row;

/** What becomes of which arrays, row by row. */
final class MappingTable extends TableView<Row> {

    private static final double TARGET = 80;
    private static final double SHAPE = 80;
    private static final double FORMULA = 418;
    private static final double CHARACTER = 7.6;
    private static final double HEIGHT = 210;

    private final TableColumn<Row, String> formulas;

    MappingTable(Messages messages) {
        setId("import-mapping");
        getStyleClass().add("dense");
        getColumns().add(column(messages.text("import.target"), TARGET, Row::target));
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

    void show(List<Row> rows) {
        int longest = rows.stream().mapToInt(row -> row.formula().length()).max().orElse(0);
        formulas.setPrefWidth(Math.max(FORMULA, longest * CHARACTER));
        getItems().setAll(rows);
    }
}
