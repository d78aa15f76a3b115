package vanishingpoint.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Readout;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;

/** A figure's numbers as tables for a page, in Markdown or LaTeX, under what it is and what was asked. */
record PageText(Picture picture, Language language, Markup markup) {

    /** How a page is marked up. */
    interface Markup {

        /** Text with its subscripts and powers. */
        String words(RichText text);

        /** A number or a name as {@link PageTable} writes it. */
        String cell(String text);

        /** A letter of mathematics. */
        String symbol(String letter);

        String heading(String words);

        String paragraph(String words);

        /** Cells are marked up already. */
        String table(List<String> head, List<List<String>> rows);

        /** Formulas in LaTeX, one a line, with comments between them. */
        String formulas(String heading, String latex);
    }

    /** Of the formula its equations and their numbers, of the dashboard the findings and the curves, of a chart a table of its numbers. */
    String text() {
        Map<String, String> values = new LinkedHashMap<>(picture.values());
        String title = markup.words(title(values));
        StringBuilder text = new StringBuilder(picture.latex().map(latex -> markup.formulas(title, latex)).orElse(""))
                .append(markup.heading(title));
        List<Readout> readouts = picture.readouts(language);
        if (!readouts.isEmpty()) {
            text.append(findings(readouts));
            values.keySet().retainAll(List.of(ChartKind.GAIN_BY_LAG.key(), ChartKind.MASS_BY_LAG.key()));
        }
        values.values().forEach(table -> text.append(table(PageTable.of(Table.of(table)))));
        return text.append(markup.paragraph(markup.words(picture.caption(language)))).toString();
    }

    /** Heads have no room for what logarithms the numbers are. */
    private RichText title(Map<String, String> values) {
        RichText title = picture.title(language);
        boolean logarithms = values.values().stream().anyMatch(table -> table.lines().findFirst().orElse("").contains("log10_"));
        return !logarithms || title.plain().contains("log") ? title
                : RichText.parse(Messages.in(language).text("figure.head.logarithms", title.markup()));
    }

    private String head(Map<String, RichText> heads, String column) {
        RichText head = heads.get(column);
        return head != null ? markup.words(head) : column.matches("(log10_)?[A-Za-z]") ? markup.symbol(column.replace("log10_", ""))
                : markup.cell(column);
    }

    private String findings(List<Readout> readouts) {
        return markup.table(List.of(), readouts.stream().map(finding -> List.of(markup.words(finding.headline()),
                markup.words(finding.detail()), markup.words(finding.more()))).toList());
    }

    private String table(PageTable table) {
        Map<String, RichText> heads = picture.heads(language);
        return markup.table(table.columns().stream().map(column -> head(heads, column)).toList(),
                table.rows().stream().map(row -> row.stream().map(markup::cell).toList()).toList());
    }
}
