package vanishingpoint.view;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import vanishingpoint.export.Sweep;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;

/** Which frame of a sweep is in sight. */
final class StudioFrames extends HBox {

    private final Slider slider = new Slider(0, 1, 0);
    private final RichLabel value = new RichLabel();
    private Optional<Sweep> sweep = Optional.empty();

    StudioFrames(Messages messages) {
        super(10);
        getStyleClass().add("studio-frames");
        setAlignment(Pos.CENTER_LEFT);
        slider.setId("studio-frame");
        slider.setBlockIncrement(1);
        slider.setAccessibleText(messages.text("studio.frame"));
        slider.setTooltip(RichTooltip.of(messages.text("studio.frame")));
        HBox.setHgrow(slider, Priority.ALWAYS);
        value.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(slider, value);
        slider.valueProperty().addListener((observable, before, now) -> tell());
        setManaged(false);
        setVisible(false);
    }

    /** Of this sweep, if there is one. */
    void show(Optional<Sweep> shown) {
        sweep = shown;
        setVisible(shown.isPresent());
        setManaged(shown.isPresent());
        shown.ifPresent(now -> slider.setMax(now.frames() - 1));
        tell();
    }

    /** Zero where nothing moves. */
    int frame() {
        return sweep.isPresent() ? (int) Math.rint(slider.getValue()) : 0;
    }

    DoubleProperty moved() {
        return slider.valueProperty();
    }

    private void tell() {
        value.show(RichText.parse(sweep.map(now -> (now.parameter().symbol().isEmpty() ? "" : now.parameter().symbol() + " = ")
                + NumberText.brief(NumberText.rounded(now.values().get(frame()), 4))).orElse("")));
    }
}
