package vanishingpoint.view;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vanishingpoint.figure.ChartKind;

/** A quiet card: title, what can be chosen, what can be taken away, and one chart or one of two. */
final class ChartCard extends VBox {

    /** What a card's menu does with the chart that it shows. */
    record Takeaways(Consumer<ChartKind> saveFigure, Consumer<ChartKind> copyFigure,
            Consumer<ChartKind> copyValues, Consumer<ChartKind> copySummary, Runnable copyLatex, FigureDrag drag) {}

    private final RichLabel title = new RichLabel();
    private final StackPane place = new StackPane();
    private CardContent shown;

    ChartCard(Texts texts, CardContent first, Takeaways takeaways, Node... extras) {
        getStyleClass().add("card-pane");
        title.getStyleClass().add("card-title");
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        takeaways.drag().from(title, () -> shown.chart().kind());
        Tooltip.install(title, texts.tooltip("card.drag.tooltip"));
        HBox head = new HBox(title);
        head.getStyleClass().add("card-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.setFillHeight(false);
        head.getChildren().addAll(extras);
        VBox.setVgrow(place, Priority.ALWAYS);
        place.setMinSize(0, 0);
        getChildren().addAll(head, place);
        show(first);
        head.getChildren().add(menu(texts, takeaways));
    }

    /** Puts this chart into the card. */
    void show(CardContent content) {
        shown = content;
        place.getChildren().setAll(content.node());
        refresh();
    }

    /** Takes the title from the chart, which has it from the answer. */
    void refresh() {
        title.show(shown.chart().title());
    }

    private MenuButton menu(Texts texts, Takeaways takeaways) {
        MenuButton menu = new MenuButton();
        menu.setGraphic(Icon.SAVE_FIGURE.node());
        menu.getStyleClass().addAll("flat", "button-icon", "no-arrow", "card-menu");
        menu.setTooltip(texts.tooltip("card.menu.tooltip"));
        menu.accessibleTextProperty().bind(texts.of("card.menu.tooltip"));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.getItems().addAll(item(texts, "card.save_figure", takeaways.saveFigure()),
                item(texts, "card.copy_figure", takeaways.copyFigure()),
                item(texts, "card.copy_values", takeaways.copyValues()),
                item(texts, "card.copy_summary", takeaways.copySummary()));
        if (shown.chart().kind() == ChartKind.FORMULA) {
            menu.getItems().add(item(texts, "card.copy_latex", kind -> takeaways.copyLatex().run()));
        }
        return menu;
    }

    private MenuItem item(Texts texts, String key, Consumer<ChartKind> takeaway) {
        MenuItem item = texts.put(key, new MenuItem());
        item.setOnAction(event -> takeaway.accept(shown.chart().kind()));
        return item;
    }
}
