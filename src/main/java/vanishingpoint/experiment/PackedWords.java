package vanishingpoint.experiment;

import java.nio.charset.StandardCharsets;

/** What texts of experiments are likely to hold, so that it need not be sent: the most likely last. */
final class PackedWords {

    /** Part of the format vp1: never to be changed, whatever fields there are later. */
    private static final byte[] VP1 = String.join("", "identity_oraclegradient-oracle/1",
            "{\"cell\":\"gru\",\"weights\":{\"W_ir\":[[0.,\"W_iz\":[[-0.,\"W_in\":[[\"W_hr\":[[\"W_hz\":[[\"W_hn\":[[",
            "\"b_ir\":[\"b_iz\":[\"b_in\":[\"b_hr\":[\"b_hz\":[\"b_hn\":[0,0,0,0,0,0,0,0],\"cell\":\"lstm\",\"weights\":{\"W_i\":[[",
            "\"W_f\":[[\"W_c\":[[\"W_o\":[[\"b_i\":[\"b_f\":[1,1,1,1,1,1],\"b_c\":[\"W_y\":[[\"b_y\":[0]},\"C0\":[0,0],",
            "\"cell\":\"rnn\",\"activation\":\"tanh\",\"weights\":{\"W_x\":[[\"W_h\":[[\"b_h\":[0,0],\"W_o\":[[\"b_o\":[0]},\"h0\":[0,0],",
            "\"x\":[[\"targets\":[[0],[1],[0]],\"loss\":\"binary_cross_entropy\",\"loss_at\":\"last_step\",\"clip_threshold\":0.1}",
            "\"squared_error\"\"every_step\"\"hidden_state\"\"forget_product\"\"initialiser\":\"orthogonal\"\"uniform\"\"gaussian\"",
            "\"period\":\"targets\":\"constant\",\"target_value\":0.5,\"clipping\":\"on\",\"bias_mode\":\"centred\",\"h_0\":0.",
            "\"drive\":\"none\",\"impulse\"\"sine\"\"noise\"\"amplitude\":1,\"seed\":-1234567890},\"view\":{\"locked_scale\":",
            "\"gated_quantity\":\"full_state\",\"cell_state\",\"terms_of\":\"gated\",\"perspective\":\"operating_point\"\"unrolled\"",
            "\"formula\"\"spectrum\"\"paths\"\"sum\",\"focus\":{\"selection\":{\"t\":50,\"k\":10},\"cut\":[\"i\",\"f\",\"o\",\"c\"],",
            "\"lag_cut\":20,\"selection\":null,\"cut\":[],\"lag_cut\":null},\"pins\":[{\"W_h\":0.5,\"T\":200,\"b_f\":-0.",
            "\"gated_cell\":\"gru\",\"n\":32,\"m\":8,\"b_h\":-2,\"activation\":\"relu\",\"identity\"\"sigmoid\",\"T\":100,\"n\":1,",
            "{\"format\":\"vanishing-point/1\",\"experiment\":{}}{\"format\":\"vanishing-point/1\",\"experiment\":{\"W_h\":")
            .getBytes(StandardCharsets.UTF_8);

    private PackedWords() {}

    static byte[] vp1() {
        return VP1.clone();
    }
}
