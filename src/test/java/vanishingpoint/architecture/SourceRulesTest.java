package vanishingpoint.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the text of every source file. */
class SourceRulesTest {

    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_MEDIAN = 80;
    private static final Pattern HEX_COLOUR = Pattern.compile("\"#[0-9a-fA-F]{3,8}\"|new Color\\((0x|[0-9])|Color\\.(rgb|web|color)\\(");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@Disabled|Thread\\.sleep");

    static List<Path> sources(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static List<Path> all() throws IOException {
        List<Path> all = new ArrayList<>(sources("src/main/java"));
        all.addAll(sources("src/test/java"));
        return all;
    }

    private static List<String> linesThatMatch(List<Path> files, Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (pattern.matcher(line).find()) {
                    found.add(file + ":" + number + ": " + line.strip());
                }
            }
        }
        return found;
    }

    @Test
    void filesAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (Path file : all()) {
            int lines = Files.readAllLines(file).size();
            lengths.add(lines);
            if (lines > LONGEST_FILE) {
                tooLong.add(file + " has " + lines + " lines");
            }
        }
        assertEquals(List.of(), tooLong, "a file of more than " + LONGEST_FILE + " lines wants to be two");
        lengths.sort(null);
        assertTrue(lengths.get(lengths.size() / 2) <= LONGEST_MEDIAN, "half of all files are longer than "
                + lengths.get(lengths.size() / 2) + " lines");
    }

    @Test
    void coloursStandInThemeFilesOnly() throws IOException {
        assertEquals(List.of(), linesThatMatch(sources("src/main/java"), HEX_COLOUR));
    }

    @Test
    void nothingIsLeftUnfinished() throws IOException {
        List<Path> others = all().stream().filter(file -> !file.endsWith("SourceRulesTest.java")).toList();
        assertEquals(List.of(), linesThatMatch(others, UNFINISHED));
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> folders = sources("src/main/java").stream().map(Path::getParent).distinct().toList();
        assertEquals(List.of(), folders.stream()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))).toList());
    }
}
