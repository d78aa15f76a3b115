package vanishingpoint.view;

import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.i18n.RichText;

/** Plays and pauses; what is played and how fast. */
final class PlayControl extends HBox {

    private final Player player;
    private final Texts texts;
    private final MenuButton choice = new MenuButton();
    private final RichLabel told = new RichLabel();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long nanos) {
            player.tick(nanos);
        }
    };

    PlayControl(Player player, Appearance appearance) {
        this.player = player;
        texts = appearance.texts();
        setId("play-control");
        getStyleClass().add("play-control");
        setAlignment(Pos.CENTER_RIGHT);
        setFillHeight(false);
        setMinWidth(USE_PREF_SIZE);
        disableProperty().bind(appearance.reducedMotion());
        ToggleButton play = new ToggleButton();
        play.setId("play");
        play.getStyleClass().addAll("flat", "button-icon");
        play.graphicProperty().bind(player.playing().map(is -> (is ? Icon.PAUSE : Icon.PLAY).node()));
        play.setTooltip(texts.tooltip("play.tooltip"));
        play.accessibleTextProperty().bind(texts.of("command.play"));
        play.setOnAction(event -> {
            player.toggle();
            play.setSelected(player.playing().get());
        });
        player.playing().addListener((observable, before, now) -> {
            play.setSelected(now);
            if (now) {
                timer.start();
            } else {
                timer.stop();
            }
        });
        choice.setId("play-choice");
        told.setMinWidth(USE_PREF_SIZE);
        choice.getStyleClass().addAll("flat", "small");
        choice.accessibleTextProperty().bind(texts.of("play.choice"));
        fill();
        tell();
        player.moved().addListener((observable, before, now) -> tell());
        player.hasSliders().subscribe(now -> tell());
        getChildren().addAll(play, told, choice);
    }

    private void fill() {
        ToggleGroup kinds = new ToggleGroup();
        for (Player.What what : Player.What.values()) {
            RadioMenuItem item = texts.put(what == Player.What.SLIDER ? "play.slider" : "play.selection",
                    new RadioMenuItem());
            item.setId("play-" + what.name().toLowerCase(java.util.Locale.ROOT));
            if (what == Player.What.SLIDER) {
                item.disableProperty().bind(player.hasSliders().map(any -> !any));
            }
            item.setToggleGroup(kinds);
            item.setSelected(what == player.what());
            item.setOnAction(event -> {
                player.play(what);
                tell();
            });
            choice.getItems().add(item);
        }
        choice.getItems().add(new SeparatorMenuItem());
        ToggleGroup speeds = new ToggleGroup();
        for (double speed : Player.SPEEDS) {
            RadioMenuItem item = new RadioMenuItem(times(speed));
            item.setToggleGroup(speeds);
            item.setSelected(speed == player.speed());
            item.setOnAction(event -> {
                player.play(speed);
                tell();
            });
            choice.getItems().add(item);
        }
    }

    private void tell() {
        NumberParameter moved = player.moved().get();
        String slider = moved.symbol().isEmpty() ? moved.key() : moved.symbol();
        told.show(RichText.parse((player.what() == Player.What.SELECTION ? "t, k" : slider) + " · "
                + times(player.speed())));
    }

    private static String times(double speed) {
        return NumberText.brief(speed) + "×";
    }
}
