package vanishingpoint.experiment;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a {@link Focus}. */
final class FocusReader {

    private static final int LONGEST = (int) Parameters.T.range().typedMax();

    private FocusReader() {}

    static Focus read(Fields fields) {
        fields.allowOnly(List.of("selection", "cut", "lag_cut"));
        Optional<Pair> selection = fields.isNull("selection") ? Optional.empty()
                : Optional.of(pair(fields.object("selection")));
        OptionalInt lagCut = fields.isNull("lag_cut") ? OptionalInt.empty()
                : OptionalInt.of(whole(fields, "lag_cut", 0));
        return new Focus(selection, fields.has("cut") ? gates(fields) : Set.of(), lagCut);
    }

    private static Pair pair(Fields fields) {
        fields.allowOnly(List.of("t", "k"));
        int t = whole(fields, "t", 1);
        int k = whole(fields, "k", 1);
        if (k > t) {
            throw fields.bad("k", "a whole number from 1 to t = " + t);
        }
        return new Pair(t, k);
    }

    private static int whole(Fields fields, String name, int least) {
        String allowed = "a whole number from " + least + " to " + LONGEST;
        long value = fields.whole(name, allowed);
        if (value < least || value > LONGEST) {
            throw fields.bad(name, allowed);
        }
        return (int) value;
    }

    private static Set<Gate> gates(Fields fields) {
        String allowed = "a list of gates: i, f, o, c, r, z, n";
        EnumSet<Gate> gates = EnumSet.noneOf(Gate.class);
        for (Object item : fields.list("cut", allowed)) {
            gates.add(Stream.of(Gate.values()).filter(gate -> gate.key().equals(item)).findFirst()
                    .orElseThrow(() -> fields.bad("cut", Fields.describe(item), allowed)));
        }
        return gates;
    }
}
