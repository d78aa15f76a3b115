package vanishingpoint.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vanishingpoint.experiment.BadInputException;

/** Finds the recurrent layers of a file by the names of their recurrent weights. */
final class Layers {

    private static final List<BiFunction<TensorFile, Tensor, Optional<Layer>>> CONVENTIONS =
            List.of(PyTorchLayer::of, KerasLayer::of, OwnLayer::of);

    private Layers() {}

    /** Every layer, in the file's order. */
    static List<Layer> in(TensorFile file) {
        List<Layer> layers = new ArrayList<>();
        for (Tensor tensor : file.tensors().values()) {
            for (var convention : CONVENTIONS) {
                convention.apply(file, tensor).ifPresent(layers::add);
            }
        }
        if (layers.isEmpty()) {
            throw new BadInputException(file.source(), "it holds no recurrent layer but " + file.summary()
                    + "; allowed: weight_ih_l0 and weight_hh_l0 (PyTorch), kernel and recurrent_kernel (Keras), "
                    + "or W_x and W_h, W_i, W_f, W_c and W_o, or W_ir … W_hn");
        }
        return layers;
    }

    /** The layer of this name; an empty name is that of the only one. */
    static Layer named(TensorFile file, String name) {
        List<Layer> layers = in(file);
        if (name.isEmpty() && layers.size() == 1) {
            return layers.get(0);
        }
        return layers.stream().filter(layer -> layer.name().equals(name)).findFirst().orElseThrow(() -> {
            String names = layers.stream().map(layer -> TensorFile.shown(layer.name())).limit(20)
                    .collect(Collectors.joining(", "));
            return name.isEmpty() ? new BadInputException(file.source(), "it holds " + layers.size()
                            + " recurrent layers; choose one of them: " + names)
                    : BadInputException.field(file.source(), "layer", TensorFile.shown(name), names);
        });
    }
}
