package vanishingpoint.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Theme;
import vanishingpoint.figure.Values;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.Result;

/** A figure's numbers: all of them for a computer, a few for a page. */
class TablesTest {

    private static final Document DOCUMENT = new Document(Recipe.DEFAULT.with(Parameters.N, 2.0), View.DEFAULT);
    private static final Export EXPORT = new Remembering().export();

    static List<String> pictures() {
        return Picture.names();
    }

    private static String text(String picture, FileKind kind) {
        return new String(EXPORT.bytes(new FigureOrder(picture, kind, Format.DEFAULT), DOCUMENT), StandardCharsets.UTF_8);
    }

    @Test
    void csvHoldsEveryNumberToItsLastDigit() {
        Result result = Engine.run(DOCUMENT.experiment());
        assertEquals(Values.of(ChartKind.RNN_GAIN, result, View.DEFAULT).replace('\t', ','), text("rnn-gain", FileKind.CSV));
        List<String> all = text("dashboard", FileKind.CSV).lines().toList();
        assertEquals("chart,t,k,lag,quantity,value", all.get(0));
        double last = result.rnn().orElseThrow().log10Gains().values().iterator().next().get(50, 49);
        assertTrue(all.contains("rnn-gain,50,49,,log10_gain_rnn_hidden_state," + last));
        assertTrue(all.contains("gain-by-lag,,,49,log10_gain_rnn_hidden_state,"
                + result.rnn().orElseThrow().log10Gains().values().iterator().next().get(50, 1)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void pagesHaveShortTables(String picture) {
        String markdown = text(picture, FileKind.MARKDOWN);
        String latex = text(picture, FileKind.LATEX);
        assertTrue(markdown.startsWith("**") && markdown.lines().count() < 200, markdown);
        assertTrue(picture.equals("formula") || latex.startsWith("\\begin{table}\n") && latex.endsWith("\\end{table}\n"), latex);
        assertEquals(latex.chars().filter(c -> c == '{').count(), latex.chars().filter(c -> c == '}').count(), latex);
        latex.lines().filter(line -> !line.startsWith("%")).forEach(line -> assertTrue(line.chars().allMatch(c -> c < 128), line));
        for (String line : markdown.lines().filter(line -> line.startsWith("|")).toList()) {
            assertTrue(line.endsWith("|"), line);
        }
    }

    @Test
    void aLongTableIsThinnedAndAPairsTableIsAGrid() {
        String byLag = text("gain-by-lag", FileKind.MARKDOWN);
        assertEquals(List.of("0", "1", "2", "5", "10", "20", "49"), byLag.lines().filter(line -> line.matches("\\| [0-9].*"))
                .map(line -> line.split(" ")[1]).toList());
        assertTrue(byLag.contains("| lag | RNN | LSTM exact | forget gates only | LSTM state | "), byLag);
        assertTrue(byLag.lines().findFirst().orElseThrow().contains("log<sub>10</sub>"), byLag);
        byte[] spectrum = EXPORT.bytes(new FigureOrder("spectrum", FileKind.MARKDOWN, Format.DEFAULT),
                new Document(Recipe.DEFAULT.with(Parameters.T, 5.0), View.DEFAULT));
        assertEquals(1 + 2 * (6 + 7), new String(spectrum, StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("| lag"))
                .mapToInt(line -> line.split(" \\| ").length).sum(), "lag, 6 values of 16 and 7 of 32, and as many exponents");
        String grid = text("rnn-gain", FileKind.LATEX);
        assertTrue(grid.contains("t \\textbackslash{} k & $1$ & $8$ & $15$ & $22$ & $29$ & $36$ & $43$ & $50$ \\\\\n"), grid);
        assertTrue(grid.contains("$1$ & $0.00$ &  & "), grid);
        assertTrue(grid.contains("\\caption{RNN $\\cdot$ $\\|$$\\partial$h\\textsubscript{t}/"), grid);
        assertTrue(grid.contains("$\\|$\\textsubscript{2} $\\cdot$ log\\textsubscript{10}}\n"), grid);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void headsAreWordsOfTheLanguageAndNoNamesOfFields(String picture) {
        for (Language language : Language.values()) {
            Format format = Format.DEFAULT.withStyle(new Style(Theme.LIGHT, language));
            for (FileKind kind : List.of(FileKind.MARKDOWN, FileKind.LATEX)) {
                String page = new String(EXPORT.bytes(new FigureOrder(picture, kind, format), DOCUMENT), StandardCharsets.UTF_8);
                assertFalse(picture.equals("formula") ? false : page.contains("\\_"), page);
            }
        }
    }

    @Test
    void lettersAreMathematicsInLatex() {
        assertTrue(text("step-terms", FileKind.LATEX).contains("$j$ & "), text("step-terms", FileKind.LATEX));
        assertTrue(text("step-terms", FileKind.LATEX).contains("through $\\tilde c$\\textsubscript{j}"));
        assertTrue(text("gates", FileKind.LATEX).contains("$t$ & unit & $i$ & $f$ & $o$ & "), text("gates", FileKind.LATEX));
    }
}
