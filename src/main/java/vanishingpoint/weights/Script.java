package vanishingpoint.weights;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.ExperimentWriter;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.WholeFile;

/**
 * A Python script that holds the cells and computes again, without this program, what "Gain by lag" shows: log₁₀ of the spectral
 * norms at t = T over the lag. With NumPy from the formulas of docs/model.md, with PyTorch by automatic differentiation.
 */
public final class Script {

    private static final String PLACE = "@NETWORKS@";

    private Script() {}

    public static String text(Framework framework, List<GivenWeights> cells) {
        return template(framework).replace(PLACE, networks(cells));
    }

    /**
     * Writes the script, whole or not at all.
     *
     * @throws BadInputException if it cannot be written
     */
    public static void write(Framework framework, List<GivenWeights> cells, Path file) {
        if (!WeightsFile.hasEnding(file, ".py")) {
            throw new BadInputException(file.toString(), "a script cannot be written there; allowed: a name that ends in .py");
        }
        byte[] bytes = text(framework, cells).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, target -> target.write(bytes));
    }

    private static String template(Framework framework) {
        String name = "/scripts/with_" + framework.key() + ".py";
        try (InputStream stream = Script.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static String networks(List<GivenWeights> cells) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = ExperimentWriter.generator(text)) {
            json.writeStartArray();
            for (GivenWeights cell : cells) {
                ExperimentWriter.write(cell, json);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
