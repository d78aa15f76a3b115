package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.result.LongRun;
import vanishingpoint.result.LongRun.Course;
import vanishingpoint.result.ScalarMap;
import vanishingpoint.result.ScalarRun;

/** Where runs of one unit end. */
class ScalarLongRunTest {

    private static final Recipe ONE = Recipe.DEFAULT.with(Parameters.N, 1.0).with(Parameters.DRIVE, Drive.NONE);

    private static LongRun.End end(ScalarMap map, double start) {
        return LongRun.from(map, start).ends().get(0);
    }

    /** −5.8695 is where the slope at the fixed point is −1: h·W_h·(1 − h) = −1 with h = σ(W_h·h). */
    @ParameterizedTest
    @CsvSource({"-5.86, REST", "-5.862, REST", "-5.863, REST", "-5.864, REST", "-5.869, REST", "-5.87, ALTERNATE",
            "-5.88, ALTERNATE", "-8, ALTERNATE"})
    void periodTwoBeginsAtMinusFivePointEightSeven(double weight, Course course) {
        ScalarMap map = new ScalarMap(Activation.SIGMOID, weight, 0);
        LongRun.End end = end(map, 0);
        assertEquals(course, end.course());
        assertTrue(end.factor() < 1, "" + end.factor());
        assertEquals(course == Course.REST, map.attracts(map.fixedPoints().get(0)));
    }

    @Test
    void thePairThatAlternates() {
        LongRun.End close = end(new ScalarMap(Activation.SIGMOID, -5.88, 0), 0);
        assertEquals(0.198, close.h(), 5e-4);
        assertEquals(0.238, new ScalarMap(Activation.SIGMOID, -5.88, 0).next(close.h()), 5e-4);
        assertEquals(0.9977, close.factor(), 5e-5);
        assertEquals(0.6522, end(new ScalarMap(Activation.SIGMOID, -8, 0), 0).factor(), 5e-5);
        assertEquals(0.1664, end(new ScalarMap(Activation.TANH, -2, 0), 0.3).factor(), 5e-5);
    }

