package vanishingpoint.engine;

import java.util.SplittableRandom;
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

/**
 * One step's product in every lane, n×n by n×n, on one core: 2n³·width operations. The Jacobian is orthogonal, made of
 * plane rotations, so that its powers stay in the doubles.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class KernelBenchmark {

    @Param({"16", "32", "64"})
    public int n;

    @Param({"fastest", "plain"})
    public String kernel;

    private Lanes lanes;
    private StepMatrix step;
    private double[] data;
    private double[][] work;

    @Setup
    public void fill() {
        lanes = kernel.equals("plain") ? new PlainLanes() : Lanes.FASTEST;
        step = new StepMatrix(n, n);
        for (int i = 0; i + 1 < n; i += 2) {
            step.dense[i * n + i] = Math.cos(1);
            step.dense[i * n + i + 1] = -Math.sin(1);
            step.dense[(i + 1) * n + i] = Math.sin(1);
            step.dense[(i + 1) * n + i + 1] = Math.cos(1);
        }
        SplittableRandom random = new SplittableRandom(n);
        data = new double[n * n * lanes.width()];
        for (int i = 0; i < data.length; i++) {
            data[i] = random.nextGaussian();
        }
        work = lanes.workSpace(n, n);
    }

    @Benchmark
    public double[] multiply() {
        lanes.multiply(step, data, n, work);
        return data;
    }
}
