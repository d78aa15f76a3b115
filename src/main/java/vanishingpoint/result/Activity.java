package vanishingpoint.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vanishingpoint.experiment.Matrix;

/**
 * What every unit does at every step. For the perspectives OPERATING_POINT, PATHS, FORMULA and UNROLLED.
 *
 * @param series T×n matrices, row t − 1, by name in this order: {@code a, h, slope} (RNN; slope is φ′(a)),
 *     {@code i, f, o, c, C, h} (LSTM; c is the candidate c̃), {@code r, z, n, h} (GRU; n is the candidate ñ);
 *     numbers below the doubles are 0, a and h are NaN from the step on at which the state leaves the doubles
 * @param h0 the initial hidden state, n×1
 */
public record Activity(Map<String, Matrix> series, Matrix h0) {

    public Activity {
        series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
    }
}
