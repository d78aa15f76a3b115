package vanishingpoint.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.BiasMode;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;

class AxisTest {

    private static List<String> values(String text) {
        Axis axis = Axis.read(text);
        return IntStream.range(0, axis.size()).mapToObj(axis::text).toList();
    }

    @Test
    void stepsAreTheDoublesThatTheirDecimalsMean() {
        List<String> values = values("W_h=0:8:81");
        assertEquals(81, values.size());
        for (int i = 0; i < 81; i++) {
            assertEquals(i % 10 == 0 ? "" + i / 10 : i / 10 + "." + i % 10, values.get(i));
        }
        assertEquals("-3.9", values("b=-4:0:41").get(1));
        assertEquals(List.of("0.001", "500.0005", "1000"), values("clip_threshold=1e-3:1e3:3"));
        assertEquals(List.of("2", "0.5", "-1"), values("b_f=2:-1:3"), "downwards too");
    }

    @Test
    void wholeParametersTakeTheNearestWholeValues() {
        assertEquals(List.of("10", "32", "55", "78", "100"), values("T=10:100:5"), "half way to the even one");
        assertEquals(List.of("-9223372036854775808", "0", "7"), values("seed=-9223372036854775808,0,7"));
        assertEquals(List.of("1", "2", "3"), values("seed=1:3:3"));
    }

    @Test
    void choicesAreTakenByName() {
        assertEquals(List.of("lstm", "gru"), values("cell=lstm,gru"));
        assertEquals(List.of("relu"), values("activation=relu"));
    }

    @Test
    void theLastParameterChangesFastestAndWhatOthersDependOnIsSetFirst() {
        Grid grid = new Grid(Recipe.DEFAULT, List.of(Axis.read("bias_mode=centred"), Axis.read("activation=sigmoid"),
                Axis.read("T=5,6"), Axis.read("n=2,3")));
        assertEquals(4, grid.size());
        assertEquals(List.of("centred", "sigmoid", "5", "3"), grid.texts(1));
        Recipe third = grid.point(2);
        assertEquals(BiasMode.CENTRED, third.get(Parameters.BIAS_MODE));
        assertEquals(Activation.SIGMOID, third.get(Parameters.ACTIVATION));
        assertEquals(List.of(6, 2), List.of(third.length(), third.hidden()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            W_h              | it is not understood; allowed: KEY=FROM:TO:COUNT or KEY=VALUE,VALUE,..., as W_h=0:8:81, T=10,100 or gated_cell=lstm,gru
            W_q=1,2          | the parameter is W_q; allowed: one of KEYS
            W_h=0:8          | W_h is 0:8; allowed: KEY=FROM:TO:COUNT or KEY=VALUE,VALUE,..., as W_h=0:8:81, T=10,100 or gated_cell=lstm,gru
            W_h=0:8:1        | COUNT is 1; allowed: a whole number from 2 to 100000
            W_h=0:8:999999   | COUNT is 999999; allowed: a whole number from 2 to 100000
            W_h=0:80:3       | W_h is 40.0; allowed: a number from -10 to 20
            W_h=             | W_h is missing; allowed: KEY=FROM:TO:COUNT or KEY=VALUE,VALUE,..., as W_h=0:8:81, T=10,100 or gated_cell=lstm,gru
            W_h=1,NaN        | W_h is NaN; allowed: KEY=FROM:TO:COUNT or KEY=VALUE,VALUE,..., as W_h=0:8:81, T=10,100 or gated_cell=lstm,gru
            W_h=1e999        | W_h is Infinity; allowed: a number from -10 to 20
            W_h=1,1.0        | W_h is twice 1; allowed: each value once
            T=1:3:9          | T is twice 1; allowed: each value once
            T=1.5            | T is 1.5; allowed: a whole number from 1 to 2000
            seed=1.5         | seed is 1.5; allowed: a whole number from -9223372036854775808 to 9223372036854775807
            cell=rnn         | gated_cell is "rnn"; allowed: one of lstm, gru
            cell=lstm:gru:2  | gated_cell is "lstm:gru:2"; allowed: one of lstm, gru
            """)
    void whatIsNoAxisIsRefusedInASentence(String text, String complaint) {
        String keys = String.join(", ", Parameters.ALL.stream().map(parameter -> parameter.key()).toList());
        assertEquals("--param " + text + ": " + complaint.replace("KEYS", keys),
                assertThrows(BadInputException.class, () -> Axis.read(text)).getMessage());
    }

    @Test
    void whatIsNoGridIsRefusedInASentence() {
        List<Axis> twice = List.of(Axis.read("W_h=1,2"), Axis.read("W_h=0:1:3"));
        assertEquals("--param W_h=0:1:3: W_h stands twice; allowed: once",
                assertThrows(BadInputException.class, () -> new Grid(Recipe.DEFAULT, twice)).getMessage());
        List<Axis> large = List.of(Axis.read("W_h=0:1:10001"), Axis.read("b_h=0:1:1001"));
        assertEquals("--param b_h=0:1:1001: there are more than 10000000 points; allowed: fewer",
                assertThrows(BadInputException.class, () -> new Grid(Recipe.DEFAULT, large)).getMessage());
        Grid contradiction = new Grid(Recipe.DEFAULT, List.of(Axis.read("bias_mode=number,centred")));
        assertEquals("--param bias_mode=number,centred: bias_mode is centred; allowed: number, unless activation is sigmoid",
                assertThrows(BadInputException.class, () -> contradiction.point(1)).getMessage());
    }
}
