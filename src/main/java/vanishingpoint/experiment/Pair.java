package vanishingpoint.experiment;

/** A pair of steps, 1 ≤ k ≤ t ≤ T: the later one t and the earlier one k, as in ∂h_t/∂h_k. */
public record Pair(int t, int k) {

    public int lag() {
        return t - k;
    }
}
