package vanishingpoint.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import vanishingpoint.export.FileKind;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.Parts;
import vanishingpoint.figure.Scheme;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;

/** In which colours and language a figure is drawn, and what stands on it beside the data. */
final class LookFields extends FormSection {

    private final ComboBox<Theme> theme = new ComboBox<>();
    private final ComboBox<Scheme> palette = new ComboBox<>();
    private final ComboBox<Language> language = new ComboBox<>();
    private final CheckBox title = check("title");
    private final CheckBox caption = check("caption");
    private final CheckBox legend = check("legend");
    private final CheckBox margins = check("margins");
    private final CheckBox transparent = check("transparent");
    private final List<Node> ofDrawings = new ArrayList<>();
    private boolean showing;

    /** @param changed called when something else stands here */
    LookFields(Messages messages, Runnable changed) {
        super(messages, messages.text("studio.look"));
        choice(theme, "studio-theme", List.of(Theme.values()), Theme.LIGHT, value -> messages.text("theme." + value.key()));
        choice(palette, "studio-palette", List.of(Scheme.values()), Scheme.OKABE_ITO,
                value -> messages.text("studio.palette." + value.key()));
        choice(language, "studio-language", List.of(Language.values()), Language.ENGLISH,
                value -> messages.text("language." + value.key()));
        ofDrawings.addAll(row("theme", theme));
        ofDrawings.addAll(row("palette", palette));
        row("language", language);
        FlowPane parts = new FlowPane(title, caption, legend, margins, transparent);
        parts.getStyleClass().add("form-checks");
        ofDrawings.add(parts);
        add(parts, 0, getRowCount(), 2, 1);
        palette.disableProperty().bind(theme.valueProperty().isEqualTo(Theme.PRINT)); // which has none to choose
        for (ComboBox<?> box : List.of(theme, palette, language)) {
            box.valueProperty().addListener((observable, before, now) -> edited(changed));
        }
        for (CheckBox box : List.of(title, caption, legend, margins, transparent)) {
            box.selectedProperty().addListener((observable, before, now) -> edited(changed));
        }
    }

    private void edited(Runnable changed) {
        if (!showing) {
            changed.run();
        }
    }

    void show(Format format) {
        showing = true;
        theme.setValue(format.style().theme());
        palette.setValue(format.style().scheme());
        language.setValue(format.style().language());
        title.setSelected(format.parts().title());
        caption.setSelected(format.parts().caption());
        legend.setSelected(format.parts().legend());
        margins.setSelected(format.parts().margins());
        transparent.setSelected(format.transparent());
        showing = false;
    }

    /** A table for a page has a language only, a table of numbers nothing. */
    void become(FileKind kind) {
        present(kind != FileKind.CSV);
        ofDrawings.forEach(node -> present(node, kind.isDrawing()));
    }

    Style style() {
        return new Style(theme.getValue(), palette.getValue(), language.getValue());
    }

    /** The format with the parts that are chosen here. */
    Format applied(Format format) {
        return format.withStyle(style()).withTransparent(transparent.isSelected()).withParts(new Parts(title.isSelected(),
                caption.isSelected(), legend.isSelected(), margins.isSelected()));
    }
}
