package vanishingpoint.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.experiment.Range;
import vanishingpoint.export.Sweep;
import vanishingpoint.figure.PageSize;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;

/** Which parameter moves from where to where. */
final class SweepFields extends FormSection {

    private final ComboBox<NumberParameter> parameter = new ComboBox<>();
    private final FormField from = new FormField("studio-from");
    private final FormField to = new FormField("studio-to");
    private final FormField frames = new FormField("studio-frames");
    private final FormField millis = new FormField("studio-millis");
    private final CheckBox pingPong;
    private boolean showing;

    /** @param changed called when something else stands here */
    SweepFields(Messages messages, Runnable changed) {
        super(messages, messages.text("studio.sweep"));
        choice(parameter, "studio-parameter", Sweep.parameters(), Sweep.USUAL.parameter(),
                chosen -> RichText.parse(messages.text("parameter." + chosen.key())).plain());
        pingPong = check("ping_pong");
        row("parameter", parameter);
        row("from", from, new Label("–"), to);
        explain(to, "to");
        row("frames", frames, pingPong);
        row("millis", millis, new Label("ms"));
        refusals(from, to, frames, millis);
        show(Sweep.USUAL);
        parameter.valueProperty().addListener((observable, before, now) -> {
            if (!showing) {
                showing = true;
                from.show(now.range().min());
                to.show(now.range().max());
                showing = false;
                changed.run();
            }
        });
        for (FormField field : List.of(from, to, frames, millis)) {
            field.textProperty().addListener((observable, before, now) -> edited(changed));
        }
        pingPong.selectedProperty().addListener((observable, before, now) -> edited(changed));
    }

    void show(Sweep sweep) {
        showing = true;
        parameter.setValue(sweep.parameter());
        from.show(sweep.from());
        to.show(sweep.to());
        frames.show(sweep.frames());
        millis.show(sweep.frameMillis());
        pingPong.setSelected(sweep.pingPong());
        showing = false;
    }

    private void edited(Runnable changed) {
        if (!showing) {
            changed.run();
        }
    }

    /** What stands here; empty where it cannot be, and then the fields say why. */
    Optional<Sweep> read() {
        OptionalDouble start = value(from);
        OptionalDouble end = value(to);
        OptionalDouble count = whole(frames, 2, Sweep.MOST_FRAMES);
        OptionalDouble pace = whole(millis, Sweep.SHORTEST_MILLIS, Sweep.LONGEST_MILLIS);
        if (start.isEmpty() || end.isEmpty() || count.isEmpty() || pace.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Sweep(parameter.getValue(), start.getAsDouble(), end.getAsDouble(), (int) count.getAsDouble(),
                pingPong.isSelected(), (int) pace.getAsDouble()));
    }

    private OptionalDouble value(FormField end) {
        Range range = parameter.getValue().range();
        return end.number(range::contains, messages().text(range.isWhole() ? "studio.refused.whole" : "studio.refused.number",
                PageSize.plain(range.min()), PageSize.plain(range.typedMax())));
    }

    private OptionalDouble whole(FormField field, int least, int most) {
        return field.number(value -> value == Math.rint(value) && value >= least && value <= most,
                messages().text("studio.refused.whole", String.valueOf(least), String.valueOf(most)));
    }
}
