package vanishingpoint.engine;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vanishingpoint.cli.BenchNetworks;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.result.NormTables;

/** Tables of both norms over all pairs (t, k), on all cores, the forward pass counted. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class TableBenchmark {

    @Param({"50x16", "100x32", "200x64"})
    public String size;

    private GivenWeights rnn;
    private GivenWeights lstm;

    @Setup
    public void draw() {
        String[] sides = size.split("x");
        rnn = BenchNetworks.rnn(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
        lstm = BenchNetworks.lstm(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }

    @Benchmark
    public NormTables rnnTable() {
        return Engine.normTables(rnn, Quantity.HIDDEN_STATE);
    }

    @Benchmark
    public NormTables lstmStateTable() {
        return Engine.normTables(lstm, Quantity.FULL_STATE);
    }
}
