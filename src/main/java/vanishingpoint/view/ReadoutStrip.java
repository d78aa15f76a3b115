package vanishingpoint.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import vanishingpoint.figure.Readout;
import vanishingpoint.figure.Readouts;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.Result;
import vanishingpoint.state.LabModel;

/** The findings in words, with their numbers. Its height depends on its width only: no answer moves the charts. */
final class ReadoutStrip extends HBox {

    private static final double ROOMY = 1060;
    private static final double HEIGHT = 82;
    private static final double HEIGHT_WRAPPED = 116;

    private final LabModel model;
    private final Appearance appearance;
    private final Map<Readout.Topic, ReadoutCard> cards = new EnumMap<>(Readout.Topic.class);

    ReadoutStrip(LabModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        getStyleClass().add("readout-strip");
        setId("readouts");
        for (Readout.Topic topic : Readout.Topic.values()) {
            ReadoutCard card = new ReadoutCard(appearance.texts(),
                    "readout-" + topic.name().toLowerCase(Locale.ROOT));
            card.setMaxWidth(Double.MAX_VALUE);
            card.setPrefWidth(100); // all the same, whatever they say
            setHgrow(card, Priority.ALWAYS);
            cards.put(topic, card);
        }
        getChildren().addAll(cards.values());
        widthProperty().addListener((observable, before, now) -> fix(now.doubleValue()));
        fix(ROOMY);
        model.result().subscribe(this::show);
        appearance.language().addListener((observable, before, now) -> show(model.result().get()));
    }

    private void fix(double width) {
        double height = width < ROOMY ? HEIGHT_WRAPPED : HEIGHT;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private void show(Result result) {
        if (result == null) {
            return;
        }
        Language language = appearance.language().get();
        List<Readout> readouts = Readouts.of(result, language);
        cards.values().forEach(card -> card.setVisible(false));
        for (Readout readout : readouts) {
            ReadoutCard card = cards.get(readout.topic());
            card.setVisible(true);
            ReadoutLines lines = new ReadoutLines(result, language);
            card.show(readout.ink(), lines.headline(readout), lines.numbers(readout));
        }
    }
}
