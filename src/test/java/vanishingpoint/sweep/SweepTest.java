package vanishingpoint.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;

class SweepTest {

    private static final Recipe BASE = Recipe.DEFAULT.with(Parameters.T, 12.0).with(Parameters.N, 3.0);
    private static final String NAMES = "W_h,gated_cell,log10_rnn.gain@lag=5,log10_gated.gain@lag=5,gated.rate@of=forget_product,"
            + "rnn.mass_beyond@lag=2,gated.mass_beyond@lag=2,rnn.verdict,gated.verdict";

    @TempDir
    Path folder;

    private final List<Question> asked = Collections.synchronizedList(new ArrayList<>());

    private static Sweep sweep(String version, String... measures) {
        List<Axis> axes = List.of(Axis.read("W_h=0:2:5"), Axis.read("cell=lstm,gru"));
        return new Sweep(new Grid(BASE, axes),
                Arrays.stream(measures).flatMap(text -> Column.read(text).stream()).toList(), version);
    }

    private static Sweep sweep() {
        return sweep("1.0", "gain@lag=5", "gated.rate@of=forget_product", "mass_beyond@lag=2", "verdict");
    }

    private Sweep.Askers askers(int count) {
        return new Sweep.Askers(count, () -> question -> {
            asked.add(question);
            return Engine.run(question, progress -> { });
        });
    }

    private List<String> swept(String name, int count) throws IOException {
        Path out = folder.resolve(name);
        sweep().run(out, askers(count), rows -> { });
        return Files.readAllLines(out);
    }

    @Test
    void rowsHoldTheEnginesNumbersToTheLastBit() throws IOException {
        List<String> lines = swept("a.csv", 2);
        assertEquals(NAMES, lines.get(0));
        assertEquals(1 + 10, lines.size());
        for (int row = 0; row < 10; row++) {
            double weight = row / 2 * 0.5;
            CellKind gated = row % 2 == 0 ? CellKind.LSTM : CellKind.GRU;
            Result result = Engine.run(BASE.with(Parameters.W_H, weight).with(Parameters.GATED_CELL, gated));
            String[] cells = lines.get(1 + row).split(",");
            assertEquals(weight, Double.parseDouble(cells[0]));
            assertEquals(gated.key(), cells[1]);
            CellResult rnn = result.rnn().orElseThrow();
            CellResult other = result.gated().orElseThrow();
            same(rnn.log10FinalGains().get(Quantity.HIDDEN_STATE).get(5), cells[2]);
            same(other.log10FinalGains().get(other.principal()).get(5), cells[3]);
            same(other.measures(Quantity.FORGET_PRODUCT).rate(), cells[4]);
            double all = 0;
            double beyond = 0;
            for (int lag = 0; lag < 12; lag++) {
                double mass = Math.pow(10, rnn.log10MassByLag().get(lag));
                all += mass;
                beyond += lag > 2 ? mass : 0;
            }
            assertEquals(beyond / all, Double.parseDouble(cells[5]), 1e-14);
            assertEquals(rnn.measures(Quantity.HIDDEN_STATE).verdict().key(), cells[7]);
        }
        assertEquals("-Infinity", lines.get(1).split(",")[2], "W_h = 0: exactly zero");
        assertEquals("dead", lines.get(1).split(",")[7]);
    }

    // an answer without tables takes another way of multiplying, which agrees to rounding
    private static void same(double wanted, String cell) {
        assertEquals(wanted, Double.parseDouble(cell), 1e-10);
    }

    @Test
    void whatOneValueForbidsAnotherIsKnownBeforeItBegins() {
        List<Axis> axes = List.of(Axis.read("activation=sigmoid,tanh"), Axis.read("bias_mode=centred,number"), Axis.read("W_h=0:1:200"));
        assertEquals("--param bias_mode=centred,number: bias_mode is centred; allowed: number, unless activation is sigmoid",
                assertThrows(BadInputException.class, () -> new Sweep(new Grid(BASE, axes), Column.read("rnn.gain"), "1.0"))
                        .getMessage());
    }

    @Test
    void tablesAreNotComputed() throws IOException {
        swept("a.csv", 1);
        assertTrue(asked.stream().allMatch(question ->
                question.document().view().perspective() == Perspective.OPERATING_POINT));
        Path out = folder.resolve("b.csv");
        sweep("1.0", "rnn.lyapunov").run(out, askers(1), rows -> { });
        String largest = Files.readAllLines(out).get(5).split(",")[2];
        assertEquals(Engine.run(asked.get(asked.size() - 6), progress -> { }).rnn().orElseThrow().insights().spectrum()
                .orElseThrow().lyapunovExponents().get(0), Double.parseDouble(largest));
    }

    @Test
    void howManyAskAtOnceChangesNothing() throws IOException {
        List<String> alone = swept("1.csv", 1);
        assertEquals(alone, swept("2.csv", 2));
        assertEquals(alone, swept("5.csv", 5));
    }

