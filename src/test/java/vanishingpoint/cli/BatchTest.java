package vanishingpoint.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.CompactText;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;

/** Many figures in one call. */
class BatchTest {

    private static final String CHARTS = "rnn-gain,gain-by-lag,slope";

    @TempDir
    Path folder;

    @BeforeEach
    void experiments() throws IOException {
        Files.createDirectories(folder.resolve("in/deep"));
        write("in/a.vp.json", 0.5);
        write("in/b.json", 1.5);
        write("in/deep/c.vp.json", 2.5);
    }

    private void write(String name, double weight) {
        DocumentFile.write(document(weight), folder.resolve(name));
    }

    private static Document document(double weight) {
        return new Document(Recipe.DEFAULT.with(Parameters.W_H, weight).with(Parameters.T, 12.0), View.DEFAULT);
    }

    private List<String> files(String in) throws IOException {
        try (var files = Files.walk(folder.resolve(in))) {
            return files.filter(Files::isRegularFile).map(file -> folder.resolve(in).relativize(file).toString()).sorted()
                    .toList();
        }
    }

    @Test
    void manyChartsOfManyExperimentsAreTheSameBytesAsEachAlone() throws IOException {
        Run run = Run.of("export", folder + "/in/*.json", "--chart", CHARTS, "--size", "400x300", "--out",
                folder + "/out/{name}/{chart}.png");
        assertEquals(0, run.status(), run.err());
        assertEquals(List.of("a/gain-by-lag.png", "a/rnn-gain.png", "a/slope.png", "b/gain-by-lag.png", "b/rnn-gain.png",
                "b/slope.png"), files("out"));
        assertTrue(run.out().startsWith("6 of 6 figures written in "), run.out());
        assertEquals("6 of 6 figures", run.err().lines().reduce((first, last) -> last).orElseThrow());
        for (String chart : CHARTS.split(",")) {
            Path alone = folder.resolve("alone.png");
            assertEquals(0, Run.of("export", folder + "/in/b.json", "--chart", chart, "--size", "400x300", "--out", alone)
                    .status());
            assertArrayEquals(Files.readAllBytes(alone), Files.readAllBytes(folder.resolve("out/b/" + chart + ".png")), chart);
        }
    }

    @Test
    void aFigureThatFailsIsToldAndTheOthersAreMade() throws IOException {
        Files.writeString(folder.resolve("in/bad.json"), "{");
        Run run = Run.of("export", folder + "/in/*.json", "--chart", "rnn-gain", "--size", "400x300", "--out",
                folder + "/{name}.png");
        assertEquals(1, run.status());
        assertTrue(Files.exists(folder.resolve("a.png")) && Files.exists(folder.resolve("b.png")));
        assertFalse(Files.exists(folder.resolve("bad.png")));
        String bad = folder + "/bad.png (rnn-gain of " + folder + "/in/bad.json)";
        assertTrue(run.err().contains("vanishing-point: " + bad + ": " + folder + "/in/bad.json: not valid JSON"), run.err());
        assertTrue(run.out().startsWith("2 of 3 figures written in "), run.out());
        assertTrue(run.out().endsWith("failed: " + bad + System.lineSeparator()), run.out());
    }

    @Test
    void twoFiguresAreNotWrittenIntoOneFile() {
        Run run = Run.of("export", "--chart", "rnn-gain,lstm-gain", "--out", folder + "/{name}.png");
        assertEquals(2, run.status());
        assertEquals("vanishing-point: --out " + folder + "/{name}.png: " + folder + "/default.png would be written twice, "
                + "rnn-gain of the default experiment and lstm-gain of the default experiment; allowed: a name for each "
                + "figure, by {name} and {chart}" + System.lineSeparator(), run.err());
        assertEquals("vanishing-point: --out {nam}.png: {nam} is unknown; allowed: {name} and {chart}" + System.lineSeparator(),
                Run.of("export", "--chart", "rnn-gain", "--out", "{nam}.png").err());
    }

    private static final String YAML = """
            format: vanishing-point-figures/1
            common:
              size: {width: 400, height: 300}
              theme: dark
            figures:
              - experiments: [in/*.json, 'TEXT']
                charts: [rnn-gain, mass-by-lag]
                out: figures/{name}-{chart}.png
              - charts: [slope]
                theme: print
                experiments: [in/a.vp.json]
                beside: in/b.json
                out: figures/{chart}.svg
            """;

    @Test
    void aManifestListsThem() throws IOException {
        Path manifest = Files.writeString(folder.resolve("figures.yaml"), YAML.replace("TEXT", CompactText.of(document(3))));
        Run run = Run.of("export", "--manifest", manifest);
        assertEquals(0, run.status(), run.err());
        assertEquals(List.of("a-mass-by-lag.png", "a-rnn-gain.png", "b-mass-by-lag.png", "b-rnn-gain.png",
                "experiment-mass-by-lag.png", "experiment-rnn-gain.png", "slope.svg"), files("figures"));
        assertEquals(document(3).experiment(), DocumentFile.read(folder.resolve("figures/experiment-rnn-gain.png")).experiment());
        Path alone = folder.resolve("alone.png");
        Run.of("export", folder + "/in/b.json", "--chart", "rnn-gain", "--size", "400x300", "--theme", "dark", "--out", alone);
        assertArrayEquals(Files.readAllBytes(alone), Files.readAllBytes(folder.resolve("figures/b-rnn-gain.png")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            --theme     ~ dark
            --size      ~ 800x600
            --format    ~ svg
            --lang      ~ zh
            --preset    ~ slide
            --sweep     ~ W_h=0:1:3
            --no-legend ~
            --chart     ~ rnn-gain
            --out       ~ a.png
            --beside    ~ a.json
            FILE        ~ a.json
            """)
    void whatAManifestSaysIsNotSaidBesideIt(String option, String value) {
        List<String> given = Stream.of("export", "--manifest", folder + "/m.yaml", option.replace("FILE", ""), value)
                .filter(word -> word != null && !word.isEmpty()).toList();
        assertEquals(new Run(2, "", "vanishing-point: " + option + " is given beside --manifest; allowed: it in the manifest, where "
                + "common holds what is meant for all its figures" + System.lineSeparator()), Run.of(given.toArray()));
    }

    @Test
    void twoTextsHaveTwoNames() {
        String text = CompactText.of(document(3));
        assertEquals(List.of("experiment.png", "experiment-2.png"), Manifest.parse("m", folder, """
                format: vanishing-point-figures/1
                figures:
                  - {experiments: ['TEXT', 'TEXT'], charts: [rnn-gain], out: '{name}.png'}
                """.replace("TEXT", text)).jobs().stream().map(job -> job.out().getFileName().toString()).toList());
    }

    @Test
    void jsonSaysTheSameAsYaml() {
        String json = """
                {"format": "vanishing-point-figures/1", "common": {"size": {"width": 400, "height": 300}, "theme": "dark"},
                 "figures": [{"experiments": ["in/*.json", "TEXT"], "charts": ["rnn-gain", "mass-by-lag"],
                   "out": "figures/{name}-{chart}.png"}, {"charts": ["slope"], "experiments": ["in/a.vp.json"], "beside": "in/b.json", "theme": "print", "out": "figures/{chart}.svg"}]}
                """;
        String text = CompactText.of(document(3));
        assertEquals(Manifest.parse("m", folder, YAML.replace("TEXT", text)).jobs(),
                Manifest.parse("m", folder, json.replace("TEXT", text)).jobs());
        assertEquals(7, Manifest.parse("m", folder, YAML.replace("TEXT", text)).jobs().size());
    }
}
