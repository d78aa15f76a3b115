package vanishingpoint.figure;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import vanishingpoint.i18n.RichText;
import vanishingpoint.i18n.RichText.Level;
import vanishingpoint.i18n.RichText.Span;

/** Rich text broken into lines: between words, and before any Chinese character. */
record Paragraph(List<RichText> lines) {

    private static final int FIRST_CHINESE = 0x2E80;
    private static final String NOT_FIRST = "，。；：）、”";

    static Paragraph of(RichText text, Font font, double width) {
        List<RichText> lines = new ArrayList<>();
        List<Span> line = new ArrayList<>();
        for (List<Span> word : words(text)) {
            List<Span> longer = new ArrayList<>(line);
            longer.addAll(word);
            if (!line.isEmpty() && Lettering.width(new RichText(longer), font) > width) {
                lines.add(new RichText(line));
                longer = word;
            }
            line = longer;
        }
        lines.add(new RichText(line));
        return new Paragraph(List.copyOf(lines));
    }

    /** What must stay together, with the space after it. */
    private static List<List<Span>> words(RichText text) {
        List<List<Span>> words = new ArrayList<>();
        List<Span> word = new ArrayList<>();
        for (Span span : text.spans()) {
            int from = 0;
            for (int i = 0; span.level() == Level.BASE && i < span.text().length(); i++) {
                if (mayBreakBefore(span.text(), i) && (i > from || !word.isEmpty())) {
                    word.add(new Span(span.text().substring(from, i), Level.BASE));
                    words.add(word);
                    word = new ArrayList<>();
                    from = i;
                }
            }
            word.add(new Span(span.text().substring(from), span.level()));
        }
        words.add(word);
        return words;
    }

    private static boolean mayBreakBefore(String text, int i) {
        char c = text.charAt(i);
        boolean afterSpace = i > 0 && text.charAt(i - 1) == ' ';
        return afterSpace || c >= FIRST_CHINESE && NOT_FIRST.indexOf(c) < 0;
    }
}
