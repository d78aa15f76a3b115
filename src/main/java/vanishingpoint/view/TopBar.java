package vanishingpoint.view;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import vanishingpoint.figure.Theme;
import vanishingpoint.state.LabModel;

/** Name, menus, undo, export, language and theme. */
final class TopBar extends HBox {

    private static final String MARK = "M13 1 V13 H1 Z";

    private final Texts texts;
    private final Map<Command, Runnable> commands;
    private final RecentMenu recent;

    TopBar(Appearance appearance, LabModel model, Map<Command, Runnable> commands, MenuButton examples, RecentMenu recent) {
        this.recent = recent;
        this.texts = appearance.texts();
        this.commands = commands;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        Button undo = iconButton(Icon.UNDO, Command.UNDO);
        undo.disableProperty().bind(model.canUndo().not());
        Button redo = iconButton(Icon.REDO, Command.REDO);
        redo.disableProperty().bind(model.canRedo().not());
        Button export = texts.put("top.export", new Button());
        export.setId("export");
        export.setOnAction(event -> commands.get(Command.EXPORT).run());
        examples.getStyleClass().addAll("flat", "top-menu");
        getChildren().addAll(name(), fileMenu(), viewMenu(appearance), examples, space, undo, redo, export, language(appearance),
                theme(appearance), iconButton(Icon.HELP, Command.KEYS));
    }

    private Label name() {
        SVGPath mark = new SVGPath();
        mark.setContent(MARK);
        mark.getStyleClass().add("mark");
        Label name = texts.put("app.name", new Label());
        name.setGraphic(mark);
        name.getStyleClass().add("app-name");
        name.setMinWidth(USE_PREF_SIZE);
        return name;
    }

    private MenuButton fileMenu() {
        MenuButton menu = texts.put("top.file", new MenuButton());
        menu.setId("file-menu");
        menu.getStyleClass().addAll("flat", "top-menu");
        menu.setOnShowing(event -> recent.refresh());
        menu.getItems().addAll(item(Command.NEW), item(Command.OPEN), recent, new SeparatorMenuItem(), item(Command.SAVE),
                item(Command.SAVE_AS), item(Command.EXPORT), item(Command.EXPORT_WEIGHTS),
                new SeparatorMenuItem(), item(Command.COPY_TEXT),
                item(Command.PASTE), new SeparatorMenuItem(), item(Command.RESET), new SeparatorMenuItem(),
                item(Command.QUIT));
        return menu;
    }

    private MenuButton viewMenu(Appearance appearance) {
        MenuButton menu = texts.put("top.view", new MenuButton());
        menu.setId("view-menu");
        menu.getStyleClass().addAll("flat", "top-menu");
        CheckMenuItem still = texts.put("top.reduced_motion", new CheckMenuItem());
        still.setId("reduced-motion");
        still.selectedProperty().bindBidirectional(appearance.reducedMotion());
        PanePlan.offered().forEach(perspective -> menu.getItems().add(item(Command.of(perspective))));
        menu.getItems().addAll(new SeparatorMenuItem(), item(Command.COMPARE), item(Command.EXCHANGE), item(Command.OPEN_BESIDE),
                new SeparatorMenuItem(), still);
        return menu;
    }

    private MenuItem item(Command command) {
        MenuItem item = texts.put(command.textKey(), new MenuItem());
        item.setAccelerator(command.combinations().get(0));
        item.setOnAction(event -> commands.get(command).run());
        return item;
    }

    private Button iconButton(Icon icon, Command command) {
        Button button = new Button();
        button.setGraphic(icon.node());
        button.getStyleClass().addAll("flat", "button-icon");
        button.setId(command.name().toLowerCase(java.util.Locale.ROOT));
        button.setTooltip(texts.tooltip(in -> in.text("tooltip.command", in.text(command.textKey()),
                command.combinations().get(0).getDisplayText())));
        button.accessibleTextProperty().bind(texts.of(command.textKey()));
        button.setOnAction(event -> commands.get(command).run());
        return button;
    }

    private Button language(Appearance appearance) {
        Button button = texts.put("top.language", new Button());
        button.setId("language");
        button.getStyleClass().addAll("flat", "language");
        button.setTooltip(texts.tooltip("top.language.tooltip"));
        button.setOnAction(event -> appearance.switchLanguage());
        return button;
    }

    private Button theme(Appearance appearance) {
        Button button = new Button();
        button.setId("theme");
        button.graphicProperty().bind(appearance.theme().map(theme -> (theme == Theme.DARK ? Icon.SUN : Icon.MOON).node()));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(texts.tooltip("top.theme.tooltip"));
        button.accessibleTextProperty().bind(texts.of("top.theme.tooltip"));
        button.setOnAction(event -> appearance.switchTheme());
        return button;
    }
}
