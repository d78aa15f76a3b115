package vanishingpoint.export;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import vanishingpoint.i18n.RichText;

/** Tables as GitHub's Markdown and pandoc read them. */
final class Markdown implements PageText.Markup {

    @Override
    public String words(RichText text) {
        return text.spans().stream().map(span -> switch (span.level()) {
            case BASE -> escaped(span.text());
            case SUBSCRIPT -> "<sub>" + escaped(span.text()) + "</sub>";
            case SUPERSCRIPT -> "<sup>" + escaped(span.text()) + "</sup>";
        }).collect(Collectors.joining());
    }

    @Override
    public String cell(String text) {
        return escaped(text);
    }

    @Override
    public String symbol(String letter) {
        return "*" + letter + "*";
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\|_*`<>\\[\\]])", "\\\\$1");
    }

    @Override
    public String heading(String words) {
        return "**" + words + "**\n\n";
    }

    @Override
    public String paragraph(String words) {
        return words + "\n";
    }

    @Override
    public String table(List<String> head, List<List<String>> rows) {
        int columns = rows.isEmpty() ? head.size() : rows.get(0).size();
        StringBuilder text = new StringBuilder(line(head.isEmpty() ? Collections.nCopies(columns, "") : head));
        text.append(line(Collections.nCopies(columns, head.isEmpty() ? ":--" : "--:")));
        rows.forEach(row -> text.append(line(row)));
        return text.append('\n').toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    @Override
    public String formulas(String heading, String latex) {
        return heading(heading) + latex.lines().map(line -> line.startsWith("%") ? line.substring(1).strip() + "\n\n" : "$$" + line + "$$\n\n")
                .collect(Collectors.joining());
    }
}
