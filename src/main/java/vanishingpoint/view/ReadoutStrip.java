package vanishingpoint.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import vanishingpoint.figure.ComparedWords;
import vanishingpoint.figure.Readout;
import vanishingpoint.figure.Readouts;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.Result;
import vanishingpoint.state.Compared;
import vanishingpoint.state.LabModel;

/**
 * The findings in words, with their numbers. As high as its fullest card needs; it never gets
 * lower at one width, so that the charts do not jump in a drag. */
final class ReadoutStrip extends GridPane {

    private static final String GATES_ALONE = "(15)";
    private static final double[] PERCENT = {24, 24, 24, 28};

    private final LabModel model;
    private final Compared compared;
    private final Appearance appearance;
    private boolean two;
    private double measuredWidth;
    private double height;
    private final Map<Readout.Topic, ReadoutCard> cards = new EnumMap<>(Readout.Topic.class);

    /** @param toEquation told the label of an equation that the user wants to see */
    ReadoutStrip(LabModel model, Compared compared, Appearance appearance, Consumer<String> toEquation) {
        this.model = model;
        this.compared = compared;
        this.appearance = appearance;
        getStyleClass().add("readout-strip");
        setId("readouts");
        setMinHeight(USE_PREF_SIZE);
        for (Readout.Topic topic : Readout.Topic.values()) {
            ReadoutCard card = new ReadoutCard(appearance.texts(),
                    "readout-" + topic.name().toLowerCase(Locale.ROOT));
            if (topic == Readout.Topic.FORGET_PRODUCT) {
                card.link(() -> toEquation.accept(GATES_ALONE));
            }
            cards.put(topic, card);
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(PERCENT[topic.ordinal()]);
            getColumnConstraints().add(column);
            add(card, topic.ordinal(), 0);
        }
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(100);
        getRowConstraints().add(row);
        model.result().subscribe(this::show);
        model.view().addListener((observable, before, now) -> {
            if (!before.compared().equals(now.compared())) {
                show(model.result().get());
            }
        });
        compared.answer().addListener((observable, before, now) -> show(model.result().get()));
        appearance.language().addListener((observable, before, now) -> show(model.result().get()));
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != measuredWidth) {
            measuredWidth = width;
            height = 0;
        }
        height = Math.max(height, super.computePrefHeight(width));
        return height;
    }

    private void show(Result result) {
        if (result == null) {
            return;
        }
        Language language = appearance.language().get();
        if (two != compared.isOn()) {
            two = compared.isOn();
            height = 0;
        }
        List<Readout> readouts = Readouts.of(result, language);
        List<Readout> others = Optional.ofNullable(compared.answer().get()).map(other -> Readouts.of(other, language))
                .orElse(List.of());
        Set<Readout.Topic> told = readouts.stream().map(Readout::topic).collect(Collectors.toSet());
        cards.forEach((topic, card) -> present(card, told.contains(topic)));
        for (Readout readout : readouts) {
            ReadoutCard card = cards.get(readout.topic());
            int column = readouts.indexOf(readout); // no gap where a cell is not run
            if (getColumnIndex(card) != column) {
                setColumnIndex(card, column);
            }
            ReadoutLines lines = new ReadoutLines(result);
            card.show(readout.ink(), two ? sided(true, lines.headline(readout)) : lines.headline(readout), Stream.concat(
                    lines.numbers(readout).stream(), others.stream().filter(other -> other.topic() == readout.topic())
                            .map(other -> sided(false, lines.numbers(other).get(0)))).toList());
        }
    }

    private ReadoutCard.Line sided(boolean first, ReadoutCard.Line line) {
        return new ReadoutCard.Line(ComparedWords.sided(first, line.text(), appearance.language().get()),
                line.definitions());
    }

    private static void present(ReadoutCard card, boolean shown) {
        card.setVisible(shown);
        card.setManaged(shown);
    }
}
