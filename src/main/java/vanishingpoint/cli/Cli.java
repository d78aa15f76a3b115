package vanishingpoint.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import vanishingpoint.experiment.BadInputException;

/** The command line as a whole. */
@Command(name = "vanishing-point", mixinStandardHelpOptions = true, versionProvider = Version.class,
        subcommands = {AnalyzeCommand.class, ExportCommand.class, ImportCommand.class, WeightsCommand.class,
            ScriptCommand.class, SweepCommand.class, BenchCommand.class},
        header = "Shows how gradients vanish and explode in recurrent networks.",
        description = "Without a command the window opens, with an experiment's FILE, or --experiment TEXT, as the only argument on "
                + "that experiment. "
                + "The commands need no display, bench --window excepted.",
        optionListHeading = "%nOptions:%n", commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:some figures of several could not be made, which is told; or an unexpected failure",
                "2:bad input, told in one line on standard error",
                "141:the reader of standard output went away"})
public final class Cli implements Runnable {

    /** Exit status for bad input. */
    public static final int BAD_INPUT = 2;

    private static final int FAILURE = 1;
    private static final int UNREAD = 141; // what a shell reports of programs that end by SIGPIPE

    @Spec
    private CommandSpec spec;

    private final Surroundings surroundings;

    /**
     * What commands find around them.
     *
     * @param onTerminal whether somebody looks at standard error
     */
    record Surroundings(WindowBench window, boolean onTerminal) {}

    private Cli(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Whether this word is the name of a command. */
    public static boolean isCommand(String word) {
        return new CommandLine(new Cli(Cli.withoutWindow())).getSubcommands().containsKey(word);
    }

    /** Runs one command; the exit status. */
    public static int run(WindowBench window, String... arguments) {
        return run(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err),
                new Surroundings(window, ProgressLine.isTerminal()), arguments);
    }

    /** The same without a window, writing UTF-8 to these streams. */
    static int run(OutputStream out, OutputStream err, String... arguments) {
        return run(out, err, withoutWindow(), arguments);
    }

    static int run(OutputStream out, OutputStream err, Surroundings surroundings, String... arguments) {
        Outlet outlet = new Outlet(out);
        PrintWriter text = new PrintWriter(outlet, false, StandardCharsets.UTF_8);
        PrintWriter complaints = new PrintWriter(err, true, StandardCharsets.UTF_8);
        int status = execute(commandLine(surroundings, text, complaints), complaints, arguments);
        text.flush();
        if (outlet.isUnread()) {
            return UNREAD;
        }
        if (text.checkError()) {
            complaints.println(oneLine("standard output cannot be written"));
            return BAD_INPUT;
        }
        return status;
    }

    private static Surroundings withoutWindow() {
        return new Surroundings((perspectives, progress) -> {
            throw new BadInputException("--window", "this program has no window");
        }, false);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    private static int execute(CommandLine commands, PrintWriter complaints, String... arguments) {
        try {
            return commands.execute(arguments);
        } catch (OutOfMemoryError e) { // what a run needs is estimated, not known
            return complain(complaints, "memory does not suffice; take a smaller experiment, picture or file, or start with "
                    + "a larger java -Xmx");
        }
    }

    private static CommandLine commandLine(Surroundings surroundings, PrintWriter out, PrintWriter err) {
        return new CommandLine(new Cli(surroundings)).setOut(out).setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .registerConverter(Path.class, Cli::path)
                .setParameterExceptionHandler((failure, arguments) -> complain(err, sentence(failure)))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof BadInputException) {
                        return complain(err, failure.getMessage());
                    }
                    StackTraceElement[] trace = failure.getStackTrace();
                    err.println(oneLine("unexpected failure, please report it with its input: " + failure
                            + (trace.length == 0 ? "" : " at " + trace[0])));
                    return FAILURE;
                });
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + name + "' cannot be a file name in this system's character set");
        }
    }

    private static String sentence(ParameterException failure) {
        String message = failure instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched) : failure.getMessage();
        return message.contains("; allowed: ") ? message
                : message + "; see " + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    }

    private static String unmatched(UnmatchedArgumentException failure) {
        String word = failure.getUnmatched().get(0);
        return failure.getCommandLine().getParent() != null || word.startsWith("-") || new File(word).isFile() ? failure.getMessage()
                : word + ": there is no such file or command";
    }

    private static int complain(PrintWriter err, String complaint) {
        err.println(oneLine(complaint));
        return BAD_INPUT;
    }

    static String oneLine(String text) {
        return "vanishing-point: " + text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** Reached where options but no command stand. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command is given; allowed: analyze, export, import, weights, "
                + "script, sweep, bench, --help, --version");
    }
}
