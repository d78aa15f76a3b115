package vanishingpoint.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import vanishingpoint.i18n.RichText;

/** A name and the number that it names, to be typed. */
final class DesignerField extends HBox {

    private static final MathContext DIGITS = new MathContext(3);

    private final EntryField entry;
    private final StringProperty nameKey;

    DesignerField(String key, Texts texts, Function<String, Optional<String>> offer) {
        entry = new EntryField(offer);
        entry.setId("designer-" + key);
        entry.setPrefColumnCount(6);
        nameKey = new SimpleStringProperty(this, "nameKey", "designer." + key);
        ObservableValue<String> name = nameKey.flatMap(texts::of);
        RichLabel label = new RichLabel(name);
        label.setMinWidth(USE_PREF_SIZE);
        entry.accessibleTextProperty().bind(name.map(text -> RichText.parse(text).plain()));
        entry.setTooltip(texts.tooltip("designer." + key + ".tip"));
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        getStyleClass().add("designer-field");
        getChildren().addAll(label, entry);
    }

    EntryField entry() {
        return entry;
    }

    void name(String key) {
        nameKey.set(key);
    }

    void show(double value) {
        entry.show(text(value));
    }

    /** Shows 10 to this power, which may be below the doubles. */
    void showPower(double log10) {
        double floor = Math.floor(log10);
        entry.show(log10 > -300 ? text(Math.pow(10, log10))
                : String.format(Locale.ROOT, "%.2fe\u2212%.0f", Math.pow(10, log10 - floor), -floor));
    }

    /** Three digits, with a power of ten where there would be many noughts. */
    static String text(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        double size = Math.abs(value);
        String plain = size == 0 || size >= 1e-3 && size < 1e6 ? rounded.toPlainString()
                : String.format(Locale.ROOT, "%.2e", value).replaceFirst("e([+-])0*(\\d)", "e$1$2").replace("e+", "e");
        return plain.replace('-', '\u2212');
    }
}
