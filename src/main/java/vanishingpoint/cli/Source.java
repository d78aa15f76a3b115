package vanishingpoint.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.ReadCase;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.experiment.WholeFile;

/** The experiment that a command is about, the same for every command that takes one. */
final class Source {

    private static final String OPTION = "--experiment";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "an experiment (vanishing-point/1) or a reference case "
            + "(gradient-oracle/1)")
    private Path file;

    @Option(names = OPTION, paramLabel = "TEXT", description = "the experiment itself, as copied from the window: vp1:...")
    private String text;

    /** What complaints call it. */
    String name() {
        return file != null ? file.toString() : text != null ? OPTION : "the default experiment";
    }

    /** @throws vanishingpoint.experiment.BadInputException if nothing can be written there, or it is the experiment's own file */
    void checkTarget(Path out) {
        WholeFile.checked(out, Optional.ofNullable(file));
    }

    /** @throws ParameterException if there is none */
    ReadCase required() {
        if (file == null && text == null) {
            throw new ParameterException(spec.commandLine(), "no experiment is given; allowed: FILE or " + OPTION + " TEXT");
        }
        return read();
    }

    /** The default one if none is given. */
    ReadCase read() {
        if (file != null && text != null) {
            throw new ParameterException(spec.commandLine(), "FILE and " + OPTION + " are both given; allowed: one of them");
        }
        if (file != null) {
            return DocumentFile.readCase(file);
        }
        return ReadCase.own(text == null ? new Document(Recipe.DEFAULT, View.DEFAULT) : DocumentFile.pasted(OPTION, text));
    }
}
