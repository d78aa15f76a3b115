package vanishingpoint.weights;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.ExperimentWriter;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.WholeFile;

/**
 * Writes cells as named arrays, with states, inputs, targets and loss, so that reading them gives the same cells again bit for
 * bit. Where there are several cells, the names of what is not common to all begin with the cell's.
 */
public final class WeightsFile {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0); // the first that an archive can hold

    private WeightsFile() {}

    /** An array ({@code Matrix}), a number ({@code Double}) or a text ({@code String}) by its name. */
    private static Map<String, Object> named(List<GivenWeights> cells) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (GivenWeights cell : cells) {
            String prefix = cells.size() == 1 ? "" : cell.cell().key() + ".";
            cell.weights().forEach((name, matrix) -> named.put(prefix + name, matrix));
            if (cell.cell() == CellKind.RNN) {
                named.put(prefix + "activation", cell.activation().key());
            }
            named.put(prefix + "h0", cell.initialHidden());
            if (cell.cell() == CellKind.LSTM) {
                named.put(prefix + "C0", cell.initialCell());
            }
            named.put("x", cell.x());
            named.put("targets", cell.targets());
            named.put("loss", cell.loss().key());
            named.put("loss_at", cell.lossPlacement().key());
            cell.clipThreshold().ifPresent(threshold -> named.put("clip_threshold", threshold));
        }
        return named;
    }

    private static boolean isVector(String name) {
        String last = name.substring(name.indexOf('.') + 1);
        return last.startsWith("b_") || last.equals("h0") || last.equals("C0");
    }

    /**
     * Writes {@code .npz} or {@code .json}, as the name ends, whole or not at all.
     *
     * @param cells on the same inputs, targets and loss
     * @throws BadInputException if the name ends in neither, or the file cannot be written
     */
    public static void write(List<GivenWeights> cells, Path file) {
        Map<String, Object> named = named(cells);
        if (hasEnding(file, ".npz")) {
            WholeFile.write(file, target -> archive(named, target));
        } else if (hasEnding(file, ".json")) {
            WholeFile.write(file, target -> json(named, target));
        } else {
            throw new BadInputException(file.toString(), "weights cannot be written there; allowed: a name that ends in .npz or "
                    + ".json");
        }
    }

    static boolean hasEnding(Path file, String ending) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static void archive(Map<String, Object> named, OutputStream target) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target);
        zip.setMethod(ZipOutputStream.STORED);
        for (Map.Entry<String, Object> array : named.entrySet()) {
            byte[] bytes = array(array.getKey(), array.getValue());
            CRC32 sum = new CRC32();
            sum.update(bytes);
            ZipEntry entry = new ZipEntry(array.getKey() + ".npy");
            entry.setTimeLocal(NO_TIME);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static byte[] array(String name, Object value) {
        if (value instanceof Matrix matrix) {
            return NpyWriter.numbers(matrix, isVector(name));
        }
        return value instanceof String text ? NpyWriter.text(text) : NpyWriter.number((Double) value);
    }

    private static void json(Map<String, Object> named, OutputStream target) throws IOException {
        Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        JsonGenerator json = ExperimentWriter.generator(writer).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        for (Map.Entry<String, Object> array : named.entrySet()) {
            json.writeFieldName(array.getKey());
            if (array.getValue() instanceof Matrix matrix && isVector(array.getKey())) {
                ExperimentWriter.writeColumn(matrix, json);
            } else if (array.getValue() instanceof Matrix matrix) {
                ExperimentWriter.writeRows(matrix, json);
            } else if (array.getValue() instanceof String text) {
                json.writeString(text);
            } else {
                ExperimentWriter.write((Double) array.getValue(), json);
            }
        }
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
        writer.flush();
    }
}
