package vanishingpoint.experiment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document as text that fits a chat message: {@code vp1:} and then, {@link Packed}, the JSON of what differs from the
 * defaults. Chat programs may have broken it into lines.
 */
public final class CompactText {

    private static final int VERSION = 1;
    private static final int LONGEST = Packed.LARGEST * 2;
    private static final Pattern BEGINNING = Pattern.compile("\\s*vp[0-9]+:");
    private static final Pattern FORM = Pattern.compile("vp([1-9][0-9]{0,8}):([A-Za-z0-9_-]*+)");

    private static final Pattern AMONG = Pattern.compile("(?<![A-Za-z0-9_-])vp[0-9]{1,9}:[A-Za-z0-9_-]++");

    private CompactText() {}

    /** Whether it begins like one, of whatever version. */
    static boolean isOne(String text) {
        return BEGINNING.matcher(text).lookingAt();
    }

    /** The first one among other words, in one piece. */
    static Optional<String> among(String text) {
        return AMONG.matcher(text).results().map(MatchResult::group).findFirst();
    }

    /** @throws BadInputException if it would be longer than a text may be */
    public static String of(Document document) {
        byte[] json = ExperimentWriter.shortText(document).getBytes(StandardCharsets.UTF_8);
        if (json.length > Packed.LARGEST) {
            throw new BadInputException("the experiment", "it is too large for a text; save it as a file");
        }
        return pack(json);
    }

    static String pack(byte[] json) {
        return "vp" + VERSION + ":" + Packed.of(json);
    }

    /**
     * Reads it back.
     *
     * @param source what complaints call it
     * @throws BadInputException if it is damaged, from a newer version, or not an experiment
     */
    static Document read(String source, String text) {
        if (text.length() > LONGEST) {
            throw new BadInputException(source, "it is too long; allowed: at most " + LONGEST + " characters");
        }
        Matcher form = FORM.matcher(text.replaceAll("\\s+", ""));
        if (!form.matches()) {
            throw new BadInputException(source, "it is no experiment as text; allowed: vp" + VERSION
                    + ": and then letters, digits, - and _");
        }
        if (Integer.parseInt(form.group(1)) > VERSION) {
            throw new BadInputException(source, "it begins with vp" + form.group(1)
                    + ", which needs a newer version of Vanishing Point; this one reads vp" + VERSION);
        }
        ByteBuffer json = ByteBuffer.wrap(Packed.unpacked(source, form.group(2)));
        try {
            return ExperimentReader.read(source, StandardCharsets.UTF_8.newDecoder().decode(json).toString()).document();
        } catch (CharacterCodingException e) {
            throw Packed.damaged(source);
        }
    }
}
