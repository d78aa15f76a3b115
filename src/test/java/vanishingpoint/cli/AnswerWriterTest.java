package vanishingpoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.result.Analysis;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GradientMeasures;
import vanishingpoint.result.Health;
import vanishingpoint.result.Insights;
import vanishingpoint.result.Magnitudes;
import vanishingpoint.result.RecurrentNorms;
import vanishingpoint.result.Table;
import vanishingpoint.result.Triangle;

/** The conventions of the answer, on an analysis made by hand. */
class AnswerWriterTest {

    /** A number, an exact zero, a number too large and one too small for doubles. */
    private static final Magnitudes COLUMN = Magnitudes.of(new double[] {1.5, 0, 1, 1}, new long[] {1, 0, 2000, -2000});

    private static Analysis analysis(OptionalInt overflow) {
        Matrix one = Matrix.column(1);
        Triangle gains = Triangle.of(2, new double[] {0, Double.NEGATIVE_INFINITY, 0});
        GradientMeasures gradient = new GradientMeasures(overflow.isPresent() ? Double.NaN : 0.25,
                Map.of("global", 1.0), 0.5, OptionalInt.of(1), 1);
        CellResult result = new CellResult(CellKind.RNN, Map.of(Quantity.HIDDEN_STATE, gains),
                Map.of(Quantity.HIDDEN_STATE, gains.lastRowByLag()), gains, Matrix.column(0, 0), 0.3, new RecurrentNorms(1, 2, 0.5, Double.NaN), gradient,
                new Health(overflow, 3, 0.125), Insights.NONE);
        Table pairs = new Table(4, Map.of("t", List.of(1, 2, 2, 2)), Map.of("J_fro", COLUMN));
        return new Analysis(result, Map.of("h", Matrix.column(0.1, Double.NaN), "loss_t", Matrix.column(1, 2)),
                Map.of("b_h", one, "W_h", one), Map.of("W_h", one), List.of("W_h", "global"), COLUMN,
                Map.of("dL_dh", Matrix.column(1, 2)), Map.of("dL_dh", COLUMN), COLUMN,
                new Table(1, Map.of("j", List.of(1)), Map.of()), pairs, pairs, List.of(), List.of());
    }

    private static JsonNode answer(OptionalInt overflow) throws IOException {
        StringWriter text = new StringWriter();
        new AnswerWriter(Recipe.DEFAULT, List.of(analysis(overflow))).writeTo(text);
        return new ObjectMapper().readTree(text.toString());
    }

    @Test
    void columnsFollowTheReferenceConventions() throws IOException {
        JsonNode pairs = answer(OptionalInt.empty()).at("/results/rnn/pairs");
        assertEquals("[3,0,null,null]", pairs.get("J_fro").toString());
        JsonNode logs = pairs.get("J_fro_log10");
        assertEquals(Math.log10(3), logs.get(0).asDouble(), 1e-15);
        assertTrue(logs.get(1).isNull());
        assertEquals(2000 * Math.log10(2), logs.get(2).asDouble(), 1e-9);
        assertEquals(-2000 * Math.log10(2), logs.get(3).asDouble(), 1e-9);
        assertFalse(pairs.get("complete").asBoolean());
        assertEquals(4, pairs.get("count").asInt());
    }

    @Test
    void shapesFollowTheReferenceConventions() throws IOException {
        JsonNode cell = answer(OptionalInt.empty()).at("/results/rnn");
        assertEquals("[[0.1],[null]]", cell.get("h").toString());
        assertEquals("[1,2]", cell.get("loss_t").toString());
        assertEquals("[1]", cell.at("/grads/b_h").toString());
        assertEquals("[[1]]", cell.at("/grads/W_h").toString());
        assertEquals("{\"W_h\":3,\"global\":0}", cell.get("grad_norms").toString());
        assertEquals("[3,0,null,null]", cell.get("dL_dh_norm").toString());
    }

    @Test
    void overflowedStateHasNoGradients() throws IOException {
        JsonNode cell = answer(OptionalInt.of(2)).at("/results/rnn");
        assertTrue(cell.get("loss").isNull());
        for (String field : List.of("grads", "grad_norms", "dL_dh_norm", "by_lag")) {
            assertFalse(cell.has(field), field);
        }
        assertEquals(4, cell.get("h_norm_log10").size());
    }

    @Test
    void measuresNameWhatIsNotANumberNull() throws IOException {
        JsonNode measures = answer(OptionalInt.empty()).at("/measures/rnn");
        assertEquals("hidden_state", measures.get("quantity").asText());
        assertEquals("dead", measures.get("verdict").asText());
        assertTrue(measures.get("log10_gain").isNull());
        assertEquals(0, measures.get("half_life").asDouble());
        assertEquals(1, measures.get("underflow_lag").asInt());
        assertTrue(measures.has("overflow_step") && measures.get("overflow_step").isNull());
        assertEquals(3, measures.get("dead_units").asInt());
        assertEquals("dead", measures.at("/quantities/hidden_state/verdict").asText());
    }
}
