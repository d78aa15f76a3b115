package vanishingpoint.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.OptionalInt;
import vanishingpoint.experiment.ExperimentWriter;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.result.CellResult;
import vanishingpoint.result.GainMeasures;
import vanishingpoint.result.GradientMeasures;

/** Writes what is read out of one cell's answer; the measures of the product it is judged by stand first. */
final class MeasuresWriter {

    private final JsonGenerator json;

    private MeasuresWriter(JsonGenerator json) {
        this.json = json;
    }

    static void write(CellResult result, JsonGenerator json) throws IOException {
        MeasuresWriter writer = new MeasuresWriter(json);
        json.writeStartObject();
        json.writeStringField("quantity", result.principal().key());
        writer.gain(result.measures(result.principal()));
        writer.gradient(result.gradient());
        writer.number("log10_bound_per_step", result.log10BoundPerStep());
        writer.whole("overflow_step", result.health().overflowStep());
        json.writeNumberField("dead_units", result.health().deadUnits());
        writer.number("saturated_share", result.health().saturatedShare());
        json.writeObjectFieldStart("quantities");
        for (Quantity quantity : result.log10FinalGains().keySet()) {
            json.writeObjectFieldStart(quantity.key());
            writer.gain(result.measures(quantity));
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void gain(GainMeasures measures) throws IOException {
        number("log10_gain", measures.log10Gain());
        number("rate", measures.rate());
        json.writeStringField("verdict", measures.verdict().key());
        number("half_life", measures.halfLife());
        whole("underflow_lag", measures.underflowLag());
    }

    private void gradient(GradientMeasures gradient) throws IOException {
        whole("memory_horizon", gradient.memoryHorizon());
        number("clip_factor", gradient.clipFactor());
        number("loss", gradient.loss());
        number("log10_recurrent_gradient_norm", gradient.log10RecurrentNorm());
        number("log10_global_gradient_norm", gradient.log10Norms().getOrDefault("global", Double.NaN));
    }

    private void number(String name, double value) throws IOException {
        json.writeFieldName(name);
        ExperimentWriter.write(value, json);
    }

    private void whole(String name, OptionalInt value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.getAsInt());
        } else {
            json.writeNullField(name);
        }
    }
}
