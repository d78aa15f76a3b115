package vanishingpoint.view;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/** A field for a number in a form that is read whenever it changes; why the number is refused stands beside it. */
final class FormField extends TextField {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final int COLUMNS = 5;

    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");

    FormField(String id) {
        setId(id);
        getStyleClass().add("form-field");
        setPrefColumnCount(COLUMNS);
        refusal.addListener((observable, before, now) -> {
            pseudoClassStateChanged(REFUSED, !now.isEmpty());
            setAccessibleHelp(now);
        });
    }

    /** Why the number is refused; empty where it is not. */
    ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    void show(double number) {
        setText(NumberText.brief(number));
    }

    boolean isEmpty() {
        return getText().isBlank();
    }

    /** The number that stands here, where it is allowed; else the field says what is. */
    OptionalDouble number(DoublePredicate allowed, String otherwise) {
        OptionalDouble number = NumberText.number(getText());
        boolean good = number.isPresent() && allowed.test(number.getAsDouble());
        refusal.set(good ? "" : otherwise);
        return good ? number : OptionalDouble.empty();
    }

    void refuse(String why) {
        refusal.set(why);
    }

    void accept() {
        refusal.set("");
    }
}
