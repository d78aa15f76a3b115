package vanishingpoint.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.ReadCase;
import vanishingpoint.experiment.WholeFile;
import vanishingpoint.result.Analysis;
import vanishingpoint.result.PairChoice;

/** {@code analyze}: every number of an experiment as JSON. */
@Command(name = "analyze", mixinStandardHelpOptions = true, versionProvider = Version.class,
        header = "Computes everything about an experiment and writes it as one JSON object.",
        description = "The object holds `experiment` as it was read, `results` per cell and `measures` per cell; "
                + "docs/model.md names every field.")
final class AnalyzeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Source source;

    @Option(names = "--out", paramLabel = "FILE", description = "where to write, instead of standard output")
    private Path out;

    @Option(names = "--matrices", description = "adds the full matrices of the listed pairs (t, k)")
    private boolean matrices;

    @Override
    public Integer call() throws IOException {
        if (out != null) {
            source.checkTarget(out);
        }
        ReadCase read = source.required();
        Experiment experiment = read.document().experiment();
        PairChoice pairs = read.listsPairs() ? PairChoice.ordered(read.t(), read.k())
                : PairChoice.usual(experiment.length());
        MemoryNeed.check(source.name(), experiment, matrices ? pairs.t().size() : 0);
        List<Analysis> analyses = Engine.analyze(experiment, pairs, matrices);
        AnswerWriter answer = new AnswerWriter(experiment, analyses);
        if (out == null) {
            answer.writeTo(spec.commandLine().getOut());
        } else {
            WholeFile.write(out, target -> {
                Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
                answer.writeTo(writer);
                writer.flush();
            });
        }
        return 0;
    }
}
