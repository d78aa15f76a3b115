package vanishingpoint.figure;

import vanishingpoint.i18n.RichText;

/**
 * A finding in words with its number beneath.
 *
 * @param ink colour of what it speaks of
 */
public record Readout(Topic topic, Ink ink, RichText headline, RichText detail) {

    /** What a read-out speaks of. */
    public enum Topic { RNN_VERDICT, GATED_VERDICT, FORGET_PRODUCT, MEMORY_HORIZON }
}
