package vanishingpoint.experiment;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class NearestName {

    private static final int LONGEST = 64;

    private NearestName() {}

    /** The most similar name, if only few of its letters, case aside, would have to change; none for a name of two. */
    static Optional<String> of(String name, Collection<String> names) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        return names.stream().filter(known -> distance(name, known) <= allowedChanges(known))
                .min(Comparator.comparingInt(known -> distance(name, known)));
    }

    private static int allowedChanges(String known) {
        return known.length() < 3 ? 0 : Math.max(1, known.length() / 3);
    }

    /** Letters to insert, delete, replace or swap with their neighbour, case aside. */
    private static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
                d[i][j] = swapped ? Math.min(d[i][j], d[i - 2][j - 2] + 1) : d[i][j];
            }
        }
        return d[a.length()][b.length()];
    }
}
