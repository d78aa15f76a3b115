package vanishingpoint.figure;

/** A place in the triangle of pairs, 1 ≤ k ≤ t ≤ T. */
public record Cell(int t, int k) {

    public int lag() {
        return t - k;
    }
}
