package vanishingpoint.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A table of a chart's numbers, as {@code Values} tells them: texts in columns. */
record Table(List<String> columns, List<List<String>> rows) {

    /** Columns that say where a number belongs, or what it is. */
    private static final Set<String> PLACES = Set.of("t", "k", "lag", "j", "unit", "row", "column", "cell",
            "equation", "quantity", "status");

    static Table of(String values) {
        List<List<String>> lines = values.lines().map(line -> List.of(line.split("\t", -1))).toList();
        return new Table(lines.get(0), lines.subList(1, lines.size()));
    }

    boolean isPlace(String column) {
        return PLACES.contains(column);
    }

    /** With commas between them; no name and no number has one. */
    String csv() {
        StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
        rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
        return text.toString();
    }

    /** One row for each number: the chart, its place, its name, the number. */
    static Table melted(List<String> charts, List<Table> tables) {
        List<String> places = List.of("t", "k", "lag");
        List<String> columns = new ArrayList<>(List.of("chart"));
        columns.addAll(places);
        columns.addAll(List.of("quantity", "value"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            Table table = tables.get(i);
            for (List<String> row : table.rows) {
                for (int column = 0; column < table.columns.size(); column++) {
                    if (!places.contains(table.columns.get(column))) {
                        List<String> one = new ArrayList<>(List.of(charts.get(i)));
                        places.forEach(place -> one.add(table.cell(row, place)));
                        one.add(table.columns.get(column));
                        one.add(row.get(column));
                        rows.add(one);
                    }
                }
            }
        }
        return new Table(columns, rows);
    }

    /** What the row has in this column; nothing where there is none. */
    String cell(List<String> row, String column) {
        int index = columns.indexOf(column);
        return index < 0 ? "" : row.get(index);
    }
}
