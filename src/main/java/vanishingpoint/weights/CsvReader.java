package vanishingpoint.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vanishingpoint.experiment.BadInputException;

/**
 * Reads a table of numbers: one row a line, columns separated by commas, semicolons, tabs or spaces; lines that begin with #
 * and a first line without any number are left out.
 */
final class CsvReader {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;\\t]\\s*|\\s+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?");
    private static final int LONGEST_NUMBER = 500;
    private static final int MOST_ROWS = 100_000;

    private CsvReader() {}

    static Tensor read(String source, byte[] bytes) {
        List<double[]> rows = new ArrayList<>();
        int number = 0;
        boolean begun = false;
        for (String line : (Iterable<String>) JsonTensors.text(source, bytes).lines()::iterator) {
            number++;
            String[] fields = SEPARATOR.split(line.strip(), -1);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            boolean heading = !begun && Arrays.stream(fields).noneMatch(CsvReader::isNumber);
            begun = true;
            if (heading) {
                continue;
            }
            double[] row = new double[fields.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = number(source, number, i + 1, fields[i]);
            }
            if (!rows.isEmpty() && rows.get(0).length != row.length) {
                throw BadInputException.field(source, "line " + number, row.length + " numbers", rows.get(0).length
                        + ", as in the lines before");
            }
            rows.add(row);
            if (rows.size() > MOST_ROWS) {
                throw new BadInputException(source, "it has more than " + MOST_ROWS + " rows");
            }
        }
        if (rows.isEmpty()) {
            throw new BadInputException(source, "it holds no numbers; allowed: one row of numbers a line");
        }
        return Tensor.of("table", List.of(rows.size(), rows.get(0).length),
                rows.stream().flatMapToDouble(Arrays::stream).toArray());
    }

    private static boolean isNumber(String field) {
        return field.length() <= LONGEST_NUMBER && NUMBER.matcher(field).matches();
    }

    private static double number(String source, int line, int column, String field) {
        if (!isNumber(field)) {
            throw BadInputException.field(source, "line " + line + ", column " + column, '"' + TensorFile.shown(field) + '"',
                    "a number");
        }
        return Double.parseDouble(field);
    }
}
