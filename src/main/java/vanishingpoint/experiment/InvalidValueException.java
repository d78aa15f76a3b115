package vanishingpoint.experiment;

/** A value that an experiment cannot hold. The reader adds the file's name; the message is one clear sentence. */
public final class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final String allowed;

    public InvalidValueException(String field, Object value, String allowed) {
        super(field + " is " + value + "; allowed: " + allowed);
        this.field = field;
        this.value = String.valueOf(value);
        this.allowed = allowed;
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    public String allowed() {
        return allowed;
    }
}
