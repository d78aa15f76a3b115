package vanishingpoint.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Keyed;
import vanishingpoint.experiment.Perspective;

/**
 * An equation without numbers, from {@code formulas/CELL.txt}.
 *
 * @param number in the derivation; a word where it has none
 * @param parts LaTeX, between which lines may break
 * @param seen where it can be seen
 */
record Law(String number, Status status, Perspective seen, List<String> parts) {

    private static final Map<CellKind, List<Law>> ALL = loadAll();

    Law {
        parts = List.copyOf(parts);
    }

    /** Those of one cell, in the order of the derivation. */
    static List<Law> of(CellKind cell) {
        return ALL.get(cell);
    }

    /** As it stands before the equation: (9), §2; nothing where it has no number. */
    String label() {
        return Character.isDigit(number.charAt(0)) ? "(" + number + ")" : number.startsWith("§") ? number : "";
    }

    private static Map<CellKind, List<Law>> loadAll() {
        return Arrays.stream(CellKind.values())
                .collect(Collectors.toMap(cell -> cell, cell -> load("/formulas/" + cell.key() + ".txt")));
    }

    private static List<Law> load(String resource) {
        List<Law> laws = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Law.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            String[] head = {};
            List<String> parts = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() && head.length > 0) {
                    laws.add(read(head, parts));
                    head = new String[0];
                    parts.clear();
                } else if (line.startsWith("= ")) {
                    head = line.split(" ");
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    parts.add(line);
                }
            }
            laws.add(read(head, parts));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return List.copyOf(laws);
    }

    private static Law read(String[] head, List<String> parts) {
        return new Law(head[1], keyed(Status.values(), head[2]), keyed(Perspective.values(), head[3]), parts);
    }

    private static <K extends Keyed> K keyed(K[] all, String key) {
        return Arrays.stream(all).filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }
}
