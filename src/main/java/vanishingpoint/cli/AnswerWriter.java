package vanishingpoint.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.ExperimentWriter;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.result.Analysis;
import vanishingpoint.result.Magnitudes;
import vanishingpoint.result.RecurrentNorms;
import vanishingpoint.result.Table;

/** Writes analyses as one JSON object, in the names and conventions of the reference format (docs/model.md, "Files"). */
final class AnswerWriter {

    private final Experiment experiment;
    private final List<Analysis> analyses;

    AnswerWriter(Experiment experiment, List<Analysis> analyses) {
        this.experiment = experiment;
        this.analyses = analyses;
    }

    /** Leaves the target open. */
    void writeTo(Writer target) throws IOException {
        JsonGenerator json = ExperimentWriter.generator(target).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeFieldName("experiment");
        ExperimentWriter.write(experiment, json);
        json.writeObjectFieldStart("results");
        for (Analysis analysis : analyses) {
            json.writeObjectFieldStart(analysis.result().cell().key());
            new CellWriter(analysis, json).write();
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("measures");
        for (Analysis analysis : analyses) {
            json.writeFieldName(analysis.result().cell().key());
            MeasuresWriter.write(analysis.result(), json);
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    /** One cell's entry of {@code results}. */
    private record CellWriter(Analysis analysis, JsonGenerator json) {

        void write() throws IOException {
            boolean overflowed = analysis.result().health().overflowStep().isPresent();
            matrices(analysis.forward());
            number("loss", analysis.result().gradient().loss());
            if (overflowed) {
                logarithms("h_norm_log10", analysis.hiddenNorms());
            } else {
                gradients();
            }
            if (analysis.result().cell() == CellKind.RNN) {
                RecurrentNorms norms = analysis.result().recurrentNorms();
                number("W_h_spectral_norm", norms.spectralNorm());
                number("W_h_frobenius_norm", norms.frobeniusNorm());
                number("W_h_spectral_radius", norms.spectralRadius());
            }
            oneStep();
            pairs();
            if (!overflowed) {
                json.writeObjectFieldStart("by_lag");
                table(analysis.byLag());
                json.writeEndObject();
            }
            pairMatrices();
        }

        private void gradients() throws IOException {
            json.writeObjectFieldStart("grads");
            matrices(analysis.gradients());
            json.writeEndObject();
            List<String> names = analysis.gradientNames();
            Magnitudes norms = analysis.gradientNorms();
            json.writeObjectFieldStart("grad_norms");
            for (int i = 0; i < names.size(); i++) {
                number(names.get(i), norms.value(i));
            }
            json.writeEndObject();
            json.writeObjectFieldStart("grad_norms_log10");
            for (int i = 0; i < names.size(); i++) {
                number(names.get(i), norms.log10(i));
            }
            json.writeEndObject();
            json.writeObjectFieldStart("grads_unit");
            matrices(analysis.unitGradients());
            json.writeEndObject();
            for (Map.Entry<String, Magnitudes> norm : analysis.stateAdjointNorms().entrySet()) {
                magnitudes(norm.getKey() + "_norm", norm.getValue());
            }
            matrices(analysis.stateAdjoints());
        }

        private void oneStep() throws IOException {
            json.writeObjectFieldStart("one_step");
            table(analysis.oneStep());
            if (!analysis.stepMatrices().isEmpty()) {
                json.writeArrayFieldStart("matrix");
                for (Matrix matrix : analysis.stepMatrices()) {
                    ExperimentWriter.writeRows(matrix, json);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }

        private void pairs() throws IOException {
            int length = analysis.result().log10Terms().length();
            json.writeObjectFieldStart("pairs");
            json.writeBooleanField("complete", analysis.pairs().size() == vanishingpoint.result.Triangle.size(length));
            json.writeNumberField("count", analysis.pairs().size());
            table(analysis.pairs());
            json.writeEndObject();
        }

        private void pairMatrices() throws IOException {
            if (analysis.matrices().isEmpty()) {
                return;
            }
            json.writeArrayFieldStart("matrices");
            for (Analysis.PairMatrices pair : analysis.matrices()) {
                json.writeStartObject();
                json.writeNumberField("t", pair.t());
                json.writeNumberField("k", pair.k());
                matrices(pair.matrices());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void table(Table table) throws IOException {
            for (Map.Entry<String, List<Integer>> index : table.indices().entrySet()) {
                json.writeArrayFieldStart(index.getKey());
                for (int value : index.getValue()) {
                    json.writeNumber(value);
                }
                json.writeEndArray();
            }
            for (Map.Entry<String, Magnitudes> column : table.columns().entrySet()) {
                magnitudes(column.getKey(), column.getValue());
            }
        }

        private void magnitudes(String name, Magnitudes magnitudes) throws IOException {
            json.writeArrayFieldStart(name);
            for (int i = 0; i < magnitudes.size(); i++) {
                ExperimentWriter.write(magnitudes.value(i), json);
            }
            json.writeEndArray();
            logarithms(name + "_log10", magnitudes);
        }

        private void logarithms(String name, Magnitudes magnitudes) throws IOException {
            json.writeArrayFieldStart(name);
            for (int i = 0; i < magnitudes.size(); i++) {
                ExperimentWriter.write(magnitudes.log10(i), json);
            }
            json.writeEndArray();
        }

        private void number(String name, double value) throws IOException {
            json.writeFieldName(name);
            ExperimentWriter.write(value, json);
        }

        private void matrices(Map<String, Matrix> matrices) throws IOException {
            for (Map.Entry<String, Matrix> entry : matrices.entrySet()) {
                json.writeFieldName(entry.getKey());
                if (isVector(entry.getKey())) {
                    ExperimentWriter.writeColumn(entry.getValue(), json);
                } else {
                    ExperimentWriter.writeRows(entry.getValue(), json);
                }
            }
        }

        private static boolean isVector(String name) {
            return name.matches("b_.*|term_b_.*|h0|C0|loss_t|direct_diag|dLt_.*");
        }
    }
}
