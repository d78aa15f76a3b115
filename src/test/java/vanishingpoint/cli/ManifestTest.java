package vanishingpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Preset;
import vanishingpoint.figure.Style;

/** Manifests that cannot be used. */
class ManifestTest {

    private static final String GOOD = """
            format: vanishing-point-figures/1
            common:
              size: {width: 8.5, height: 6, unit: cm, dpi: 300}
            figures:
              - experiments: ['vp1:CtiuQCPNfAA']
                charts: [rnn-gain, "mass-by-lag"]
                out: figures/{name}-{chart}.png
              - charts: [spectrum]
                language: zh
                font_size: 9.5
                out: figures/{chart}.svg
            """;
    private static final String JSON = """
            {"format": "vanishing-point-figures/1", "figures": [{"charts": ["rnn-gain"], "theme": "print", "out": "a.png"}]}
            """;
    private static final List<String> PIECES = List.of("*", "&a ", "*a", "!!x ", "- ", ": ", "{", "}", "[", "]", "'", "\"", "|\n",
            "\n---\n", "1e999", ".nan", "null", "~", "\t", "\u0000", "\\u0000", "\"\\0\"", "? ", "in/*", "[a-", "<<: *a\n", "%YAML 9\n", "yes", "0x1F", "  ");

    @TempDir
    static Path folder;

    private static String refusal(String text) {
        return assertThrows(BadInputException.class, () -> Manifest.parse("m.yaml", folder, text)).getMessage();
    }

    @Test
    void theGoodOnesAreRead() {
        assertEquals(3, Manifest.parse("m.yaml", folder, GOOD).jobs().size());
        assertEquals(1, Manifest.parse("m.json", folder, JSON).jobs().size());
    }

    @Test
    void theOneInTheReadmeWorksAsItStands() throws IOException {
        String page = Files.readString(Path.of("README.md"));
        int start = page.indexOf("```yaml\n") + 8;
        Path manifest = Files.writeString(Files.createDirectories(folder.resolve("own")).resolve("figures.yaml"),
                page.substring(start, page.indexOf("```", start)));
        Run run = Run.of("export", "--manifest", manifest);
        assertEquals(0, run.status(), run.err());
        assertTrue(Files.size(folder.resolve("own/figures/gain-by-lag.pdf")) > 1000);
        assertTrue(Files.size(folder.resolve("own/figures/rnn-gain.png")) > 1000);
    }

    @Test
    void aFiguresOwnPresetIsItsSizeWhateverIsCommon() {
        String figures = "format: vanishing-point-figures/1\ncommon: {size: {width: 8.5, height: 6, unit: cm}, font_size: 3}\n"
                + "figures:\n  - {charts: [rnn-gain], preset: slide, out: a.png}\n"
                + "  - {charts: [rnn-gain], preset: wide, font_size: 9, out: b.png}\n  - {charts: [rnn-gain], out: c.png}\n";
        List<Format> formats = Manifest.parse("m.yaml", folder, figures).jobs().stream().map(job -> job.order().format()).toList();
        assertEquals(Picture.fitting("rnn-gain", Preset.SLIDE, Style.DEFAULT), formats.get(0));
        assertEquals(Preset.WIDE.size(), formats.get(1).size());
        assertEquals(OptionalDouble.of(9), formats.get(1).fontPoints());
        assertEquals(OptionalDouble.of(3), formats.get(2).fontPoints());
        assertEquals(8.5, formats.get(2).size().width());
    }

