package vanishingpoint.experiment;

/** A choice with a name of its own in files and in message keys. */
public interface Keyed {

    /** Lower-case name, the same in every file, command and message key. */
    String key();
}
