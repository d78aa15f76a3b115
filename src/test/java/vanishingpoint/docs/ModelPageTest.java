package vanishingpoint.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.ChoiceParameter;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Keyed;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.experiment.Fields;
import vanishingpoint.experiment.Parameter;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Range;
import vanishingpoint.export.FigureOrder;

/** What the pages promise is so. */
class ModelPageTest {

    private static final Path MODEL = Path.of("docs/model.md");

    @Test
    void exampleFilesAreReadable() throws IOException {
        List<String> examples = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(MODEL))
                .results().map(match -> match.group(1)).toList();
        assertEquals(3, examples.size());
        examples.forEach(example -> DocumentFile.parse("docs/model.md", example));
        assertEquals(31, FigureOrder.of(Fields.of("docs/model.md", examples.get(1)).object("figure")).sweep().orElseThrow().frames());
    }

    @Test
    void recipeTableIsTheTableOfParameters() throws IOException {
        String page = Files.readString(MODEL);
        List<String> rows = page.lines().filter(line -> line.startsWith("| `")).toList();
        for (Parameter<?> parameter : Parameters.ALL) {
            String row = rows.stream().filter(line -> line.startsWith("| `" + parameter.key() + "` |")).findFirst()
                    .orElseThrow(() -> new AssertionError(parameter.key() + " has no row"));
            String[] cells = row.split("\\|");
            assertEquals(defaultOf(parameter), cells[4].strip(), parameter.key());
            if (parameter instanceof ChoiceParameter<?> choice) {
                List<String> names = choice.choices().stream().map(Keyed::key).toList();
                assertEquals(String.join(", ", names), cells[3].strip());
            }
            if (parameter instanceof NumberParameter number) {
                assertEquals(rangeOf(number.range()), cells[3].strip(), parameter.key());
            }
        }
    }

    /** The slider's range, then what may be typed where that is more. */
    private static String rangeOf(Range range) {
        String slider = plain(range.min()) + "…" + plain(range.max());
        return range.typedMax() > range.max() ? slider + ", " + plain(range.typedMax()) : slider;
    }

    private static String plain(double value) {
        return value == 0.001 ? "10⁻³" : value == 1000 ? "10³" : String.valueOf((long) value).replace('-', '−');
    }

    private static String defaultOf(Parameter<?> parameter) {
        if (parameter instanceof NumberParameter number) {
            return number.initial() == Math.rint(number.initial()) ? String.valueOf(number.initial().longValue())
                    : number.initial().toString();
        }
        return parameter.initial() instanceof Keyed choice ? choice.key() : parameter.initial().toString();
    }

    @Test
    void linksBetweenPagesLeadSomewhere() throws IOException {
        try (Stream<Path> pages = Stream.concat(Files.walk(Path.of("docs")), Files.list(Path.of(".")))) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                Pattern.compile("\\]\\(([^)#:]+)[^):]*\\)").matcher(Files.readString(page)).results()
                        .map((MatchResult match) -> match.group(1))
                        .forEach(link -> assertTrue(Files.exists(page.resolveSibling(link)), page + ": " + link));
            }
        }
    }

    /** Each decision names the test that would fail if it were given up. */
    @Test
    void decisionsNameTheirTests() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("docs/decisions"))) {
            for (Path page : pages.toList()) {
                List<String> tests = Pattern.compile("Confirmed by:? .*").matcher(Files.readString(page)).results()
                        .flatMap(line -> Pattern.compile("`(\\w+Test)`").matcher(line.group()).results())
                        .map(match -> match.group(1)).toList();
                assertTrue(!tests.isEmpty(), page + " names no test");
                tests.forEach(test -> assertTrue(exists(test), page + ": " + test));
            }
        }
    }

    private static boolean exists(String test) {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.anyMatch(file -> file.getFileName().toString().equals(test + ".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
