package vanishingpoint.experiment;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class NearestName {

    private static final int LONGEST = 64;

    private NearestName() {}

    /** The most similar name, if at most a third of its letters, case aside, would have to change. */
    static Optional<String> of(String name, Collection<String> names) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        return names.stream().filter(known -> distance(name, known) <= Math.max(1, known.length() / 3))
                .min(Comparator.comparingInt(known -> distance(name, known)));
    }

    /** Levenshtein distance, case aside. */
    private static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = above[0];
            above[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = above[j];
                above[j] = Math.min(substituted, 1 + Math.min(above[j], above[j - 1]));
            }
        }
        return above[b.length()];
    }
}
