package vanishingpoint.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vanishingpoint.experiment.Parameters.ACTIVATION;
import static vanishingpoint.experiment.Parameters.B_F;
import static vanishingpoint.experiment.Parameters.DRIVE;
import static vanishingpoint.experiment.Parameters.H_0;
import static vanishingpoint.lesson.Examples.CENTRED_FIVE;
import static vanishingpoint.lesson.Examples.EIGHT_VANISHES;
import static vanishingpoint.lesson.Examples.FORGET_BIAS;
import static vanishingpoint.lesson.Examples.TANH_GAIN;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Triangle;

/** Every power of ten that a sentence states, in both languages and in its order, comes out of the engine. */
class ExamplesTest {

    private static final Pattern POWER = Pattern.compile("10\\^\\{([^}]*)}");

    private static void assertStates(Example example, double... log10) {
        List<String> computed = java.util.Arrays.stream(log10)
                .mapToObj(power -> String.format(Locale.ROOT, "%.1f", power + 0.0).replace("-0.0", "0.0")
                        .replace('-', '\u2212')).toList();
        for (Language language : Language.values()) {
            String sentence = Messages.in(language).text(example.sentenceKey());
            List<String> stated = POWER.matcher(sentence).results().map(result -> result.group(1)).toList();
            assertEquals(computed, stated, sentence);
        }
    }

    private static CellResult rnn(Recipe recipe) {
        return Engine.run(recipe).rnn().orElseThrow();
    }

    private static CellResult gated(Recipe recipe) {
        return Engine.run(recipe).gated().orElseThrow();
    }

    private static double gain(CellResult cell) {
        return cell.measures(cell.principal()).log10Gain();
    }

    private static double forgetGain(CellResult cell) {
        return cell.measures(Quantity.FORGET_PRODUCT).log10Gain();
    }

    @Test
    void belowFour() {
        Recipe recipe = Examples.BELOW_FOUR.experiment();
        CellResult rnn = rnn(recipe);
        assertEquals(Math.log10(0.75), rnn.log10BoundPerStep(), 1e-12);
        assertStates(Examples.BELOW_FOUR, rnn.log10BoundPerStep() * (recipe.length() - 1), gain(rnn));
    }

    @Test
    void eightVanishes() {
        assertStates(EIGHT_VANISHES, gain(rnn(EIGHT_VANISHES.experiment())));
    }

    @Test
    void centredFive() {
        Triangle beside = rnn(CENTRED_FIVE.experiment().with(H_0, 0.501)).log10Gains().get(Quantity.HIDDEN_STATE);
        int peak = 1;
        for (int t = 1; t <= beside.length(); t++) {
            peak = beside.get(t, 1) > beside.get(peak, 1) ? t : peak;
        }
        assertEquals(25, peak);
        assertStates(CENTRED_FIVE, gain(rnn(CENTRED_FIVE.experiment())), beside.get(peak, 1),
                beside.get(beside.length(), 1));
    }

    @Test
    void tanhGain() {
        assertStates(TANH_GAIN, gain(rnn(TANH_GAIN.experiment())),
                gain(rnn(TANH_GAIN.experiment().with(DRIVE, Drive.NOISE))));
    }

    @Test
    void orthogonalLinear() {
        Recipe recipe = Examples.ORTHOGONAL_LINEAR.experiment();
        Triangle gains = rnn(recipe).log10Gains().get(Quantity.HIDDEN_STATE);
        assertEquals(0, gains.largest(), 1e-12);
        assertEquals(0, gains.smallest(), 1e-12);
        assertStates(Examples.ORTHOGONAL_LINEAR, 0, gain(rnn(recipe.with(ACTIVATION, Activation.TANH))));
    }

    @Test
    void forgetBias() {
        CellResult low = gated(FORGET_BIAS.experiment());
        CellResult one = gated(FORGET_BIAS.experiment().with(B_F, 1.0));
        CellResult five = gated(FORGET_BIAS.experiment().with(B_F, 5.0));
        assertStates(FORGET_BIAS, gain(low), forgetGain(low), gain(one), forgetGain(one), gain(five),
                forgetGain(five));
    }

    @Test
    void lstmExplodes() {
        CellResult lstm = gated(Examples.LSTM_EXPLODES.experiment());
        assertStates(Examples.LSTM_EXPLODES, gain(lstm), forgetGain(lstm));
    }

    @Test
    void gruKeeps() {
        Recipe recipe = Examples.GRU_KEEPS.experiment();
        assertStates(Examples.GRU_KEEPS, gain(gated(recipe)), gain(rnn(recipe)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachHasANameAndOneSentence(Language language) {
        for (Example example : Examples.ALL) {
            Messages.in(language).text(example.nameKey());
            String sentence = Messages.in(language).text(example.sentenceKey());
            long ends = Pattern.compile("\\.( |$)|。").matcher(sentence).results().map(MatchResult::group).count();
            assertEquals(1, ends, sentence);
        }
    }
}