    @Test
    void aSweepThatFailedGoesOnWhereItStopped() throws IOException {
        Path out = folder.resolve("a.csv");
        Path part = folder.resolve("a.csv.part");
        Sweep.Askers failing = new Sweep.Askers(1, () -> question -> {
            if (asked.size() == 4) {
                throw new IllegalStateException("killed");
            }
            asked.add(question);
            return Engine.run(question, progress -> { });
        });
        assertThrows(IllegalStateException.class, () -> sweep().run(out, failing, rows -> { }));
        assertFalse(Files.exists(out), "never half a table under the final name");
        assertEquals(2 + 4, Files.readAllLines(part).size());
        Files.writeString(part, Files.readString(part) + "1,lstm,-0.4"); // a half row
        asked.clear();
        List<Integer> told = new ArrayList<>();
        sweep().run(out, askers(1), told::add);
        assertEquals(List.of(4, 5, 6, 7, 8, 9, 10), told);
        assertEquals(6, asked.size(), "only what was missing");
        assertFalse(Files.exists(part));
        assertEquals(swept("whole.csv", 1), Files.readAllLines(out));
    }

    @Test
    void aPartStoppedInItsFirstLinesIsBegunAnew() throws IOException {
        Path part = folder.resolve("a.csv.part");
        Files.writeString(part, "# 1.0 sw");
        assertEquals(11, swept("a.csv", 1).size());
    }

    @Test
    void aPartOfAnotherQuestionIsRefusedAndKept() throws IOException {
        Path part = folder.resolve("a.csv.part");
        Path out = folder.resolve("a.csv");
        Sweep.Askers none = new Sweep.Askers(1, () -> question -> {
            throw new IllegalStateException("killed");
        });
        for (Sweep other : List.of(sweep("1.1", "gain@lag=5"), sweep("1.0", "gain@lag=6"), sweep("1.0", "loss"))) {
            Files.deleteIfExists(part);
            assertThrows(IllegalStateException.class, () -> other.run(out, none, rows -> { }));
            String before = Files.readString(part);
            refused(part + ": it was begun for another question; allowed: the same experiment, parameters, measures and "
                    + "version, another --out, or without that file", askers(1));
            assertEquals(before, Files.readString(part));
        }
        Files.delete(part);
        assertThrows(IllegalStateException.class, () -> sweep().run(out, none, rows -> { }));
        Files.writeString(part, Files.readString(part) + "0,gru,1,2,3\n");
        refused(part + ": it was begun for another question, or damaged, in row 1; allowed: the same experiment, "
                + "parameters, measures and version, another --out, or without that file", askers(1));
    }

    @Test
    void damagedMeasuresAreNoRow() {
        String beginning = "0,lstm,";
        Table table = new Table("#", "W_h,cell,rnn.gain,rnn.verdict", 1, row -> beginning);
        assertTrue(table.mayHave(0, beginning + "-1.5E-12,vanishing") && table.mayHave(0, beginning + "-Infinity,none"));
        for (String damaged : List.of("banana,dead", "1.5", "1.5,dead,2", "1.5,", "1.5.2,dead")) {
            assertFalse(table.mayHave(0, beginning + damaged), damaged);
        }
    }

    @Test
    void twoSweepsDoNotWriteTheSameTable() {
        Path out = folder.resolve("a.csv");
        Function<Question, Result> nested = question -> {
            refused(folder.resolve("a.csv.part") + ": another sweep is writing it; allowed: another --out, or to wait",
                    askers(1));
            return Engine.run(question, progress -> { });
        };
        sweep().run(out, new Sweep.Askers(1, () -> nested), rows -> { });
        assertTrue(Files.exists(out));
    }

    @Test
    void whereNothingCanBeWrittenItIsTold() throws IOException {
        Files.createDirectory(folder.resolve("a.csv.part"));
        BadInputException refusal = assertThrows(BadInputException.class,
                () -> sweep().run(folder.resolve("a.csv"), askers(1), rows -> { }));
        assertTrue(refusal.getMessage().startsWith(folder.resolve("a.csv.part") + ": cannot be written: "),
                refusal.getMessage());
        assertTrue(asked.isEmpty());
    }

    @Test
    void theLargestPointIsTheOneThatIsCheckedForMemory() {
        Experiment largest = new Sweep(new Grid(BASE, List.of(Axis.read("n=2,40"), Axis.read("T=10:90:3"))),
                Column.read("loss"), "1.0").largest();
        assertEquals(List.of(40, 90), List.of(largest.hidden(), largest.length()));
    }

    private void refused(String complaint, Sweep.Askers askers) {
        assertEquals(complaint, assertThrows(BadInputException.class,
                () -> sweep().run(folder.resolve("a.csv"), askers, rows -> { })).getMessage());
    }
}
