package vanishingpoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.result.Activity;

/** What every unit does is what the reference values say, under the names that the charts know. */
class ActivityTest {

    private static final Map<CellKind, List<String>> NAMES = Map.of(CellKind.RNN, List.of("a", "h", "slope"),
            CellKind.LSTM, List.of("i", "f", "o", "c", "C", "h"), CellKind.GRU, List.of("r", "z", "n", "h"));
    private static final Map<String, String> ELSEWHERE = Map.of("c", "c_tilde", "n", "n_cand");

    static Stream<ReferenceCase> cases() throws IOException {
        return ReferenceCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReferenceValues(ReferenceCase reference) {
        Activity activity = reference.answer(Perspective.FORMULA, Focus.NONE).insights().activity().orElseThrow();
        GivenWeights given = reference.given();
        assertEquals(NAMES.get(given.cell()), List.copyOf(activity.series().keySet()));
        assertEquals(given.initialHidden(), activity.h0());
        activity.series().forEach((name, series) -> {
            assertEquals(given.length(), series.rows());
            assertEquals(given.hidden(), series.columns());
            JsonNode expected = reference.expected().get(ELSEWHERE.getOrDefault(name, name));
            for (int i = 0; expected != null && i < series.size(); i++) {
                JsonNode entry = expected.get(i / given.hidden()).get(i % given.hidden());
                String at = name + "[" + i + "]";
                if (entry.isNull()) {
                    assertTrue(Double.isNaN(series.get(i)), at);
                } else {
                    assertEquals(entry.asDouble(), series.get(i), 1e-10 * Math.max(1, Math.abs(entry.asDouble())), at);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void slopeIsTheActivationsDerivative(ReferenceCase reference) {
        if (reference.given().cell() != CellKind.RNN) {
            return;
        }
        Map<String, Matrix> series = reference.answer(Perspective.OPERATING_POINT, Focus.NONE).insights().activity()
                .orElseThrow().series();
        for (int i = 0; i < series.get("a").size(); i++) {
            double a = series.get("a").get(i);
            double sigmoid = 1 / ((1 + Math.exp(-a)) * (1 + Math.exp(a)));
            double expected = switch (reference.given().activation()) {
                case SIGMOID -> sigmoid;
                case TANH -> 1 / (Math.cosh(a) * Math.cosh(a));
                case RELU -> a > 0 ? 1 : 0;
                case IDENTITY -> 1;
            };
            assertEquals(expected, series.get("slope").get(i), 1e-13 * expected);
        }
    }

    @Test
    void onlyWhereItIsShown() {
        for (CellKind cell : CellKind.values()) {
            GivenWeights given = RandomNetworks.of(cell, Activation.TANH).draw(1, 1);
            for (Perspective perspective : Perspective.values()) {
                boolean shown = switch (perspective) {
                    case FORMULA, UNROLLED -> true;
                    case OPERATING_POINT -> cell == CellKind.RNN;
                    case PATHS -> cell != CellKind.RNN;
                    case EXPLORE, SUM, SPECTRUM -> false;
                };
                assertEquals(shown, ReferenceCase.answer(given, perspective, Focus.NONE).insights().activity()
                        .isPresent(), cell + " " + perspective);
            }
        }
    }
}