    /** Where many steps tell, they tell the same. */
    @Test
    void followingTheRunComesToTheSameEnd() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 2000; i++) {
            Activation activation = i % 3 == 0 ? Activation.SIGMOID : i % 3 == 1 ? Activation.TANH : Activation.RELU;
            ScalarMap map = new ScalarMap(activation, random.nextDouble(-12, 12), random.nextDouble(-6, 6));
            double start = random.nextDouble(-1, 1);
            LongRun.End end = end(map, start);
            double h = start;
            for (int t = 0; t < 4000 && Math.abs(h) < 1e100; t++) {
                h = map.next(h);
            }
            double other = map.next(h);
            switch (end.course()) {
                case REST -> assertEquals(end.h(), h, end.factor() < 0.99 ? 1e-12 : 0.1, map + " from " + start);
                case ALTERNATE -> assertEquals(end.h(), Math.min(h, other), end.factor() < 0.99 ? 1e-12 : 0.1, map + "");
                default -> assertTrue(end.course() == Course.LEAVE && h >= 1e100, map + " from " + start);
            }
            if (end.course() == Course.ALTERNATE) {
                assertEquals(end.factor(), Math.sqrt(Math.abs(map.factor(h) * map.factor(other))), 0.01);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"TANH, -2, 0, 0, ALTERNATE, 2", "SIGMOID, -5, 2.5, 0.5, ALTERNATE, 1.25", "SIGMOID, 5, -2.5, 0.5, REST, 1.25",
            "IDENTITY, 3, 0, 0, LEAVE, 3", "RELU, 1.5, 0, 0, LEAVE, 0", "RELU, 3, -1, 0.5, REST, 3", "RELU, -2, 1.5, 0.5, ALTERNATE, 2"})
    void aRunOnAnUnstablePointStaysThere(Activation activation, double weight, double shift, double start, Course course,
            double factor) {
        LongRun run = LongRun.from(new ScalarMap(activation, weight, shift), start);
        assertEquals(start, run.held().orElseThrow().h());
        assertEquals(factor, Math.abs(run.held().orElseThrow().factor()));
        assertEquals(course, run.ends().get(0).course());
        assertTrue(LongRun.from(new ScalarMap(activation, weight, shift), start + 1e-12).held().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"IDENTITY, 1, 1, 0, DRIFT, 1", "IDENTITY, 1, -0.5, 0.2, DRIFT, 1", "IDENTITY, 1, 0, 0.3, ANYWHERE, 1",
            "IDENTITY, -1, 0.5, 0.3, ALTERNATE, 1", "IDENTITY, -1, 0.5, 0.25, REST, 1", "IDENTITY, 0.5, 1, 0, REST, 0.5",
            "IDENTITY, 1.5, 1, 0, LEAVE, 1.5", "IDENTITY, -1.5, 1, 0, LEAVE, 1.5",
            "RELU, 1, 1, 0, DRIFT, 1", "RELU, 1, -1, 0.5, REST, 0", "RELU, 1, 0, 0.5, ANYWHERE, 1", "RELU, 1, 0, -0.5, REST, 0",
            "RELU, 0.5, 0, 0.5, REST, 0.5", "RELU, 0.5, 0, 0, REST, 0", "RELU, 1.5, 1, 0, LEAVE, 1.5", "RELU, 1.5, 0, 0.1, LEAVE, 1.5",
            "RELU, 1.5, -1, 1, REST, 0", "RELU, 3, -1, 0.6, LEAVE, 3", "RELU, -0.5, 1, 0, REST, 0.5", "RELU, -1, 1, 0.3, ALTERNATE, 1",
            "RELU, -1, 1, -0.3, ALTERNATE, 0", "RELU, -1, 1, 0.5, REST, 1", "RELU, -2, 1, 0.3, ALTERNATE, 0", "RELU, -2, -1, 0.3, REST, 0",
            "TANH, 1, 0, 0.5, REST, 1", "TANH, -1, 0, 0.5, REST, 1", "SIGMOID, 4, -2, 0.9, REST, 1"})
    void mapsOfStraightLinesAndThoseAtABifurcationAreDecidedExactly(Activation activation, double weight, double shift, double start,
            Course course, double factor) {
        LongRun run = LongRun.from(new ScalarMap(activation, weight, shift), start);
        assertEquals(Optional.empty(), run.held());
        assertEquals(course, run.ends().get(0).course());
        assertEquals(factor, run.ends().get(0).factor(), 1e-9);
    }

    @Test
    void anImpulseLeavesTheMapWithoutInput() {
        for (double length : new double[] {1, 2, 50}) {
            ScalarRun run = run(ONE.with(Parameters.W_H, -2.0).with(Parameters.DRIVE, Drive.IMPULSE).with(Parameters.T, length));
            assertEquals(ScalarRun.Input.FIRST, run.input());
            assertEquals(0, run.map().shift());
            LongRun.End end = run.longRun().ends().get(0);
            assertEquals(Course.ALTERNATE, end.course());
            assertEquals(-0.9575, end.h(), 5e-5);
            assertEquals(0.1664, end.factor(), 5e-5);
        }
    }

    @Test
    void aConstantInputShiftsTheMapAndNothingElse() {
        ScalarRun run = run(ONE.with(Parameters.DRIVE, Drive.CONSTANT).with(Parameters.W_H, 0.5));
        assertEquals(ScalarRun.Input.NEVER, run.input());
        assertEquals(run.longRun().ends().get(0).h(), run.states().get(50), 1e-9);
        assertTrue(Math.abs(run.map().shift()) > 0.1);
    }

    /** The mean of whole periods is zero but for rounding, which must not choose the side. */
    @Test
    void theMeanOfAnInputThatCancelsHoldsTheUnstablePoint() {
        ScalarRun run = run(ONE.with(Parameters.DRIVE, Drive.SINE).with(Parameters.PERIOD, 25.0).with(Parameters.W_H, 2.0));
        assertEquals(2, run.longRun().held().orElseThrow().factor(), 1e-9);
        assertEquals(2, run.longRun().ends().size());
    }

    private static ScalarRun run(Recipe recipe) {
        View view = View.DEFAULT.withPerspective(Perspective.OPERATING_POINT);
        return ScalarRun.of(Engine.run(new Question(new Document(recipe, view)), progress -> {})).orElseThrow();
    }
}
