package vanishingpoint.figure;

import java.util.Locale;

/** What a colour means. One meaning has one colour, in every view; the palette files give it. */
public enum Ink {
    GROUND, CARD, FIELD, TEXT, TEXT_MUTED, HAIRLINE, AXIS_ZERO, ACCENT, ON_ACCENT, DANGER, SELECTION,
    RNN, LSTM, GRU, FORGET_PRODUCT, FULL_STATE, GATE_I, GATE_F, GATE_O, GATE_C, BOUND, UNDERFLOW, ZERO_CELL, UNDEFINED_CELL;

    /** Name in the palette files and, after a prefix, of the style sheets' looked-up colours: {@code text-muted}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
