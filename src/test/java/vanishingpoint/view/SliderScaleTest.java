package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.view.SliderScale.Stride;

class SliderScaleTest {

    static NumberParameter[] numbers() {
        return Parameters.ALL.stream().filter(NumberParameter.class::isInstance).map(NumberParameter.class::cast)
                .toArray(NumberParameter[]::new);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void everyPositionMeansAValueThatTheParameterAllows(NumberParameter parameter) {
        SliderScale scale = new SliderScale(parameter.range());
        for (int i = 0; i <= 1000; i++) {
            double value = scale.valueAt(scale.start() + (scale.end() - scale.start()) * i / 1000);
            assertEquals(value, parameter.checked(value));
        }
        assertEquals(parameter.range().min(), scale.valueAt(scale.start()));
        assertEquals(parameter.range().max(), scale.valueAt(scale.end()));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void keysStayInTheRangeAndReachBothEnds(NumberParameter parameter) {
        SliderScale scale = new SliderScale(parameter.range());
        for (Stride stride : Stride.values()) {
            double up = parameter.initial();
            double down = parameter.initial();
            for (int i = 0; i < 5000; i++) {
                up = parameter.checked(scale.walk(up, stride, 1));
                down = parameter.checked(scale.walk(down, stride, -1));
            }
            assertEquals(parameter.range().max(), up);
            assertEquals(parameter.range().min(), down);
        }
    }

    @Test
    void theMouseMeansRoundNumbers() {
        assertEquals(1.1, new SliderScale(Parameters.W_H.range()).valueAt(1.0837));
        assertEquals(4.0, new SliderScale(Parameters.W_H.range()).valueAt(3.96));
        assertEquals(1.3, new SliderScale(Parameters.CLIP_THRESHOLD.range()).valueAt(Math.log10(1.2589)));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void beyondTheTracksEndsTheMouseMeansTheLimits(NumberParameter parameter) {
        SliderScale scale = new SliderScale(parameter.range());
        double length = scale.end() - scale.start();
        assertEquals(parameter.range().min(), scale.valueAt(scale.start() - length));
        assertEquals(parameter.range().max(), scale.valueAt(scale.end() + length));
    }

    @Test
    void tenthsAddUpWithoutADrift() {
        SliderScale scale = new SliderScale(Parameters.W_H.range());
        double value = 1;
        for (int i = 0; i < 30; i++) {
            value = scale.walk(value, Stride.STEP, 1);
        }
        assertEquals(4.0, value);
        assertEquals(0.501, new SliderScale(Parameters.H_0.range()).walk(0.5, Stride.FINE, 1));
    }

    @Test
    void aTypedValueBeyondTheSliderSitsAtItsEndAndKeysGoOnFromThere() {
        SliderScale scale = new SliderScale(Parameters.T.range());
        assertEquals(scale.end(), scale.position(2000));
        assertEquals(1500.0 + 10, scale.walk(1500, Stride.COARSE, 1));
        assertEquals(2000.0, scale.walk(2000, Stride.STEP, 1));
        assertEquals(500.0, scale.walk(500, Stride.STEP, 1));
        assertTrue(scale.walk(501, Stride.COARSE, -1) < 500);
    }
}
