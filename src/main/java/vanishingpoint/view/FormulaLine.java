package vanishingpoint.view;

import java.awt.Color;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.FlowPane;
import vanishingpoint.figure.Formula;

/** A formula in parts, on as many lines as its width needs. */
final class FormulaLine extends FlowPane {

    private final Formula.Case type;

    FormulaLine(Formula.Case type) {
        this.type = type;
        getStyleClass().add("formula-line");
        setRowValignment(VPos.BASELINE);
        widthProperty().subscribe(this::fit);
    }

    /** Any: what cannot be broken is drawn smaller. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private void fit() {
        getChildren().forEach(child -> ((FormulaNode) child).fit(getWidth() - snappedLeftInset() - snappedRightInset()));
    }

    /** Nodes that stay are kept, so that what is the same is not drawn again. */
    void show(List<String> parts, Color colour, double scale) {
        while (getChildren().size() < parts.size()) {
            getChildren().add(new FormulaNode());
        }
        getChildren().remove(parts.size(), getChildren().size());
        for (int i = 0; i < parts.size(); i++) {
            ((FormulaNode) getChildren().get(i)).show(type.set(parts.get(i)), colour, scale);
        }
        fit();
        setVisible(!parts.isEmpty());
        setManaged(!parts.isEmpty());
    }
}
