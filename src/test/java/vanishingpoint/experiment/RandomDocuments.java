package vanishingpoint.experiment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.Set;
import java.util.stream.Stream;

/** Seeded random documents of every kind. */
public final class RandomDocuments {

    private RandomDocuments() {}

    public static Stream<Document> seeded(long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> new Document(random.nextBoolean() ? recipe(random) : given(random), view(random)));
    }

    static GivenWeights scalarRnn(Matrix x) {
        Matrix one = Matrix.column(1);
        return new GivenWeights(CellKind.RNN, Activation.TANH,
                Map.of("W_x", one, "W_h", one, "b_h", one, "W_o", one, "b_o", one), one, one, x,
                Matrix.zeros(x.rows(), 1), LossKind.SQUARED_ERROR, LossPlacement.EVERY_STEP, OptionalDouble.empty());
    }

    private static Recipe recipe(Random random) {
        Recipe recipe = Recipe.DEFAULT;
        for (Parameter<?> parameter : Parameters.ALL) {
            boolean allowed = parameter != Parameters.BIAS_MODE
                    || recipe.get(Parameters.ACTIVATION) == Activation.SIGMOID;
            recipe = allowed && random.nextBoolean() ? changed(recipe, parameter, random) : recipe;
        }
        return recipe;
    }

    private static Recipe changed(Recipe recipe, Parameter<?> parameter, Random random) {
        if (parameter instanceof NumberParameter number) {
            Range range = number.range();
            double value = range.min() + random.nextDouble() * (range.typedMax() - range.min());
            return recipe.with(number, range.isWhole() ? Math.rint(value) : value);
        }
        return parameter instanceof SeedParameter seed ? recipe.with(seed, random.nextLong())
                : chosen(recipe, (ChoiceParameter<?>) parameter, random);
    }

    private static <E extends Enum<E> & Keyed> Recipe chosen(Recipe recipe, ChoiceParameter<E> choice, Random random) {
        return recipe.with(choice, choice.choices().get(random.nextInt(choice.choices().size())));
    }

    private static GivenWeights given(Random random) {
        CellKind cell = one(random, CellKind.values());
        int n = 1 + random.nextInt(4);
        int m = 1 + random.nextInt(3);
        int p = 1 + random.nextInt(2);
        int length = 1 + random.nextInt(5);
        Map<String, Matrix> weights = new LinkedHashMap<>();
        WeightShapes.of(cell, n, m, p).forEach((name, shape) ->
                weights.put(name, matrix(random, shape.rows(), shape.columns())));
        return new GivenWeights(cell, cell == CellKind.RNN ? one(random, Activation.values()) : Activation.TANH,
                weights, matrix(random, n, 1), cell == CellKind.LSTM ? matrix(random, n, 1) : Matrix.zeros(n, 1),
                matrix(random, length, m), matrix(random, length, p), one(random, LossKind.values()),
                one(random, LossPlacement.values()),
                random.nextBoolean() ? OptionalDouble.of(random.nextDouble() + 1e-9) : OptionalDouble.empty());
    }

    private static View view(Random random) {
        return new View(one(random, Quantity.values()),
                random.nextBoolean() ? Optional.of(1 + random.nextDouble()) : Optional.empty(),
                one(random, TermsOf.values()), one(random, Perspective.values()), focus(random),
                Stream.<Experiment>generate(() -> random.nextBoolean() ? recipe(random) : given(random))
                        .limit(random.nextInt(View.MOST_PINS + 1)).toList(),
                random.nextBoolean() ? Optional.of(random.nextBoolean() ? recipe(random) : given(random)) : Optional.empty());
    }

    private static Focus focus(Random random) {
        int t = 1 + random.nextInt(2000);
        Set<Gate> cut = Stream.of(Gate.values()).filter(gate -> random.nextBoolean()).collect(Collectors.toSet());
        return new Focus(random.nextBoolean() ? Optional.of(new Pair(t, 1 + random.nextInt(t))) : Optional.empty(), cut,
                random.nextBoolean() ? OptionalInt.of(random.nextInt(2000)) : OptionalInt.empty());
    }

    /** Any allowed doubles, by their bits. */
    private static Matrix matrix(Random random, int rows, int columns) {
        double[] entries = new double[rows * columns];
        Arrays.setAll(entries, i -> {
            double value = Double.longBitsToDouble(random.nextLong());
            return Math.abs(value) <= 1e100 ? value : 1;
        });
        return Matrix.of(rows, columns, entries);
    }

    @SafeVarargs
    private static <E> E one(Random random, E... choices) {
        return List.of(choices).get(random.nextInt(choices.length));
    }
}
