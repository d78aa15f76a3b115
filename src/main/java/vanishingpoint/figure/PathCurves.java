package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Gate;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Paths;

/** The gated cell's gain path by path, from the back to the front. */
final class PathCurves {

    private PathCurves() {}

    static List<Curve> of(Paths paths, Shot shown, Messages messages) {
        CellKind cell = shown.result().gated().orElseThrow().cell();
        Set<Gate> cut = shown.view().focus().cutIn(cell);
        List<Curve> curves = new ArrayList<>();
        for (String name : List.of("full_state", "forget_product", "cut", "cell_state", "hidden_state")) {
            Matrix row = paths.log10Rows().get(name);
            boolean whole = name.equals("cut") && cut.isEmpty(); // nothing is cut: the exact one once more
            if (row != null && !whole) {
                String words = name.equals("cut") ? messages.text("figure.path.cut", gates(cut, messages))
                        : messages.text("figure.curve." + cell.key() + "." + name);
                curves.add(new Curve("log10_gain_" + cell.key() + "_" + name, RichText.parse(words), look(name, cell),
                        row.rows(), row::get));
            }
        }
        return curves;
    }

    private static Curve.Look look(String name, CellKind cell) {
        return switch (name) {
            case "full_state" -> new Curve.Look(Ink.FULL_STATE, Curve.Pen.THIN);
            case "forget_product" -> new Curve.Look(Ink.FORGET_PRODUCT, Curve.Pen.DASHED);
            case "cut" -> new Curve.Look(Shown.ink(cell), Curve.Pen.DOTTED);
            default -> new Curve.Look(Shown.ink(cell), Curve.Pen.SOLID);
        };
    }

    private static String gates(Set<Gate> cut, Messages messages) {
        return cut.stream().map(gate -> messages.text("figure.gate." + gate.key()))
                .collect(Collectors.joining(messages.text("figure.caption.separator")));
    }
}
