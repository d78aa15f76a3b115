package vanishingpoint.view;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.weights.TensorFile;

/**
 * What the user is asked; empty where he thinks better of it.
 *
 * @param open a file to open
 * @param save a file to save to, given the present one or null
 * @param unsaved what to do with unsaved changes
 * @param figure a file for a figure, or a folder for many
 * @param weights about weights that come in and go out
 */
public record Prompts(Supplier<Optional<Path>> open, Function<Path, Optional<Path>> save,
        Supplier<Unsaved> unsaved, Function<FigureOrder, Optional<Path>> figure, Weights weights) {

    /** What to do with unsaved changes. */
    public enum Unsaved { SAVE, DISCARD, CANCEL }

    /**
     * What is asked about weights.
     *
     * @param mapping what becomes of a file's arrays, driven by a recipe's signal where nothing else is given
     * @param target what to write where
     */
    record Weights(BiFunction<TensorFile, Recipe, Optional<GivenWeights>> mapping,
            Supplier<Optional<WeightsTarget>> target) {}
}
