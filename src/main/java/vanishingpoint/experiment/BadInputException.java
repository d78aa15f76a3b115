package vanishingpoint.experiment;

/** Input that cannot be used. The message is one sentence that names file, field, value and what is allowed. */
public final class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A complaint about a whole file or text. */
    public BadInputException(String source, String complaint) {
        super(oneLine(source + ": " + complaint));
    }

    /** A complaint about one field, given by its path: {@code experiment.x[3][0]}. */
    public static BadInputException field(String source, String path, String value, String allowed) {
        return new BadInputException(source, path + " is " + value + "; allowed: " + allowed);
    }

    private static String oneLine(String text) {
        return text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
