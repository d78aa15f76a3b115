package vanishingpoint.engine;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.result.CellResult;

/**
 * What the last answer leaves for the next question of the same asker: cells whose network is equal, and the drawn
 * matrices Q. It saves work and changes no number, but for the rounding in which kernels differ ({@link #warmUp}). Holds what one answer needs; for one thread at a time.
 */
public final class Memory {

    /** After so many answers the loops are compiled. */
    private static final int WARM = 30;

    /** Everything that a cell's answer depends on. */
    private record Question(GivenWeights given, double baseSpectralNorm, Detail detail) {

        static Question of(Network network, Detail detail) {
            View.Wanted wanted = detail.wanted();
            boolean fullState = wanted.fullState() && network.cell == CellKind.LSTM;
            boolean selection = wanted.perspective() != Perspective.SUM || TermRowRun.shows(network);
            return new Question(network.given, network.baseSpectralNorm, new Detail(new View.Wanted(fullState,
                    wanted.perspective(), selection ? wanted.focus() : Focus.NONE), detail.grain()));
        }

        /** Of the perspective SUM, where the selection is one part of the answer. */
        Question withoutSelection() {
            View.Wanted wanted = detail.wanted();
            return wanted.perspective() != Perspective.SUM ? this : new Question(given, baseSpectralNorm, new Detail(
                    new View.Wanted(wanted.fullState(), wanted.perspective(), Focus.NONE), detail.grain()));
        }

        Question with(int grain) {
            return new Question(given, baseSpectralNorm, new Detail(detail.wanted(), grain));
        }
    }

    private record Kept(Question question, CellResult answer) {

        /** A fine answer serves for a coarse one too. */
        boolean answers(Question asked) {
            return question.equals(asked) || question.equals(asked.with(1));
        }

        /** Another selection's answer, of which most is this question's too. */
        Optional<CellResult> nearly(Question asked) {
            return new Kept(question.withoutSelection(), answer).answers(asked.withoutSelection()) ? Optional.of(answer)
                    : Optional.empty();
        }
    }

    private final Map<CellKind, Kept> cells = new EnumMap<>(CellKind.class);
    private final Map<String, Matrix> bases = new HashMap<>();
    private final Map<Matrix, MatrixNorms.Norms> norms = new HashMap<>();
    private List<Object> drawnFor = List.of();
    private volatile Lanes lanes;

    /** Starts with the fastest arithmetic that there is. */
    public Memory() {
        this(Lanes.FASTEST);
    }

    private Memory(Lanes lanes) {
        this.lanes = lanes;
    }

    /**
     * Starts with plain loops: until the virtual machine has compiled them, vector instructions are many times slower.
     * {@link #warmUp} changes over.
     */
    public static Memory cold() {
        return new Memory(Lanes.PLAIN);
    }

    /** Runs small tables, on one thread, until vector instructions are compiled; from then on this one answers with them. */
    public void warmUp() {
        if (Lanes.FASTEST != Lanes.PLAIN) {
            Recipe small = Recipe.DEFAULT.with(Parameters.T, 40.0);
            ForkJoinPool alone = new ForkJoinPool(1);
            try {
                alone.submit(() -> IntStream.range(0, WARM).forEach(any -> Engine.run(small))).join();
            } finally {
                alone.shutdown();
            }
        }
        lanes = Lanes.FASTEST;
    }

    Lanes lanes() {
        return lanes;
    }

    /**
     * The answers of these networks' cells: the last one where nothing has changed that it depends on, the others run, at
     * the same time, with the last one where only the selection has changed. Other cells' answers are forgotten.
     */
    List<CellResult> cells(List<Network> networks, Detail detail,
            BiFunction<Network, Optional<CellResult>, CellResult> run) {
        List<Question> questions = networks.stream().map(network -> Question.of(network, detail)).toList();
        CellResult[] answers = new CellResult[networks.size()];
        Team.share(answers.length, i -> {
            Optional<Kept> last = Optional.ofNullable(cells.get(networks.get(i).cell));
            answers[i] = last.filter(kept -> kept.answers(questions.get(i))).map(Kept::answer).orElseGet(() ->
                    run.apply(networks.get(i), last.flatMap(kept -> kept.nearly(questions.get(i)))));
        });
        cells.clear();
        for (int i = 0; i < answers.length; i++) {
            int grain = answers[i].grain();
            cells.put(answers[i].cell(), new Kept(questions.get(i).with(grain), answers[i]));
        }
        return List.of(answers);
    }

    /** The matrix Q of this stream of the recipe. */
    Matrix base(Recipe recipe, String stream, Supplier<Matrix> draw) {
        List<Object> wanted = List.of(recipe.hidden(), recipe.get(Parameters.INITIALISER), recipe.get(Parameters.SEED));
        if (!wanted.equals(drawnFor)) {
            bases.clear();
            norms.clear();
            drawnFor = wanted;
        }
        return bases.computeIfAbsent(stream, name -> draw.get());
    }

    /** Norms of one of these matrices. */
    MatrixNorms.Norms norms(Matrix base) {
        return norms.computeIfAbsent(base, MatrixNorms.Norms::of);
    }
}
