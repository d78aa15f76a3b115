package vanishingpoint.figure;

import vanishingpoint.i18n.RichText;

/**
 * A finding in words with its numbers beneath.
 *
 * @param detail the number that it comes from
 * @param more a second number
 * @param ink colour of what it speaks of
 */
public record Readout(Topic topic, Ink ink, RichText headline, RichText detail, RichText more) {

    /** What a read-out speaks of. */
    public enum Topic { RNN_VERDICT, GATED_VERDICT, FORGET_PRODUCT, MEMORY_HORIZON }
}
