package vanishingpoint.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Analysis;
import vanishingpoint.result.NormTables;
import vanishingpoint.result.PairChoice;
import vanishingpoint.result.Result;
import vanishingpoint.result.Triangle;

/**
 * Answers experiments: forward pass, products of step Jacobians, itemised and total gradients, measures. A pure
 * function: the same experiment gives the same numbers, bit for bit on one JDK.
 */
public final class Engine {

    private Engine() {}

    /** Answers with every table of the perspective EXPLORE. */
    public static Result run(Experiment experiment) {
        return run(experiment, Detail.EVERY_TABLE, progress -> {}, new Memory());
    }

    /**
     * Answers with what the document's view shows, as finely as asked: the table of the LSTM's FULL_STATE, the dearest,
     * only where it is looked at. Tells its progress from 0 to 1 between pieces of work, from one thread at a time but not
     * always the same one. The consumer may throw to abandon the run.
     */
    public static Result run(Question question, DoubleConsumer progress) {
        return run(question, progress, new Memory());
    }

    /** The same answer, with less work where the asker's last question was nearly the same. */
    public static Result run(Question question, DoubleConsumer progress, Memory memory) {
        View view = question.document().view();
        return run(question.experiment(), new Detail(view.wanted(), question.grain()), progress, memory);
    }

    private static Result run(Experiment experiment, Detail detail, DoubleConsumer progress, Memory memory) {
        List<Network> networks = networks(experiment, () -> progress.accept(0), memory);
        Lanes lanes = memory.lanes(); // one kernel for all cells of an answer
        Progress done = new Progress(progress, networks.size());
        return new Result(experiment, memory.cells(networks, detail, (network, before) -> {
            DoubleConsumer share = done.part(1);
            CellRun run = CellRun.of(network, lanes, () -> share.accept(0));
            return before.map(answer -> run.selected(answer, detail, () -> share.accept(0)))
                    .orElseGet(() -> run.result(detail, lanes, share));
        }));
    }

    /** Everything about each cell's run, for files. {@code matrices} asks for full matrices of the listed pairs. */
    public static List<Analysis> analyze(Experiment experiment, PairChoice pairs, boolean matrices) {
        return networks(experiment, () -> {}, new Memory()).stream()
                .map(network -> new AnalysisRun(CellRun.of(network), pairs, matrices).analysis())
                .toList();
    }

    /**
     * Both norms of every product of one quantity, for one cell. Runs on the pool that it is called from, if it is called
     * from one.
     */
    public static NormTables normTables(GivenWeights experiment, Quantity quantity) {
        Trajectory trajectory = Trajectory.of(Network.of(experiment));
        return GainTables.of(trajectory, quantity, true).result();
    }

    /** log₁₀‖P(t,k)‖_F for all k ≤ t, as {@link #normTables}, without the spectral norms. */
    public static Triangle frobeniusTable(GivenWeights experiment, Quantity quantity) {
        Trajectory trajectory = Trajectory.of(Network.of(experiment));
        return GainTables.of(trajectory, quantity, false).frobenius();
    }

    /** What the arithmetic runs on: vector instructions or plain loops. */
    public static String kernel() {
        return Lanes.FASTEST.description();
    }

    /** Forward pass, loss and the gradients with respect to every parameter, by name, in log₁₀ of their norms. */
    public static Map<String, Double> log10GradientNorms(GivenWeights experiment) {
        Trajectory trajectory = Trajectory.of(Network.of(experiment));
        Map<String, Double> norms = new LinkedHashMap<>();
        new Gradients(trajectory, new Loss(trajectory), () -> {}).norms()
                .forEach((name, norm) -> norms.put(name, norm.log10()));
        return norms;
    }

    /** Each cell of an experiment with its weights, inputs and targets, drawn where it is a recipe; the vanilla RNN first. */
    public static List<GivenWeights> cells(Experiment experiment) {
        return networks(experiment, () -> {}, new Memory()).stream().map(network -> network.given).toList();
    }

    private static List<Network> networks(Experiment experiment, Runnable checkpoint, Memory memory) {
        if (experiment instanceof Recipe recipe) {
            return RecipeDraws.draw(recipe, checkpoint, memory);
        }
        return List.of(Network.of((GivenWeights) experiment));
    }

    /** Bytes of heap that {@link #run} or {@link #analyze} needs at its peak, an upper estimate; asked before starting. */
    public static long heapNeeded(Experiment experiment) {
        return HeapNeed.ofRun(experiment, Runtime.getRuntime().availableProcessors());
    }

    /** The same for {@link #normTables} in a pool of so many threads. */
    public static long heapNeeded(GivenWeights experiment, Quantity quantity, int threads) {
        return HeapNeed.ofTable(experiment, quantity, threads);
    }
}
