package vanishingpoint.view;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.experiment.Range;
import vanishingpoint.i18n.RichText;
import vanishingpoint.state.LabModel;

/** A number's name, a field to type it in, a slider, and theory marks under its track. */
final class ParameterSlider extends VBox {

    private static final int MARK_DIGITS = 4;

    private final NumberParameter parameter;
    private final ControlSource source;
    private final SliderScale scale;
    private final Slider slider;
    private final EntryField field;
    private final MarkTrack marks;
    private final HBox header;
    private final RefusalNote refusal;
    private boolean showing;
    private boolean keyHeld;
    private Experiment beforeClick;

    ParameterSlider(NumberParameter parameter, ControlSource source) {
        this.parameter = parameter;
        this.source = source;
        Range range = parameter.range();
        scale = new SliderScale(range);
        slider = new Slider(scale.start(), scale.end(), scale.position(range.initial()));
        field = new EntryField(this::offer);
        marks = new MarkTrack(slider, range, TheoryMarks.rows(parameter), this::choose);
        getStyleClass().add("parameter-slider");
        ObservableValue<String> explanation = explanation();
        header = header(explanation);
        refusal = new RefusalNote(field);
        getChildren().setAll(header, slider, marks, refusal);
        slider.setId(parameter.key() + "-slider");
        field.setId(parameter.key() + "-field");
        slider.setSkin(new ProgressSliderSkin(slider));
        name(explanation);
        listen();
        source.follow(this::show);
        source.model().result().addListener(changed -> showMarks());
        source.texts().messages().addListener(changed -> show());
    }

    private HBox header(ObservableValue<String> explanation) {
        RichLabel name = new RichLabel(source.name(parameter));
        name.getStyleClass().add("parameter-name");
        Tooltip.install(name, RichTooltip.of(explanation));
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox header = new HBox(8, name, field);
        header.setAlignment(Pos.CENTER_LEFT);
        header.setFillHeight(false);
        return header;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        refusal.standBelow(header);
    }

    private void name(ObservableValue<String> explanation) {
        var plainName = source.name(parameter).map(markup -> RichText.parse(markup).plain());
        var plainTip = explanation.map(markup -> RichText.parse(markup).plain());
        slider.accessibleTextProperty().bind(plainName);
        field.accessibleTextProperty().bind(plainName);
        slider.accessibleHelpProperty().bind(plainTip);
        field.accessibleHelpProperty().bind(plainTip);
        field.setTooltip(RichTooltip.of(explanation));
    }

    private ObservableValue<String> explanation() {
        Range range = parameter.range();
        ObservableValue<String> meaning = source.tip(parameter);
        ObservableValue<String> limits = source.texts().of("parameter.range", NumberText.brief(range.min()),
                NumberText.brief(range.typedMax()));
        return meaning.flatMap(text -> limits.map(allowed -> text + "\n" + allowed));
    }

    private void listen() {
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.getClickCount() == 1) {
                beforeClick = source.model().experiment().get();
            }
            source.model().beginGesture();
        });
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, release -> {
            source.model().endGesture();
            show(); // the thumb rests on the round value
        });
        slider.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getClickCount() == 2) {
                reset();
            }
        });
        slider.valueProperty().addListener((observable, before, position) -> {
            if (!showing) {
                source.adjust(parameter, scale.valueAt(position.doubleValue()));
            }
        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        slider.addEventFilter(KeyEvent.KEY_RELEASED, release -> released());
        slider.focusedProperty().addListener(change -> released());
    }

    // on the bare track the clicks themselves have moved the thumb: that is no step of its own
    private void reset() {
        LabModel model = source.model();
        for (int clicks = 2; clicks > 0 && !model.experiment().get().equals(beforeClick); clicks--) {
            model.undo();
        }
        source.set(parameter, parameter.initial());
    }

    private void released() {
        if (keyHeld) { // else a press of the mouse, which moves the focus, would end its own gesture
            keyHeld = false;
            source.model().endGesture();
        }
    }

    private void pressed(KeyEvent event) {
        double value = source.value(parameter).orElse(parameter.initial());
        new SliderKeys(scale, parameter.initial(), marks.marks()).target(event, value).ifPresent(target -> {
            event.consume();
            keyHeld = true; // a key held down is one gesture
            source.model().beginGesture();
            source.adjust(parameter, target);
        });
    }

    private void choose(double mark) {
        slider.requestFocus();
        source.set(parameter, NumberText.rounded(mark, MARK_DIGITS));
    }

    private Optional<String> offer(String typed) {
        OptionalDouble number = NumberText.number(typed);
        Range range = parameter.range();
        if (number.isPresent() && range.contains(number.getAsDouble())) {
            source.set(parameter, number.getAsDouble());
            return Optional.empty();
        }
        boolean inside = number.isPresent() && number.getAsDouble() >= range.min()
                && number.getAsDouble() <= range.typedMax();
        String why = number.isEmpty() ? "refused.not_a_number" : inside ? "refused.not_whole" : "refused.out_of_range";
        return Optional.of(source.texts().now().text(why, typed.strip(), NumberText.brief(range.min()),
                NumberText.brief(range.typedMax())));
    }

    private void show() {
        Optional<Double> value = source.value(parameter);
        showing = true;
        slider.setValue(scale.position(value.orElse(parameter.initial())));
        showing = false;
        String text = value.map(number -> NumberText.of(number, parameter.range())).orElse("");
        field.show(text);
        showMarks();
    }

    private void showMarks() {
        boolean known = source.value(parameter).isPresent();
        marks.show(known ? new TheoryMarks(source.recipe(), source.model().result().get(), source.texts().now())
                .of(parameter) : List.of());
    }
}
