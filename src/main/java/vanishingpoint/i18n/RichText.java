package vanishingpoint.i18n;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with subscripts and powers, from a small markup: {@code W_h}, {@code log_{10}‖∂h_t/∂h_k‖_2},
 * {@code 10^{−6.2}}. A backslash keeps the next character as it is. Drawn as spans by the figures and the window.
 */
public record RichText(List<Span> spans) {

    /** Where a span stands. */
    public enum Level { BASE, SUBSCRIPT, SUPERSCRIPT }

    /** A run of characters on one level. */
    public record Span(String text, Level level) {}

    public RichText {
        spans = List.copyOf(spans);
    }

    public static RichText parse(String markup) {
        List<Span> spans = new ArrayList<>();
        StringBuilder base = new StringBuilder();
        int i = 0;
        while (i < markup.length()) {
            char c = markup.charAt(i);
            boolean last = i + 1 == markup.length();
            if (c == '\\' && !last) {
                base.append(markup.charAt(i + 1));
                i += 2;
            } else if ((c == '_' || c == '^') && !last) {
                flush(base, spans);
                int end = markup.charAt(i + 1) == '{' ? markup.indexOf('}', i) : i + 1;
                int from = markup.charAt(i + 1) == '{' ? i + 2 : i + 1;
                int to = markup.charAt(i + 1) == '{' ? end : i + 2;
                if (end < 0) {
                    throw new IllegalArgumentException("no closing brace in " + markup);
                }
                spans.add(new Span(markup.substring(from, to), c == '_' ? Level.SUBSCRIPT : Level.SUPERSCRIPT));
                i = Math.max(end + 1, to);
            } else {
                base.append(c);
                i++;
            }
        }
        flush(base, spans);
        return new RichText(spans);
    }

    private static void flush(StringBuilder base, List<Span> spans) {
        if (base.length() > 0) {
            spans.add(new Span(base.toString(), Level.BASE));
            base.setLength(0);
        }
    }

    /** The text on one line, as a screen reader or a file has it: {@code W_h}, {@code 10^−6.2}. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        for (Span span : spans) {
            plain.append(switch (span.level()) {
                case BASE -> "";
                case SUBSCRIPT -> "_";
                case SUPERSCRIPT -> "^";
            }).append(span.text());
        }
        return plain.toString();
    }

    /** The markup that {@link #parse} makes this text of. */
    public String markup() {
        StringBuilder markup = new StringBuilder();
        for (Span span : spans) {
            markup.append(switch (span.level()) {
                case BASE -> span.text().replace("\\", "\\\\").replace("_", "\\_").replace("^", "\\^");
                case SUBSCRIPT -> "_{" + span.text() + "}";
                case SUPERSCRIPT -> "^{" + span.text() + "}";
            });
        }
        return markup.toString();
    }
}