    @Test
    void theOneInTheDocumentationIsRead() throws IOException {
        String page = Files.readString(Path.of("docs/model.md"));
        String example = page.substring(page.indexOf("```yaml\n") + 8, page.indexOf("```", page.indexOf("```yaml\n") + 8));
        Path lectures = Files.createDirectories(folder.resolve("lectures"));
        Files.writeString(lectures.resolve("first.vp.json"), "");
        List<String> names = Manifest.parse("m.yaml", folder, example).jobs().stream()
                .map(job -> folder.relativize(job.out()).toString()).toList();
        assertEquals(List.of("figures/first-gain-by-lag.pdf", "figures/first-mass-by-lag.pdf",
                "figures/experiment-gain-by-lag.pdf", "figures/experiment-mass-by-lag.pdf", "figures/rnn-gain.png"), names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            format: vanishing-point-figures/1 ~ format: vanishing-point/1 ~ format is "vanishing-point/1"; allowed: vanishing-point-figures/1
            common:       ~ comon:               ~ comon is an unknown field; did you mean common?
            unit: cm      ~ unit: mm             ~ common.size.unit is "mm"; allowed: one of px, cm, in
            [spectrum]    ~ [spectra]            ~ figures[1].charts is spectra; allowed: one of CHARTS
            [spectrum]    ~ spectrum             ~ figures[1].charts is "spectrum"; allowed: a list of charts: CHARTS
            [spectrum]    ~ []                   ~ figures[1].charts is a list of 0; allowed: a list of charts: CHARTS
            {chart}.svg   ~ {chart}.bmp          ~ figures[1].out is "figures/{chart}.bmp"; allowed: a name that ends in .png, .svg, .pdf, .csv, .md, .tex or .gif
            {chart}.svg   ~ {char}.svg           ~ {char} is unknown; allowed: {name} and {chart}
            language: zh  ~ language: fr         ~ figures[1].language is "fr"; allowed: one of en, zh
            language: zh  ~ langage: zh          ~ figures[1].langage is an unknown field; did you mean language?
            language: zh  ~ picture: rnn-gain    ~ figures[1].picture is "rnn-gain"; allowed: charts in its place
            [spectrum]    ~ &a [spectrum]        ~ not valid YAML at line 8, column 13: anchors, aliases and tags are not allowed
            language: zh  ~ language: *a         ~ not valid YAML at line 9, column 15: anchors, aliases and tags are not allowed
            language: zh  ~ language: !!x zh     ~ not valid YAML at line 9, column 15: anchors, aliases and tags are not allowed
            """)
    void whatIsWrongIsToldInASentence(String good, String bad, String complaint) {
        assertTrue(GOOD.contains(good), good);
        String said = complaint.replace("CHARTS", String.join(", ", Picture.names()));
        assertEquals("m.yaml: " + said, refusal(GOOD.replace(good, bad)));
    }

    @Test
    void aBombOfAliasesIsPutOut() {
        StringBuilder bomb = new StringBuilder("format: vanishing-point-figures/1\na0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(", *a").append(i - 1)
                    .append("]\n");
        }
        assertEquals("m.yaml: not valid YAML at line 2, column 5: anchors, aliases and tags are not allowed",
                refusal(bomb.toString()));
        assertTrue(refusal("a: " + "[".repeat(10_000)).contains("nest"), refusal("a: " + "[".repeat(10_000)));
    }

    @Test
    void mutatedManifestsAreReadOrRefused() {
        Random random = new Random(53);
        int read = 0;
        for (int i = 0; i < 10_000; i++) {
            String text = i % 3 == 0 ? JSON : GOOD;
            for (int change = random.nextInt(3); change >= 0; change--) {
                text = mutated(text, random);
            }
            read += isRead(text) ? 1 : 0;
        }
        assertTrue(read > 100 && read < 8000, read + " read");
    }

    private static boolean isRead(String text) {
        try {
            Manifest.parse("mutant", folder, text);
            return true;
        } catch (BadInputException e) {
            assertFalse(e.getMessage().contains("\n") || e.getMessage().length() > 1000, e.getMessage());
            return false;
        }
    }

    private static String mutated(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + piece + text.substring(from);
            default -> text.substring(0, from) + (char) random.nextInt(0x300) + text.substring(Math.min(to, from + 1));
        };
    }
}
