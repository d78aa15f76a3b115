package vanishingpoint.weights;

import java.util.Optional;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.Recipe;

/**
 * What is to be imported, and with what a file of weights does not say.
 *
 * @param layer the recurrent layer's name; empty for the only one
 * @param signal its length, drive, amplitude, period, targets and seed are used where there are no others
 * @param activation of an RNN; empty for what the file says, or tanh
 */
public record ImportOrder(String layer, Inputs inputs, Recipe signal, Optional<Activation> activation) {

    /** The only layer of a file, with what stands in the file or the default signal. */
    public static final ImportOrder USUAL =
            new ImportOrder("", Inputs.FROM_WEIGHTS, Recipe.DEFAULT, Optional.empty());

    public ImportOrder withLayer(String name) {
        return new ImportOrder(name, inputs, signal, activation);
    }

    public ImportOrder withInputs(Inputs changed) {
        return new ImportOrder(layer, changed, signal, activation);
    }

    public ImportOrder withSignal(Recipe changed) {
        return new ImportOrder(layer, inputs, changed, activation);
    }

    public ImportOrder withActivation(Optional<Activation> changed) {
        return new ImportOrder(layer, inputs, signal, changed);
    }
}
