package vanishingpoint.experiment;

import java.util.List;
import java.util.Optional;

/**
 * What was read from a file: the document and, where a reference case lists them, the pairs (t, k) to tell about.
 *
 * @param own whether the file is nothing but a document in the product's own format, so that saving loses nothing of it
 * @param figure settings of a figure that stand beside them, unread
 * @param t later steps, in the file's order; empty where nothing is listed
 * @param k earlier steps, of the same size
 */
public record ReadCase(Document document, boolean own, Optional<Fields> figure, List<Integer> t, List<Integer> k) {

    public ReadCase {
        t = List.copyOf(t);
        k = List.copyOf(k);
    }

    /** The same from a file that a document must never be written to: a figure. */
    ReadCase imported() {
        return new ReadCase(document, false, figure, t, k);
    }

    /** In the product's own format. */
    public static ReadCase own(Document document) {
        return new ReadCase(document, true, Optional.empty(), List.of(), List.of());
    }

    public boolean listsPairs() {
        return !t.isEmpty();
    }
}
