package vanishingpoint.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.Format;
import vanishingpoint.result.Result;

/** The numbers in the equations as a table. */
class FormulaTableTest {

    private static final Document DOCUMENT = new Document(Recipe.DEFAULT.with(Parameters.N, 2.0), View.DEFAULT);

    private static String text(FileKind kind) {
        return new String(new Remembering().export().bytes(new FigureOrder("formula", kind, Format.DEFAULT), DOCUMENT),
                StandardCharsets.UTF_8);
    }

    @Test
    void theNumbersOfTheEquationsAreATableOfTheirOwn() {
        Result result = Engine.run(DOCUMENT.experiment());
        List<String> csv = text(FileKind.CSV).lines().toList();
        assertEquals("cell,equation,t,k,quantity,value,status", csv.get(0));
        double gain = result.rnn().orElseThrow().log10Gains().values().iterator().next().get(50, 1);
        double loss = result.rnn().orElseThrow().gradient().loss();
        assertTrue(csv.contains("rnn,4,50,1,L," + loss + ",exact"), csv.toString());
        String found = csv.stream().filter(row -> row.startsWith("rnn,9,50,1,log10_norm_dh_t_dh_k,")).findFirst().orElseThrow();
        assertEquals(gain, Double.parseDouble(found.split(",")[5]), 1e-9);
        assertTrue(csv.stream().anyMatch(row -> row.matches("lstm,15,50,1,log10_forget_product,.*,approximation")));
        assertTrue(csv.stream().anyMatch(row -> row.matches("rnn,§2,50,1,log10_bound,.*,condition")));
        String markdown = text(FileKind.MARKDOWN);
        assertTrue(markdown.contains("$$") && markdown.contains("| rnn | 4 | 50 | 1 | L | "), markdown);
        assertEquals(csv.size() - 1, markdown.lines().filter(line -> line.matches("\\| (rnn|lstm) .*")).count());
    }
}
