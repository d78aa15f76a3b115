package vanishingpoint.view;

import java.awt.Color;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.figure.Equation;
import vanishingpoint.figure.Formula;
import vanishingpoint.figure.Ink;
import vanishingpoint.figure.Palette;
import vanishingpoint.figure.Status;
import vanishingpoint.i18n.Messages;

/** One equation: its number, itself, its numbers, how far it can be trusted and why, and where it can be seen. */
final class EquationRow extends HBox {

    /** How it is drawn. */
    record Look(Palette palette, Ink numbers, Messages messages, double scale) {}

    private static final PseudoClass LIMITED = PseudoClass.getPseudoClass("limited");

    private final Label label = new Label();
    private final FormulaLine equation;
    private final FormulaLine numbers;
    private final Label status = new Label();
    private final RichLabel sentence = new RichLabel();
    private final Hyperlink see = new Hyperlink();
    private Runnable waiting = () -> {};

    /** @param jump told of the perspective that the user wants to see */
    EquationRow(Formula.Case type, Perspective seen, Consumer<Perspective> jump) {
        getStyleClass().add("equation");
        setAccessibleRole(AccessibleRole.TEXT);
        equation = new FormulaLine(type);
        numbers = new FormulaLine(type);
        label.getStyleClass().add("equation-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        status.getStyleClass().add("equation-status");
        status.setMinWidth(Region.USE_PREF_SIZE);
        see.setMinWidth(Region.USE_PREF_SIZE);
        see.setOnAction(event -> jump.accept(seen));
        boolean offered = PanePlan.offered().contains(seen);
        see.setVisible(offered);
        see.setManaged(offered);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox note = new HBox(status, sentence, see);
        note.getStyleClass().add("equation-note");
        note.setAlignment(Pos.TOP_LEFT);
        VBox body = new VBox(equation, numbers, note);
        body.getStyleClass().add("equation-body");
        HBox.setHgrow(body, Priority.ALWAYS);
        getChildren().addAll(label, body);
    }

    /** As it stands before the equation. */
    String label() {
        return label.getText();
    }

    /** What it is to show, for {@link #draw}; told at once to who cannot see it. */
    void show(Equation shown, Look look) {
        setAccessibleText(shown.label() + " " + shown.standing().name() + ": " + shown.latex());
        label.setText(shown.label());
        waiting = () -> draw(shown, look);
    }

    /** Draws what it was last told to show, if it has not yet: costly, and wanted only in sight. */
    void draw() {
        Runnable last = waiting;
        waiting = () -> {};
        last.run();
    }

    private void draw(Equation shown, Look look) {
        Color text = look.palette().color(Ink.TEXT);
        equation.show(shown.parts(), text, look.scale());
        numbers.show(shown.numbers(), look.palette().writing(look.numbers()), look.scale());
        status.setText(shown.standing().name());
        status.pseudoClassStateChanged(LIMITED, shown.standing().status() != Status.EXACT);
        sentence.show(shown.sentence());
        see.setText(look.messages().text("formula.see", look.messages().text(Command.of(shown.seen()).textKey())));
    }
}
