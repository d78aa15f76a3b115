package vanishingpoint.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;

/** Which figure, how large, in which theme and language. */
final class ExportForm extends GridPane {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final List<Double> SCALES = List.of(1.0, 1.5, 2.0, 3.0, 4.0);

    private final Messages messages;
    private final ComboBox<String> picture = new ComboBox<>();
    private final TextField width = new TextField();
    private final TextField height = new TextField();
    private final ComboBox<Double> scale = new ComboBox<>();
    private final ComboBox<Theme> theme = new ComboBox<>();
    private final ComboBox<Language> language = new ComboBox<>();

    ExportForm(Messages messages, ExportOrder proposal) {
        this.messages = messages;
        getStyleClass().add("form");
        Format format = proposal.format();
        choice(picture, "export-picture",
                Picture.names(Picture.perspective(proposal.picture())), proposal.picture(),
                name -> messages.text("export.chart." + name));
        width.setId("export-width");
        width.setText(String.valueOf(format.width()));
        height.setId("export-height");
        height.setText(String.valueOf(format.height()));
        width.setPrefColumnCount(5);
        height.setPrefColumnCount(5);
        choice(scale, "export-scale", SCALES, format.style().scale(), value -> "× " + plain(value));
        choice(theme, "export-theme", List.of(Theme.values()), format.style().theme(),
                value -> messages.text("theme." + value.key()));
        choice(language, "export-language", List.of(Language.values()), format.style().language(),
                value -> messages.text("language." + value.key()));
        HBox size = new HBox(8, width, new Label("×"), height);
        size.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        row("export.what", picture);
        row("export.size", size);
        row("export.scale", scale);
        Label pixels = new Label();
        pixels.getStyleClass().add("note");
        pixels.setId("export-pixels");
        pixels.textProperty().bind(Bindings.createStringBinding(this::pixels, width.textProperty(),
                height.textProperty(), scale.valueProperty()));
        pixels.textProperty().addListener((observable, before, now) -> mark(pixels));
        mark(pixels);
        add(pixels, 1, getRowCount());
        row("export.theme", theme);
        row("export.language", language);
    }

    private void mark(Label pixels) {
        pixels.pseudoClassStateChanged(REFUSED, order().isEmpty());
    }

    /** Whether what stands in the form cannot be drawn. */
    BooleanBinding refused() {
        return Bindings.createBooleanBinding(() -> order().isEmpty(), width.textProperty(), height.textProperty(),
                scale.valueProperty());
    }

    /** What stands in the form, empty if it cannot be drawn. */
    Optional<ExportOrder> order() {
        Optional<Integer> wide = side(width);
        Optional<Integer> high = side(height);
        if (wide.isEmpty() || high.isEmpty() || tooLarge(wide.get(), high.get())) {
            return Optional.empty();
        }
        Style style = new Style(theme.getValue(), language.getValue(), scale.getValue());
        return Optional.of(new ExportOrder(picture.getValue(), new Format(wide.get(), high.get(), style)));
    }

    private boolean tooLarge(double wide, double high) {
        return wide * high * scale.getValue() * scale.getValue() > Format.MOST_PIXELS;
    }

    private String pixels() {
        Optional<Integer> wide = side(width);
        Optional<Integer> high = side(height);
        if (wide.isEmpty() || high.isEmpty()) {
            return messages.text("export.sides", String.valueOf(Format.SHORTEST_SIDE),
                    String.valueOf(Format.LONGEST_SIDE));
        }
        if (tooLarge(wide.get(), high.get())) {
            return messages.text("export.too_large", plain(Format.MOST_PIXELS / 1e6));
        }
        return messages.text("export.pixels", plain(Math.round(wide.get() * scale.getValue())),
                plain(Math.round(high.get() * scale.getValue())));
    }

    private static Optional<Integer> side(TextField field) {
        return Optional.of(field.getText().trim()).filter(text -> text.matches("\\d{3,5}")).map(Integer::valueOf)
                .filter(side -> side >= Format.SHORTEST_SIDE && side <= Format.LONGEST_SIDE);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private void row(String key, Node control) {
        int row = getRowCount();
        add(new Label(messages.text(key)), 0, row);
        add(control, 1, row);
    }

    private static <T> void choice(ComboBox<T> box, String id, List<T> values, T present, Function<T, String> text) {
        box.setId(id);
        box.getItems().setAll(values);
        box.setValue(present);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String string) {
                return box.getValue();
            }
        });
    }
}
