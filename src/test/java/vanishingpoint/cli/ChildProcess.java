package vanishingpoint.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The program as a process of its own, which can be killed. */
record ChildProcess(Process process) implements AutoCloseable {

    static ChildProcess start(Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), "vanishingpoint.Launcher"));
        List.of(arguments).forEach(argument -> command.add(argument.toString()));
        return new ChildProcess(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File("/dev/null"))
                .start());
    }

    /** Waits until this holds, or until the process has ended. */
    boolean until(BooleanSupplier holds) {
        while (process.isAlive() && !holds.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        return holds.getAsBoolean();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
