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
import vanishingpoint.export.FigureOrder;
import vanishingpoint.export.FileKind;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.PageSize;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;

/** Which figure, how large, in which theme and language. */
final class ExportForm extends GridPane {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final int SHORTEST_SIDE = 200;
    private static final int LONGEST_SIDE = 10_000;
    private static final List<Double> SCALES = List.of(1.0, 1.5, 2.0, 3.0, 4.0);

    private final Messages messages;
    private final ComboBox<String> picture = new ComboBox<>();
    private final TextField width = new TextField();
    private final TextField height = new TextField();
    private final ComboBox<Double> scale = new ComboBox<>();
    private final ComboBox<Theme> theme = new ComboBox<>();
    private final ComboBox<Language> language = new ComboBox<>();

    ExportForm(Messages messages, FigureOrder proposal) {
        this.messages = messages;
        getStyleClass().add("form");
        PageSize size = proposal.format().size();
        double density = size.dpi() / PageSize.SCREEN_DPI;
        Style style = proposal.format().style();
        choice(picture, "export-picture",
                Picture.names(Picture.perspective(proposal.picture())), proposal.picture(),
                name -> messages.text("export.chart." + name));
        width.setId("export-width");
        width.setText(plain(Math.rint(size.pixelsWide() / density)));
        height.setId("export-height");
        height.setText(plain(Math.rint(size.pixelsHigh() / density)));
        width.setPrefColumnCount(5);
        height.setPrefColumnCount(5);
        choice(scale, "export-scale", SCALES, density, value -> "× " + plain(value));
        choice(theme, "export-theme", Theme.OF_WINDOW, style.theme(),
                value -> messages.text("theme." + value.key()));
        choice(language, "export-language", List.of(Language.values()), style.language(),
                value -> messages.text("language." + value.key()));
        HBox sides = new HBox(8, width, new Label("×"), height);
        sides.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        row("export.what", picture);
        row("export.size", sides);
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
    Optional<FigureOrder> order() {
        Optional<Integer> wide = side(width);
        Optional<Integer> high = side(height);
        if (wide.isEmpty() || high.isEmpty() || tooLarge(wide.get(), high.get())) {
            return Optional.empty();
        }
        PageSize size = PageSize.pixels(wide.get(), high.get()).times(scale.getValue());
        return Optional.of(new FigureOrder(picture.getValue(), FileKind.PNG,
                new Format(size, new Style(theme.getValue(), language.getValue()))));
    }

    private boolean tooLarge(double wide, double high) {
        double factor = scale.getValue();
        return wide * high * factor * factor > PageSize.MOST_PIXELS
                || Math.max(wide, high) * factor > PageSize.Unit.PIXEL.longest();
    }

    private String pixels() {
        Optional<Integer> wide = side(width);
        Optional<Integer> high = side(height);
        if (wide.isEmpty() || high.isEmpty()) {
            return messages.text("export.sides", String.valueOf(SHORTEST_SIDE), String.valueOf(LONGEST_SIDE));
        }
        if (tooLarge(wide.get(), high.get())) {
            return messages.text("export.too_large", plain(PageSize.MOST_PIXELS / 1e6));
        }
        return messages.text("export.pixels", plain(Math.round(wide.get() * scale.getValue())),
                plain(Math.round(high.get() * scale.getValue())));
    }

    private static Optional<Integer> side(TextField field) {
        return Optional.of(field.getText().trim()).filter(text -> text.matches("\\d{3,5}")).map(Integer::valueOf)
                .filter(side -> side >= SHORTEST_SIDE && side <= LONGEST_SIDE);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private void row(String key, Node control) {
        int row = getRowCount();
        add(new Label(messages.text(key)), 0, row);
        add(control, 1, row);
    }

    static <T> void choice(ComboBox<T> box, String id, List<T> values, T present, Function<T, String> text) {
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
