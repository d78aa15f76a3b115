package vanishingpoint.weights;

import java.util.LinkedHashMap;
import java.util.Map;

/** A layer whose gates stand one block after the other in few tensors, in the convention's order. */
abstract sealed class BlockLayer extends Layer permits PyTorchLayer, KerasLayer {

    BlockLayer(TensorFile file, String name, Size size) {
        super(file, name, size);
    }

    /** This product's letters of the gates, block by block. */
    abstract String order();

    /** A gate's n×m. */
    abstract Piece inputWeights(int block);

    /** A gate's n×n. */
    abstract Piece recurrentWeights(int block);

    /** What is added to both products together, a column. */
    abstract Piece bias(int block);

    /** What is added to the product with the input, a column. */
    abstract Piece inputBias(int block);

    /** What is added to the product with the state, a column. */
    abstract Piece recurrentBias(int block);

    @Override
    final Map<String, Piece> pieces() {
        Map<String, Piece> pieces = new LinkedHashMap<>();
        switch (cell()) {
            case RNN -> {
                pieces.put("W_x", inputWeights(0));
                pieces.put("W_h", recurrentWeights(0));
                pieces.put("b_h", bias(0));
            }
            case LSTM -> {
                for (int block = 0; block < order().length(); block++) {
                    pieces.put("W_" + order().charAt(block), recurrentWeights(block).beside(inputWeights(block)));
                    pieces.put("b_" + order().charAt(block), bias(block));
                }
            }
            case GRU -> {
                for (int block = 0; block < order().length(); block++) {
                    char gate = order().charAt(block);
                    pieces.put("W_i" + gate, inputWeights(block));
                    pieces.put("W_h" + gate, recurrentWeights(block));
                    pieces.put("b_i" + gate, inputBias(block));
                    pieces.put("b_h" + gate, recurrentBias(block));
                }
            }
        }
        return pieces;
    }

    final Piece zeros() {
        return Piece.filled("0", hidden(), 1, 0);
    }
}
