package vanishingpoint.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.PinWords;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Result;
import vanishingpoint.state.LabModel;

/** Keeps the curves of now beside those to come, at once where none are kept yet, and lets go of them. */
final class PinMenu extends MenuButton {

    private final LabModel model;
    private final Appearance appearance;

    PinMenu(LabModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        setId("pins");
        setGraphic(Icon.PIN.node());
        getStyleClass().addAll("flat", "button-icon", "no-arrow", "card-menu");
        setTooltip(appearance.texts().tooltip("pin.tooltip"));
        accessibleTextProperty().bind(appearance.texts().of("pin.tooltip"));
        setMinWidth(USE_PREF_SIZE);
        disableProperty().bind(model.result().map(result -> false).orElse(true));
        setOnShowing(event -> fill());
        fill(); // a menu without entries does not open
    }

    @Override
    public void show() {
        if (model.view().get().pins().isEmpty()) {
            pin();
        } else {
            super.show();
        }
    }

    private void pin() {
        List<Experiment> more = new ArrayList<>(model.view().get().pins());
        more.add(model.result().get().experiment());
        look(more);
    }

    private void fill() {
        Texts texts = appearance.texts();
        List<Experiment> pins = model.view().get().pins();
        MenuItem pin = texts.put("pin.pin", new MenuItem());
        pin.setId("pin");
        Result shown = model.result().get();
        pin.setDisable(shown == null || pins.contains(shown.experiment()) || pins.size() == View.MOST_PINS);
        pin.setOnAction(event -> pin());
        getItems().setAll(pin);
        if (!pins.isEmpty()) {
            getItems().add(new SeparatorMenuItem());
            pins.forEach(pinned -> getItems().add(entry(pinned, pins)));
            MenuItem none = texts.put("pin.none", new MenuItem());
            none.setOnAction(event -> look(List.of()));
            getItems().addAll(new SeparatorMenuItem(), none);
        }
    }

    private MenuItem entry(Experiment pinned, List<Experiment> pins) {
        RichText name = PinWords.of(pinned, model.experiment().get(), appearance.language().get());
        RichLabel words = appearance.texts().rich("pin.remove", name.markup());
        words.setId("unpin-" + pins.indexOf(pinned));
        MenuItem remove = new CustomMenuItem(words);
        remove.setText(appearance.texts().now().text("pin.remove", name.plain())); // for those who hear it
        remove.setMnemonicParsing(false); // an underscore is a subscript
        remove.setOnAction(event -> look(pins.stream().filter(other -> !other.equals(pinned)).toList()));
        return remove;
    }

    private void look(List<Experiment> pins) {
        model.look(model.view().get().withPins(pins));
    }
}
