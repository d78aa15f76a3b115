package vanishingpoint.experiment;

import java.util.List;

/**
 * What was read from a file: the document and, where a reference case lists them, the pairs (t, k) to tell about.
 *
 * @param own whether it was in the product's own format, so that saving loses nothing of it
 * @param t later steps, in the file's order; empty where nothing is listed
 * @param k earlier steps, of the same size
 */
public record ReadCase(Document document, boolean own, List<Integer> t, List<Integer> k) {

    public ReadCase {
        t = List.copyOf(t);
        k = List.copyOf(k);
    }

    public boolean listsPairs() {
        return !t.isEmpty();
    }
}
