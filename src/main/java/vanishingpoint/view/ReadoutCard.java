package vanishingpoint.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vanishingpoint.figure.Ink;
import vanishingpoint.i18n.RichText;

/** One finding: a headline in words, its numbers beneath, the stroke at its side in the colour of its curve. */
final class ReadoutCard extends VBox {

    /** A line of a card and the keys of the texts that define what it says. */
    record Line(RichText text, List<String> definitions) {}

    private static final int LINKED = 2; // the line that is the shortest

    private final Texts texts;
    private String inkClass = "ink-hairline";
    private Hyperlink link;

    ReadoutCard(Texts texts, String id) {
        this.texts = texts;
        setId(id);
        getStyleClass().addAll("readout", inkClass);
        setMinSize(0, 0);
    }

    void show(Ink ink, Line headline, List<Line> numbers) {
        if (!inkClass.equals("ink-" + ink.key())) { // each change of a class styles the card anew
            getStyleClass().remove(inkClass);
            inkClass = "ink-" + ink.key();
            getStyleClass().add(inkClass);
        }
        // labels are kept: a tooltip that is open stays while its number changes
        while (getChildren().size() < 1 + numbers.size()) {
            Entry entry = new Entry(getChildren().isEmpty() ? "readout-headline" : "readout-number");
            if (link != null && getChildren().size() == LINKED) {
                entry.putBeside(link);
            }
            getChildren().add(entry);
        }
        List<Line> lines = new ArrayList<>(List.of(headline));
        lines.addAll(numbers);
        for (int i = 0; i < lines.size(); i++) {
            ((Entry) getChildren().get(i)).say(lines.get(i));
        }
        getChildren().remove(lines.size(), getChildren().size());
    }

    /** Leads to the equation that it speaks of. */
    void link(Runnable follow) {
        link = texts.put("readout.link", new Hyperlink());
        link.setId(getId() + "-link");
        link.getStyleClass().add("readout-link");
        link.setMinWidth(USE_PREF_SIZE);
        link.setTooltip(texts.tooltip("readout.link.tooltip"));
        link.setOnAction(event -> follow.run());
    }

    private final class Entry extends VBox {

        private final RichLabel label = new RichLabel();
        private List<String> defined = List.of();
        private Tooltip tooltip;

        Entry(String styleClass) {
            label.getStyleClass().add(styleClass);
            getChildren().add(label);
        }

        void putBeside(Node node) {
            HBox.setHgrow(label, Priority.ALWAYS);
            label.setMinWidth(0);
            getChildren().setAll(new HBox(label, node));
        }

        void say(Line line) {
            label.show(line.text());
            if (line.definitions().equals(defined)) {
                return;
            }
            defined = line.definitions();
            if (tooltip != null) {
                Tooltip.uninstall(label, tooltip);
            }
            tooltip = texts.tooltip(in -> defined.stream().map(in::text).collect(Collectors.joining("\n\n")));
            Tooltip.install(label, tooltip);
        }
    }
}
