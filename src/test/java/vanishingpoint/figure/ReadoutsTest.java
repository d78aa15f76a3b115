package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.Result;

class ReadoutsTest {

    private static List<String> words(Language language, CellResult... cells) {
        return Readouts.of(Samples.result(cells), language).stream()
                .map(readout -> readout.headline().plain() + " | " + readout.detail().plain())
                .collect(Collectors.toList());
    }

    @Test
    void vanishingFastAndSlowly() {
        List<String> words = words(Language.ENGLISH, Samples.rnn(50, Samples.rate(Math.log10(0.77))),
                Samples.lstm(50, Samples.rate(Math.log10(0.91)), Samples.rate(-6.2 / 49)));
        assertEquals(List.of("RNN vanishes | ×0.77 a step · halves every 2.7 steps",
                "LSTM fades slowly | ×0.91 a step · halves every 7.3 steps",
                "Forget gates alone say | 10^−6.2: eq. 15 is 4.2 decades off",
                "Memory horizon | RNN 12 · LSTM 12 steps hold 99\u00A0% of ∂L/∂W"), words);
    }

    @Test
    void fadingEndsAtThreeDecadesHoweverSlowAStep() {
        assertEquals("RNN fades slowly", headline(1000, -2.99));
        assertEquals("RNN vanishes", headline(1000, -3.01)); // halves every 100 steps
        assertEquals("RNN fades slowly", headline(2, -0.6)); // halves every half step
        assertEquals("RNN holds steady", headline(2, -0.4));
    }

    @Test
    void theVerdictsDefinitionSaysWhatFadingIs() {
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            String definition = messages.text("measure.verdict.tooltip");
            String fading = messages.text("readout.headline.fading", "").strip();
            assertTrue(definition.contains("10^{−3}") && definition.contains(fading), definition);
        }
    }

    private static String headline(int length, double log10Gain) {
        return Readouts.of(Samples.result(Samples.rnn(length, Samples.rate(log10Gain / (length - 1)))),
                Language.ENGLISH).get(0).headline().plain();
    }

    @Test
    void theSecondNumbersAreUnderflowAndTheSizeOfTheGradient() {
        Result result = Samples.result(Samples.rnn(50, Samples.rate(-1)),
                Samples.lstm(50, Samples.rate(-0.1), Samples.rate(-2)));
        assertEquals(List.of("float32 underflow at lag 38", "float32 underflow: none", "float32 underflow at lag 19",
                "‖∂L/∂W‖_F: RNN 1.00 · LSTM 1.00"),
                Readouts.of(result, Language.ENGLISH).stream().map(readout -> readout.more().plain()).toList());
        assertEquals("‖∂L/∂W‖_F：RNN 1.00 · LSTM 1.00",
                Readouts.of(result, Language.CHINESE).get(3).more().plain());
        List<Readout> alone = Readouts.of(Samples.result(Samples.rnn(50, Samples.rate(-1))), Language.ENGLISH);
        assertEquals("‖∂L/∂W_h‖_F: RNN 1.00", alone.get(alone.size() - 1).more().plain(), "no other weights");
    }

    @Test
    void explodingAndSteady() {
        List<String> words = words(Language.ENGLISH, Samples.rnn(50, Samples.rate(Math.log10(2))),
                Samples.lstm(50, Samples.rate(0.2 / 49), Samples.rate(0.2 / 49)));
        assertEquals("RNN explodes | ×2.00 a step · doubles every 1.0 steps", words.get(0));
        assertEquals("LSTM holds steady | ×1.01 a step · 1.58 at lag 49", words.get(1));
        assertEquals("Forget gates alone say | 1.58: eq. 15 agrees", words.get(2));
    }

    @Test
    void chinese() {
        List<String> words = words(Language.CHINESE, Samples.rnn(50, Samples.rate(-0.1)),
                Samples.gru(50, Samples.rate(-0.02), Samples.rate(-0.06)));
        assertEquals(List.of("RNN 梯度消失 | 每步 ×0.79 · 每 3.0 步减半", "GRU 衰减缓慢 | 每步 ×0.95 · 每 15 步减半",
                "仅看更新门 | 0.0011：∏z_j 相差 2.0 个数量级", "记忆范围 | ∂L/∂W 的 99\u00A0%：RNN 12 · GRU 12 步之内"), words);
    }

    @Test
    void deadFromItsFirstZeroLag() {
        List<String> words = words(Language.ENGLISH,
                Samples.rnn(20, (t, k) -> t - k < 7 ? -0.1 * (t - k) : Samples.ZERO));
        assertEquals("RNN is dead | exactly 0 from lag 7 on", words.get(0));
        assertEquals(2, words.size(), "a single cell has a verdict and a horizon");
    }

    @Test
    void oneStepHasNoVerdict() {
        List<String> words = words(Language.ENGLISH, Samples.rnn(1, Samples.rate(0)),
                Samples.lstm(1, Samples.rate(0), Samples.rate(0)));
        assertEquals(List.of("RNN: a single step | T = 1 has no earlier step to reach",
                "LSTM: a single step | T = 1 has no earlier step to reach",
                "Forget gates alone say | T = 1 passes no gate",
                "Memory horizon | the whole gradient is exactly 0"), words);
    }

    @Test
    void overflowIsAFinding() {
        CellResult overflowed = Samples.overflowed(30, (t, k) -> Samples.UNDEFINED);
        assertEquals("RNN: state overflows | h_t leaves the doubles at t = 17",
                words(Language.ENGLISH, overflowed).get(0));
    }

    @Test
    void withoutAGradientThereIsNoHorizonAndNoZero() {
        assertEquals("Memory horizon | no gradient: the state overflows",
                words(Language.ENGLISH, Samples.overflowed(30, Samples.rate(1))).get(1));
        assertEquals("记忆范围 | 状态溢出，没有梯度",
                words(Language.CHINESE, Samples.overflowed(30, Samples.rate(1))).get(1));
    }

    @Test
    void steepRatesAreWrittenAsPowers() {
        Result steep = Samples.result(Samples.rnn(50, Samples.rate(-7.4)));
        assertEquals("×10^−7.4 a step",
                Readouts.of(steep, Language.ENGLISH).get(0).detail().plain());
    }
}
