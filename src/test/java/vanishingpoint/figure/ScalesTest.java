package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;
import vanishingpoint.result.Triangle;

class ScalesTest {

    private static final Palette LIGHT = Palette.of(Theme.LIGHT);

    @Test
    void divergingMapHoldsItsStops() {
        ColourScale scale = ColourScale.diverging(LIGHT, 8);
        assertEquals(LIGHT.vanishing().get(0).getRGB(), scale.rgb(0));
        assertEquals(LIGHT.vanishing().get(2).getRGB(), scale.rgb(-4));
        assertEquals(LIGHT.vanishing().get(4).getRGB(), scale.rgb(-8));
        assertEquals(LIGHT.exploding().get(1).getRGB(), scale.rgb(2));
        assertEquals(LIGHT.exploding().get(4).getRGB(), scale.rgb(8));
    }

    @Test
    void valuesBeyondTakeTheEnd() {
        ColourScale scale = ColourScale.sequential(LIGHT, -9, -1);
        assertEquals(LIGHT.sequential().get(0).getRGB(), scale.rgb(-1e190));
        assertEquals(LIGHT.sequential().get(255).getRGB(), scale.rgb(0));
    }

    @Test
    void scaleIsThatOfTheCellThatGoesFarther() {
        // RNN −0.1 a step, LSTM −0.02, T = 50: 4.9 and 0.98 decades
        assertEquals(6, GainScale.decades(Samples.usual(50), View.DEFAULT));
        Result other = Samples.result(Samples.rnn(50, Samples.rate(-0.02)),
                Samples.lstm(50, Samples.rate(0.2), Samples.rate(-0.06)));
        assertEquals(10, GainScale.decades(other, View.DEFAULT));
    }

    @Test
    void scaleIsAtLeastOneDecade() {
        Result flat = Samples.result(Samples.rnn(20, Samples.rate(0)));
        assertEquals(1, GainScale.decades(flat, View.DEFAULT));
    }

    @Test
    void lockedScaleStays() {
        View locked = View.DEFAULT.withLockedScale(Optional.of(12.0));
        assertEquals(12, GainScale.decades(Samples.usual(50), locked));
    }

    @Test
    void oneDeepCellWashesNothingOut() {
        Result deep = Samples.result(Samples.rnn(60, (t, k) -> t == 60 && k == 1 ? -35 : -0.05 * (t - k)));
        assertEquals(4, GainScale.decades(deep, View.DEFAULT));
    }

    @Test
    void scaleEndsWhereFloat32Ends() {
        Result steep = Samples.result(Samples.rnn(100, Samples.rate(-7)));
        assertEquals(40, GainScale.decades(steep, View.DEFAULT));
    }

    @Test
    void undefinedTablesHaveAScaleToo() {
        Result none = Samples.result(Samples.rnn(5, (t, k) -> Samples.UNDEFINED));
        assertEquals(1, GainScale.decades(none, View.DEFAULT));
    }

    @Test
    void theScaleThatNeedsNoSortingIsThatOfTheSortedCells() {
        Random random = new Random(20260713);
        for (int round = 0; round < 300; round++) {
            int length = 2 + random.nextInt(40);
            double[] gains = new double[Triangle.size(length)];
            for (int i = 0; i < gains.length; i++) {
                gains[i] = (random.nextInt(100) < round % 4 ? 12 : 4) * random.nextGaussian();
            }
            double[] sorted = Arrays.stream(gains).map(Math::abs).sorted().toArray();
            double usual = sorted[(int) (0.97 * (sorted.length - 1))];
            double row = Arrays.stream(gains, gains.length - length, gains.length).map(Math::abs).max().orElseThrow();
            double extent = row > 1.5 * usual && usual > 1 ? usual : Math.max(usual, row);
            Triangle triangle = Triangle.of(length, gains);
            Result result = Samples.result(Samples.rnn(length, triangle::get));
            double decades = GainScale.decades(result, View.DEFAULT);
            assertTrue(decades >= Math.min(40, extent - 0.05) && (decades <= 2 || decades / 2 < extent),
                    decades + " for " + extent);
        }
    }
}
