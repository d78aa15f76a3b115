package vanishingpoint.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Matrix;

/** Networks at the edges of what arithmetic can do, to hold one way of computing to another. */
final class HardNetworks {

    private HardNetworks() {}

    static Stream<GivenWeights> all(CellKind cell) {
        Stream<GivenWeights> some = Stream.of(ofAllSizes(cell), shortest(cell), longer(cell), saturated(cell))
                .flatMap(networks -> networks);
        return cell == CellKind.RNN ? Stream.concat(some, Stream.of(beyondTheDoubles(), orthogonalAndZero(),
                Stream.of(saturatedInTurn())).flatMap(networks -> networks)) : some;
    }

    /** n = 1…33, contracting, expanding and chaotic. */
    static Stream<GivenWeights> ofAllSizes(CellKind cell) {
        return IntStream.rangeClosed(1, 33).mapToObj(n -> new RandomNetworks(cell, Activation.TANH, 12 + 7 * n % 23, n,
                1 + n % 3, 1).draw(n, new double[] {0.95, 0.3, 1.5, 4}[n % 4]));
    }

    static Stream<GivenWeights> shortest(CellKind cell) {
        return Stream.of(1, 2, 9).map(length -> new RandomNetworks(cell, Activation.TANH, length, 5, 2, 1)
                .draw(length, 1));
    }

    static Stream<GivenWeights> longer(CellKind cell) {
        return Stream.of(1e-3, 1.1, 1e3).map(gain -> new RandomNetworks(cell, Activation.TANH, 131, 6, 2, 1)
                .draw(9, gain));
    }

    private static GivenWeights recurrent(Activation activation, int length, Matrix recurrent) {
        GivenWeights drawn = new RandomNetworks(CellKind.RNN, activation, length, recurrent.rows(), 1, 1).draw(1, 0.1);
        return RandomNetworks.with(drawn, "W_h", recurrent);
    }

    static Stream<GivenWeights> beyondTheDoubles() {
        double[] both = new double[36];
        for (int i = 0; i < 6; i++) {
            both[7 * i] = i % 2 == 0 ? 1e3 : 1e-3;
        }
        return Stream.of(recurrent(Activation.IDENTITY, 203, RandomNetworks.gaussian(new Random(5), 5, 5, 1e3)),
                recurrent(Activation.TANH, 203, RandomNetworks.gaussian(new Random(5), 5, 5, 1e-3)),
                recurrent(Activation.IDENTITY, 213, Matrix.of(6, 6, both)));
    }

    static Stream<GivenWeights> orthogonalAndZero() {
        double[] shift = new double[81];
        for (int i = 0; i < 9; i++) {
            shift[9 * i + (i + 1) % 9] = 1;
        }
        GivenWeights dead = recurrent(Activation.RELU, 19, RandomNetworks.gaussian(new Random(8), 5, 5, 1));
        return Stream.of(recurrent(Activation.IDENTITY, 60, Matrix.of(9, 9, shift)),
                recurrent(Activation.TANH, 19, Matrix.zeros(5, 5)),
                RandomNetworks.with(dead, "b_h", Matrix.of(5, 1, -99, 1, -99, 2, -99)),
                RandomNetworks.with(dead, "b_h", Matrix.of(5, 1, -99, -99, -99, -99, -99)));
    }

    static Stream<GivenWeights> saturated(CellKind cell) {
        List<GivenWeights> all = new ArrayList<>();
        for (double deviation : new double[] {10, 60, 400}) {
            Activation activation = cell == CellKind.RNN ? Activation.SIGMOID : Activation.TANH;
            GivenWeights given = new RandomNetworks(cell, activation, 41, 7, 2, 1).draw(3, 1);
            Random random = new Random(7);
            for (String name : given.weights().keySet()) {
                if (name.startsWith("b_") && given.weight(name).rows() == 7) {
                    given = RandomNetworks.with(given, name, RandomNetworks.gaussian(random, 7, 1, deviation));
                }
            }
            all.add(given);
        }
        return all.stream();
    }

    /** Two units that do not talk to each other: the one that fell beyond the doubles is the larger one in the end. */
    static GivenWeights saturatedInTurn() {
        GivenWeights given = new RandomNetworks(CellKind.RNN, Activation.SIGMOID, 33, 2, 2, 1).draw(1, 1);
        double[] x = new double[66];
        for (int t = 0; t < 33; t++) {
            x[2 * t + (t < 20 ? 0 : 1)] = 100;
        }
        given = RandomNetworks.with(given, "W_x", Matrix.of(2, 2, 1, 0, 0, 1));
        given = RandomNetworks.with(given, "W_h", Matrix.of(2, 2, 3, 0, 0, 2));
        return new GivenWeights(given.cell(), given.activation(), given.weights(), given.initialHidden(),
                given.initialCell(), Matrix.of(33, 2, x), given.targets(), given.loss(), given.lossPlacement(),
                given.clipThreshold());
    }
}
