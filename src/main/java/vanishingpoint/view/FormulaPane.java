package vanishingpoint.view;

import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.Company;
import vanishingpoint.result.Result;

/** The perspective FORMULA: one card with the equations. */
final class FormulaPane extends ChartPane {

    private final Ground ground;
    private final FormulaView formulas;
    private final ChartCard card;

    FormulaPane(Ground ground) {
        super(ground, List.of());
        this.ground = ground;
        formulas = new FormulaView(ground.style(), ground.pointer(), perspective ->
                ground.model().look(ground.model().view().get().withPerspective(perspective)));
        card = new ChartCard(ground.appearance().texts(), formulas, ground.takeaways());
        VBox.setVgrow(card, Priority.ALWAYS);
        card.setMinHeight(0);
        card.setPrefHeight(0); // the equations scroll inside of it
        getChildren().add(card);
    }

    /** Brings the equation of this label into sight, once it is there. */
    void reveal(String label) {
        formulas.reveal(label);
    }

    @Override
    void show(Result result, View view) {
        formulas.restyle(ground.style());
        formulas.show(result, view, Company.NONE);
        card.refresh();
    }
}
