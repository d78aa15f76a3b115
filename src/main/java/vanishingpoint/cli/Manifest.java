package vanishingpoint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Fields;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.export.FileKind;
import vanishingpoint.figure.Picture;

/** A file that lists figures, in JSON or YAML (docs/model.md, "Files"). Its folder is where relative names begin. */
final class Manifest {

    static final String FORMAT = "vanishing-point-figures/1";

    private static final int LARGEST_BYTES = 1 << 20;
    private static final int MOST_ENTRIES = 1000;
    private static final List<String> OWN = List.of("experiments", "beside", "alone", "charts", "out");
    private static final List<String> SIZED = List.of("size", "font_size"); // what a preset says
    private static final List<String> MOVING = List.of("kind", "sweep");

    private final String source;
    private final Path folder;
    private final List<FilePattern> patterns = new ArrayList<>();

    private Manifest(String source, Path folder) {
        this.source = source;
        this.folder = folder;
    }

    /**
     * What it lists.
     *
     * @param patterns which files may join the figures' experiments, or leave them
     */
    record Listed(List<FigureJob> jobs, List<FilePattern> patterns) {}

    /** @throws BadInputException if it cannot be read or used */
    static Listed read(Path file) {
        Manifest manifest = new Manifest(file.toString(), file.toAbsolutePath().normalize().getParent());
        return manifest.listed(text(file), file.toString().toLowerCase(Locale.ROOT).endsWith(".json"));
    }

    /** The same of a text. */
    static Listed parse(String source, Path folder, String text) {
        return new Manifest(source, folder).listed(text, text.stripLeading().startsWith("{"));
    }

    private static String text(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(file.toString(), Files.exists(file) ? "it is no file" : "there is no such file");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw new BadInputException(file.toString(), "it is too large; allowed: at most 1 MiB");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new BadInputException(file.toString(), "it is not text in UTF-8");
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    private Listed listed(String text, boolean json) {
        Fields fields = json ? Fields.of(source, text) : Fields.ofYaml(source, text);
        fields.allowOnly(List.of("format", "common", "figures"));
        if (!fields.text("format", FORMAT).equals(FORMAT)) {
            throw fields.bad("format", FORMAT);
        }
        Fields common = fields.has("common") ? fields.object("common") : Fields.of(source, "{}");
        FigureOrder.of(common.with("picture", Picture.DASHBOARD, common, MOVING)); // so that complaints name where it stands
        List<FigureJob> jobs = new ArrayList<>();
        for (Fields figure : fields.objects("figures", MOST_ENTRIES)) {
            figures(figure, common, jobs);
        }
        return new Listed(jobs, patterns);
    }

    private void figures(Fields figure, Fields common, List<FigureJob> jobs) {
        if (figure.has("picture")) {
            throw figure.bad("picture", "charts in its place");
        }
        List<String> charts = figure.texts("charts", "a list of charts: " + String.join(", ", Picture.names()));
        OutName out = new OutName(source, figure.text("out", "a file's name, as figures/{name}-{chart}.png"));
        for (FigureSource experiment : experiments(figure)) {
            for (String chart : charts) {
                if (!Picture.names().contains(chart)) {
                    throw figure.bad("charts", chart, ChartList.allowed(chart));
                }
                Path file = out.of(folder, experiment.name(), chart);
                jobs.add(new FigureJob(experiment, beside(figure), order(figure, common, chart, file), file));
            }
        }
    }

    private List<FigureSource> experiments(Fields figure) {
        if (!figure.has("experiments")) {
            return List.of(FigureSource.usual());
        }
        List<FigureSource> experiments = new ArrayList<>();
        int pasted = 0;
        for (String name : figure.texts("experiments", "a list of files, patterns of files, or texts vp1:...")) {
            if (name.startsWith("vp1:")) {
                pasted++;
                experiments.add(FigureSource.of(pasted == 1 ? "experiment" : "experiment-" + pasted, source, name));
            } else {
                FilePattern pattern = new FilePattern(folder, name);
                experiments.addAll(pattern.sources());
                if (pattern.isWild()) {
                    patterns.add(pattern);
                }
            }
        }
        return experiments;
    }

    private Beside beside(Fields figure) {
        Optional<Path> other = figure.has("beside") ? Optional.of(FilePattern.file(folder, figure.text("beside",
                "an experiment's file"))) : Optional.empty();
        return new Beside(other, figure.has("alone") && figure.flag("alone"));
    }

    private static FigureOrder order(Fields figure, Fields common, String chart, Path file) {
        Fields inherited = figure.has("preset") ? common.without(SIZED) : common;
        Fields order = figure.with("picture", chart, inherited, OWN);
        if (order.has("kind")) {
            return FigureOrder.of(order);
        }
        FileKind kind = FileKind.of(file).orElseThrow(() -> figure.bad("out", "a name that ends in .png, .svg, .pdf, .csv, .md, "
                + ".tex or .gif"));
        return FigureOrder.of(order.with("kind", kind.key(), order, List.of()));
    }
}
