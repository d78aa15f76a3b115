package vanishingpoint.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Readout;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.RichText;

/** A figure's numbers as tables for a page, in Markdown or LaTeX, under what it is and what was asked. */
record PageText(Picture picture, Language language, Markup markup) {

    /** How a page is marked up. */
    interface Markup {

        /** Text with its subscripts and powers. */
        String words(RichText text);

        /** A number or a name as {@link PageTable} writes it. */
        String cell(String text);

        String heading(String words);

        String paragraph(String words);

        /** Cells are marked up already. */
        String table(List<String> head, List<List<String>> rows);

        /** Formulas in LaTeX, one a line, with comments between them. */
        String formulas(String heading, String latex);
    }

    /** Of the formula its equations, of the dashboard the findings and the curves, of a chart a table of its numbers. */
    String text() {
        String title = markup.words(picture.title(language));
        Map<String, String> values = new LinkedHashMap<>(picture.values());
        if (values.containsKey(ChartKind.FORMULA.key())) {
            return markup.formulas(title, values.get(ChartKind.FORMULA.key()));
        }
        StringBuilder text = new StringBuilder(markup.heading(title));
        List<Readout> readouts = picture.readouts(language);
        if (!readouts.isEmpty()) {
            text.append(findings(readouts));
            values.keySet().retainAll(List.of(ChartKind.GAIN_BY_LAG.key(), ChartKind.MASS_BY_LAG.key()));
        }
        values.values().forEach(table -> text.append(table(PageTable.of(Table.of(table)))));
        return text.append(markup.paragraph(markup.words(picture.caption(language)))).toString();
    }

    private String findings(List<Readout> readouts) {
        return markup.table(List.of(), readouts.stream().map(finding -> List.of(markup.words(finding.headline()),
                markup.words(finding.detail()), markup.words(finding.more()))).toList());
    }

    private String table(PageTable table) {
        return markup.table(table.columns().stream().map(markup::cell).toList(),
                table.rows().stream().map(row -> row.stream().map(markup::cell).toList()).toList());
    }
}
