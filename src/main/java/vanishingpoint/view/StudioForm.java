package vanishingpoint.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.export.FileKind;
import vanishingpoint.export.Sweep;
import vanishingpoint.figure.Format;
import vanishingpoint.figure.Picture;
import vanishingpoint.i18n.Messages;

/** Everything that can be said about a figure; whatever is said makes an order, or says why it cannot. */
final class StudioForm extends VBox {

    /**
     * What can be chosen from.
     *
     * @param pictures names of pictures, those in sight first
     * @param inSight the perspective that needs no name beside them
     * @param moves whether there is a parameter that a sweep could move
     */
    record Choices(List<String> pictures, Perspective inSight, boolean moves) {}

    private final ComboBox<String> picture = new ComboBox<>();
    private final ComboBox<FileKind> kind = new ComboBox<>();
    private final Choices choices;
    private final SweepFields sweep;
    private final SizeFields size;
    private final LookFields look;
    private final ReadOnlyObjectWrapper<Optional<FigureOrder>> order =
            new ReadOnlyObjectWrapper<>(this, "order", Optional.empty());
    private Format lastDrawn;
    private boolean showing;

    StudioForm(Messages messages, Choices choices, FigureOrder proposal) {
        this.choices = choices;
        getStyleClass().add("studio-form");
        sweep = new SweepFields(messages, this::update);
        size = new SizeFields(messages, this::update);
        look = new LookFields(messages, this::update);
        lastDrawn = proposal.format();
        FormSection figure = new FormSection(messages, messages.text("studio.figure"));
        FormSection.choice(picture, "studio-picture", choices.pictures(), proposal.picture(), name -> named(messages, name));
        FormSection.choice(kind, "studio-kind", List.of(), proposal.kind(), value -> messages.text("studio.kind." + value.key()));
        figure.row("picture", picture);
        figure.row("kind", kind);
        getChildren().addAll(figure, sweep, size, look);
        offerKinds();
        proposal.sweep().ifPresent(sweep::show);
        size.become(proposal.picture());
        size.show(proposal.format());
        look.show(proposal.format());
        picture.valueProperty().addListener((observable, before, now) -> {
            showing = true;
            offerKinds();
            size.become(now);
            showing = false;
            update();
        });
        kind.valueProperty().addListener((observable, before, now) -> update());
        update();
    }

    /** What the form says; empty while it says something that cannot be drawn. */
    ReadOnlyObjectProperty<Optional<FigureOrder>> order() {
        return order.getReadOnlyProperty();
    }

    private String named(Messages messages, String name) {
        String chart = messages.text("studio.chart." + name);
        Perspective of = Picture.perspective(name);
        return of == choices.inSight() ? chart : messages.text("studio.chart_of", chart, messages.text("command." + of.key()));
    }

    private void offerKinds() {
        FileKind present = kind.getValue();
        kind.getItems().setAll(Arrays.stream(FileKind.values()).filter(known -> choices.moves() || !known.moves())
                .toList());
        kind.setValue(kind.getItems().contains(present) ? present : FileKind.PNG);
    }

    private void update() {
        if (!showing && kind.getValue() != null) {
            sweep.present(kind.getValue().moves());
            size.present(kind.getValue().isDrawing());
            look.become(kind.getValue());
            order.set(read());
        }
    }

    private Optional<FigureOrder> read() {
        FileKind wanted = kind.getValue();
        Optional<Format> drawn = size.read(look.style());
        drawn.ifPresent(format -> lastDrawn = format);
        if (wanted.isDrawing() && drawn.isEmpty()) {
            return Optional.empty();
        }
        Optional<Sweep> moved = wanted.moves() ? sweep.read() : Optional.empty();
        if (wanted.moves() && moved.isEmpty()) {
            return Optional.empty();
        }
        Format format = look.applied(drawn.orElseGet(() -> lastDrawn.withFontPoints(OptionalDouble.empty())));
        return Optional.of(new FigureOrder(picture.getValue(), wanted,
                wanted == FileKind.GIF ? format.withTransparent(false) : format, moved)); // a moving picture has a ground
    }
}
