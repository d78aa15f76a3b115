package vanishingpoint.view;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vanishingpoint.experiment.SeedParameter;

/** The seed: a field, and a button that draws other weights and inputs, which can be undone. */
final class SeedControl extends VBox {

    private static final int DRAWN_BELOW = 1_000_000;

    private final SeedParameter parameter;
    private final ControlSource source;
    private final EntryField field;
    private final HBox row;
    private final RefusalNote refusal;

    SeedControl(SeedParameter parameter, ControlSource source) {
        this.parameter = parameter;
        this.source = source;
        field = new EntryField(this::offer);
        field.setId(parameter.key() + "-field");
        field.accessibleTextProperty().bind(source.name(parameter));
        field.setTooltip(RichTooltip.of(source.tip(parameter)));
        RichLabel name = new RichLabel(source.name(parameter));
        name.getStyleClass().add("parameter-name");
        Tooltip.install(name, RichTooltip.of(source.tip(parameter)));
        HBox.setHgrow(name, Priority.ALWAYS);
        row = new HBox(8, name, field, another());
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFillHeight(false);
        getStyleClass().add("seed-control");
        refusal = new RefusalNote(field);
        getChildren().setAll(row, refusal);
        source.follow(this::show);
        source.texts().messages().addListener(changed -> show());
    }

    private Button another() {
        Button another = new Button();
        another.setId("another-seed");
        another.textProperty().bind(source.texts().of("controls.another_seed"));
        another.setTooltip(source.texts().tooltip("controls.another_seed.tip"));
        another.setMinWidth(USE_PREF_SIZE);
        // the next seed follows from this one, so that a session can be repeated
        another.setOnAction(click -> source.set(parameter,
                (long) new SplittableRandom(source.recipe().get(parameter)).nextInt(DRAWN_BELOW)));
        return another;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        refusal.standBelow(row);
    }

    private Optional<String> offer(String typed) {
        OptionalLong seed = NumberText.whole(typed);
        if (seed.isEmpty()) {
            return Optional.of(source.texts().now().text("refused.seed", typed.strip()));
        }
        source.set(parameter, seed.getAsLong());
        return Optional.empty();
    }

    private void show() {
        field.show(source.value(parameter).map(seed -> Long.toString(seed).replace('-', '\u2212')).orElse(""));
    }
}
