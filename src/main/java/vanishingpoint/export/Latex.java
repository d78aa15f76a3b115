package vanishingpoint.export;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vanishingpoint.i18n.RichText;

/** Tables that LaTeX sets without a package, but for formulas, which need amsmath, and Chinese, which needs XeLaTeX. */
final class Latex implements PageText.Markup {

    private static final Map<Integer, String> SPELT = Map.ofEntries(Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '%', "\\%"), Map.entry((int) '&', "\\&"), Map.entry((int) '_', "\\_"), Map.entry((int) '#', "\\#"),
            Map.entry((int) '$', "\\$"), Map.entry((int) '{', "\\{"), Map.entry((int) '}', "\\}"),
            Map.entry((int) '~', "\\textasciitilde{}"), Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '§', "\\S{}"), Map.entry((int) '∂', "$\\partial$"), Map.entry((int) '‖', "$\\|$"), Map.entry((int) '·', "$\\cdot$"),
            Map.entry((int) '−', "$-$"), Map.entry((int) '–', "--"), Map.entry((int) '×', "$\\times$"),
            Map.entry((int) '∞', "$\\infty$"), Map.entry((int) 'φ', "$\\varphi$"), Map.entry((int) 'σ', "$\\sigma$"),
            Map.entry((int) 'ℓ', "$\\ell$"), Map.entry((int) '≤', "$\\le$"), Map.entry((int) '≥', "$\\ge$"),
            Map.entry((int) '≈', "$\\approx$"), Map.entry((int) '′', "$'$"), Map.entry((int) '…', "\\dots{}"),
            Map.entry((int) '→', "$\\to$"), Map.entry((int) 'ñ', "$\\tilde n$"), Map.entry((int) '½', "$\\frac12$"), Map.entry((int) 'λ', "$\\lambda$"),
            Map.entry((int) 'π', "$\\pi$"), Map.entry((int) '’', "'"), Map.entry((int) '∏', "$\\prod$"),
            Map.entry((int) 'Σ', "$\\Sigma$"), Map.entry((int) '±', "$\\pm$"), Map.entry((int) '∘', "$\\circ$"),
            Map.entry((int) '\u00a0', "~"), Map.entry((int) '\u2009', "\\,"));

    private static final char COMBINING_TILDE = '\u0303';
    private static final Pattern TILDE = Pattern.compile("(?=.\u0303)|(?<=\u0303)");

    @Override
    public String words(RichText text) {
        return text.spans().stream().map(span -> switch (span.level()) {
            case BASE -> escaped(span.text());
            case SUBSCRIPT -> "\\textsubscript{" + escaped(span.text()) + "}";
            case SUPERSCRIPT -> "\\textsuperscript{" + escaped(span.text()) + "}";
        }).collect(Collectors.joining());
    }

    @Override
    public String cell(String text) {
        boolean number = text.matches("-?([0-9.]+(e-?[0-9]+)?|∞)");
        return number ? "$" + text.replaceAll("e(-?[0-9]+)", "\\\\cdot10^{$1}").replace("∞", "\\infty") + "$" : escaped(text);
    }

    @Override
    public String symbol(String letter) {
        return "$" + letter + "$";
    }

    private static String escaped(String text) {
        return TILDE.splitAsStream(text).map(Latex::spelt).collect(Collectors.joining());
    }

    /** A letter under a tilde, or text without one. */
    private static String spelt(String text) {
        return text.length() == 2 && text.charAt(1) == COMBINING_TILDE ? "$\\tilde " + text.charAt(0) + "$"
                : text.codePoints().mapToObj(c -> SPELT.getOrDefault(c, Character.toString(c))).collect(Collectors.joining());
    }

    @Override
    public String heading(String words) {
        return "\\begin{table}\n\\centering\n\\caption{" + words + "}\n";
    }

    @Override
    public String paragraph(String words) {
        return "\\par\\smallskip\n" + words + "\n\\end{table}\n";
    }

    @Override
    public String table(List<String> head, List<List<String>> rows) {
        int columns = rows.isEmpty() ? head.size() : rows.get(0).size();
        StringBuilder text = new StringBuilder("\\begin{tabular}{").append((head.isEmpty() ? "l" : "r").repeat(columns))
                .append("}\n\\hline\n");
        if (!head.isEmpty()) {
            text.append(line(head)).append("\\hline\n");
        }
        rows.forEach(row -> text.append(line(row)));
        return text.append("\\hline\n\\end{tabular}\n\\par\\medskip\n").toString();
    }

    private static String line(List<String> cells) {
        return String.join(" & ", cells) + " \\\\\n";
    }

    @Override
    public String formulas(String heading, String latex) {
        return "% " + heading + "\n" + latex.lines().map(line -> line.startsWith("%") ? line + "\n" : "\\[" + line + "\\]\n")
                .collect(Collectors.joining());
    }
}
