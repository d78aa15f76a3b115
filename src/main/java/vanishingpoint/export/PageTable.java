package vanishingpoint.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A table short enough for a page: of long ones first, second, fifth, tenth, … row and the last, of all pairs (t, k) a few
 * t and k as a grid. Logarithms have two decimals, other numbers three significant digits.
 */
record PageTable(List<String> columns, List<List<String>> rows) {

    private static final int MOST_ROWS = 14;
    private static final int MOST_STEPS = 8;

    static PageTable of(Table table) {
        boolean pairs = table.columns().size() == 3 && table.columns().subList(0, 2).equals(List.of("t", "k"));
        return pairs ? grid(table) : thinned(table);
    }

    private static PageTable thinned(Table table) {
        boolean named = table.columns().contains("quantity"); // no row stands for its neighbours
        List<Integer> chosen = named || table.rows().size() <= MOST_ROWS ? IntStream.range(0, table.rows().size()).boxed().toList()
                : chosen(table.rows().size());
        List<Integer> columns = columns(table.columns());
        return new PageTable(columns.stream().map(table.columns()::get).toList(), chosen.stream().map(row -> {
            List<String> numbers = numbers(table, table.rows().get(row));
            return columns.stream().map(numbers::get).toList();
        }).toList());
    }

    /** Of columns that are only counted, as singular values are, the first, second, fifth, … too. */
    private static List<Integer> columns(List<String> names) {
        Map<String, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            alike.computeIfAbsent(names.get(i).replaceFirst("_[0-9]+$", ""), name -> new ArrayList<>()).add(i);
        }
        return alike.values().stream().flatMap(group -> chosen(group.size()).stream().map(group::get)).toList();
    }

    private static List<String> numbers(Table table, List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> table.isPlace(table.columns().get(i)) ? row.get(i) : number(table.columns().get(i), row.get(i)))
                .toList();
    }

    /** Rows counted 0, 1, 2, 5, 10, 20, 50, …, and the last. */
    private static List<Integer> chosen(int size) {
        LinkedHashSet<Integer> chosen = new LinkedHashSet<>(List.of(0));
        for (long power = 1; power < size; power *= 10) {
            for (long digit : new long[] {1, 2, 5}) {
                if (digit * power < size) {
                    chosen.add((int) (digit * power));
                }
            }
        }
        chosen.add(size - 1);
        return List.copyOf(chosen).stream().sorted().toList();
    }

    private static PageTable grid(Table table) {
        List<String> later = steps(table, "t");
        List<String> earlier = steps(table, "k");
        String name = table.columns().get(2);
        List<String> columns = new ArrayList<>(List.of("t \\ k"));
        columns.addAll(earlier);
        List<List<String>> rows = new ArrayList<>();
        for (String t : later) {
            List<String> row = new ArrayList<>(List.of(t));
            for (String k : earlier) {
                row.add(table.rows().stream().filter(one -> one.get(0).equals(t) && one.get(1).equals(k)).findFirst()
                        .map(one -> number(name, one.get(2))).orElse(""));
            }
            rows.add(row);
        }
        return new PageTable(columns, rows);
    }

    /** Evenly, with both ends. */
    private static List<String> steps(Table table, String column) {
        List<String> all = table.rows().stream().map(row -> table.cell(row, column)).distinct()
                .sorted((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b))).toList();
        int count = Math.min(MOST_STEPS, all.size());
        return IntStream.range(0, count).mapToObj(i -> all.get(count == 1 ? 0
                : (int) Math.rint((double) i * (all.size() - 1) / (count - 1)))).toList();
    }

    /** As pages write it, with {@code -∞} for the logarithm of an exact zero and a dash for what is undefined. */
    private static String number(String column, String exact) {
        return switch (exact) {
            case "NaN", "" -> "–";
            case "-Infinity" -> "-∞";
            case "Infinity" -> "∞";
            default -> column.startsWith("log10_") ? new BigDecimal(exact).setScale(2, RoundingMode.HALF_EVEN).toPlainString()
                    : significant(new BigDecimal(exact));
        };
    }

    private static String significant(BigDecimal value) {
        BigDecimal rounded = value.round(new MathContext(3, RoundingMode.HALF_EVEN));
        int power = rounded.precision() - rounded.scale() - 1;
        return value.signum() == 0 ? "0" : power >= -4 && power < 6 ? rounded.toPlainString()
                : rounded.movePointLeft(power).stripTrailingZeros().toPlainString() + "e" + power;
    }
}
