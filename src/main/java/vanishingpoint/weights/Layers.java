package vanishingpoint.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vanishingpoint.experiment.BadInputException;

/** The recurrent layers of a file, found by the names of their recurrent weights. */
final class Layers {

    private static final List<BiFunction<TensorFile, Tensor, Optional<Layer>>> CONVENTIONS =
            List.of(PyTorchLayer::of, KerasLayer::of, OwnLayer::of);

    private final TensorFile file;
    private final List<Layer> layers = new ArrayList<>();
    /** What is wrong with those that cannot be used, which must not hinder the others. */
    private final List<BadInputException> refused = new ArrayList<>();

    private Layers(TensorFile file) {
        this.file = file;
        file.tensors().values().forEach(tensor -> CONVENTIONS.forEach(convention -> find(convention, tensor)));
    }

    private void find(BiFunction<TensorFile, Tensor, Optional<Layer>> convention, Tensor tensor) {
        try {
            convention.apply(file, tensor).ifPresent(layers::add);
        } catch (BadInputException e) {
            refused.add(e);
        }
    }

    /** Every layer that can be used, in the file's order; at least one. */
    static List<Layer> in(TensorFile file) {
        Layers found = new Layers(file);
        if (found.layers.isEmpty()) {
            throw found.refused.stream().findFirst().orElseGet(() -> new BadInputException(file.source(),
                    "it holds no recurrent layer but " + file.summary() + "; allowed: weight_ih_l0 and weight_hh_l0 (PyTorch), "
                            + "kernel and recurrent_kernel (Keras), or W_x and W_h, W_i, W_f, W_c and W_o, or W_ir … W_hn"));
        }
        return found.layers;
    }

    /** The layer of this name; an empty name is that of the only one. */
    static Layer named(TensorFile file, String name) {
        List<Layer> layers = in(file);
        if (name.isEmpty() && layers.size() == 1) {
            return layers.get(0);
        }
        return layers.stream().filter(layer -> layer.name().equals(name)).findFirst()
                .orElseThrow(() -> new Layers(file).without(name));
    }

    private BadInputException without(String name) {
        String names = layers.stream().map(layer -> TensorFile.shown(layer.name())).limit(20).collect(Collectors.joining(", "));
        if (name.isEmpty()) {
            return new BadInputException(file.source(), "it holds " + layers.size() + " recurrent layers; choose one of them: "
                    + names);
        }
        return refused.stream().findFirst()
                .orElseGet(() -> BadInputException.field(file.source(), "layer", TensorFile.shown(name), names));
    }
}
