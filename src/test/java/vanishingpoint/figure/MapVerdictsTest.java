package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.BiasMode;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;
import vanishingpoint.result.ScalarRun;

/** What is said of one unit's bound, run and long run. */
class MapVerdictsTest {

    private static final View VIEW = View.DEFAULT.withPerspective(Perspective.OPERATING_POINT);
    private static final Recipe ONE = Recipe.DEFAULT.with(Parameters.N, 1.0).with(Parameters.DRIVE, Drive.NONE);
    private static final Recipe CENTRED = ONE.with(Parameters.ACTIVATION, Activation.SIGMOID)
            .with(Parameters.BIAS_MODE, BiasMode.CENTRED).with(Parameters.W_H, 5.0);

    private static List<Aside.Remark> remarks(Recipe recipe) {
        Result result = Engine.run(new Question(new Document(recipe, VIEW)), progress -> {});
        return new MapVerdicts(ScalarRun.of(result).orElseThrow(), Style.DEFAULT.messages()).of(result, VIEW);
    }

    private static String longRun(Recipe recipe) {
        Aside.Remark remark = remarks(recipe).get(2);
        return remark.heading().plain() + ". " + remark.words().plain();
    }

    @Test
    void aRunThatBalancesOnAnUnstablePointIsNotSaidToComeToRestElsewhere() {
        assertEquals("Asymptote once disturbed: ×0.6191 a step. The run stays on the unstable point 0.500, ×1.25 a step; the least "
                + "disturbance takes it off, to rest at 0.145 or to rest at 0.855.", longRun(CENTRED.with(Parameters.H_0, 0.5)));
        assertEquals("Asymptote: ×0.6191 a step. In the long run the state comes to rest at 0.855.",
                longRun(CENTRED.with(Parameters.H_0, 0.501)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "tanh | -2 | Asymptote once disturbed: ×0.1664 a step. The run stays on the unstable point 0.000, ×2 a step; the least "
                + "disturbance takes it off, to alternate between −0.958 and 0.958.",
        "identity | 3 | Asymptote once disturbed: ×3 a step. The run stays on the unstable point 0.000, ×3 a step; the least "
                + "disturbance takes it off, to leave every bound.",
        "relu | 1.5 | Asymptote once disturbed: ×1.5 a step. The run stays at 0, where ReLU′ counts as 0; from any state above 0 it "
                + "would leave every bound.",
        "sigmoid | -5.863 | Asymptote: ×0.9993 a step. In the long run the state comes to rest at 0.218.",
        "sigmoid | -5.87 | Asymptote: ×0.9999 a step. In the long run the state alternates between 0.214 and 0.222."})
    void whatStaysIsSaidToStayWhateverTheDisturbanceLeadsTo(String activation, double weight, String words) {
        assertEquals(words, longRun(ONE.with(Parameters.ACTIVATION, Activation.valueOf(activation.toUpperCase()))
                .with(Parameters.W_H, weight)));
    }

    @Test
    void aSumHasTheFactorOneAndNoBound() {
        Recipe sum = ONE.with(Parameters.ACTIVATION, Activation.IDENTITY);
        assertEquals("Asymptote: ×1 a step. In the long run each factor is exactly 1 and each step adds 1 to the state: it "
                + "leaves every bound.", longRun(sum.with(Parameters.B_H, 1.0)));
        assertEquals("Asymptote: ×1 a step. The state stays at 0.300; the states about it are fixed points, too.",
                longRun(sum.with(Parameters.H_0, 0.3)));
    }

    @ParameterizedTest
    @EnumSource(value = Drive.class, names = {"NOISE", "SINE"})
    void aDrivenRunIsNeverSaidToRest(Drive drive) {
        List<Aside.Remark> remarks = remarks(ONE.with(Parameters.DRIVE, drive).with(Parameters.W_H, 0.5));
        assertTrue(remarks.get(2).heading().plain().startsWith("Asymptote (mean input): ×"));
        assertTrue(remarks.get(2).words().plain().startsWith("From h_0 under the mean input alone the state would come to rest at "));
        assertEquals("The mean input's map", remarks.get(3).heading().plain());
    }

    @Test
    void afterAnImpulseTheLongRunHasNoInput() {
        Recipe impulse = ONE.with(Parameters.DRIVE, Drive.IMPULSE).with(Parameters.W_H, -2.0);
        assertEquals("Asymptote: ×0.1664 a step. In the long run the state alternates between −0.958 and 0.958.", longRun(impulse));
        assertEquals("The map after t = 1", remarks(impulse).get(3).heading().plain());
        assertEquals(3, remarks(ONE).size());
    }

    /** The reference points of docs/model.md. */
    @Test
    void theProductFromTheStartIsSaidWithWhereItPeaks() {
        assertEquals("It explodes, ×1.25 a step: the product of the slopes that were visited. From the start: |∂h_50/∂h_0| = 10^4.85.",
                remarks(CENTRED.with(Parameters.H_0, 0.5)).get(1).words().plain());
        String off = remarks(CENTRED.with(Parameters.H_0, 0.501)).get(1).words().plain();
        assertTrue(off.contains("From the start: |∂h_50/∂h_0| = 10^−2.35, on the way at most 10^2.15, at t = 25."), off);
    }
}
