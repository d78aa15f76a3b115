package vanishingpoint.view;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import vanishingpoint.figure.Glow;

/** The gradient on its way over a chart. It moves while it is played, seen and allowed to; else nothing of it is shown. */
final class WaveLayer extends Pane {

    private final ChartView view;
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing", true);
    private final BooleanProperty moving = new SimpleBooleanProperty(this, "moving");
    private final AnimationTimer timer = new AnimationTimer() {
        private long start;

        @Override
        public void start() {
            start = 0;
            super.start();
        }

        @Override
        public void handle(long now) {
            start = start == 0 ? now : start;
            showAt((now - start) / 1e9);
        }
    };

    WaveLayer(ChartView view, ObservableValue<Boolean> reducedMotion) {
        this.view = view;
        setMouseTransparent(true);
        setId("wave");
        moving.bind(playing.flatMap(plays -> reducedMotion.map(still -> plays && !still))
                .flatMap(may -> sceneProperty().map(scene -> may).orElse(false)));
        moving.subscribe(this::move);
    }

    /** Whether the user wants it to move. */
    BooleanProperty playing() {
        return playing;
    }

    boolean isMoving() {
        return moving.get();
    }

    private void move(boolean now) {
        if (now) {
            timer.start();
        } else {
            timer.stop();
            getChildren().forEach(disc -> disc.setVisible(false));
        }
    }

    /** The picture so many seconds after it began to move. */
    void showAt(double seconds) {
        List<Glow> glows = view.dataArea().map(area -> view.chart().glowsAt(seconds, area)).orElse(List.of());
        while (getChildren().size() < glows.size()) {
            getChildren().add(new Circle());
        }
        for (Node disc : getChildren()) {
            int number = getChildren().indexOf(disc);
            disc.setVisible(number < glows.size());
            if (disc.isVisible()) {
                place((Circle) disc, glows.get(number));
            }
        }
    }

    private static void place(Circle disc, Glow glow) {
        disc.getStyleClass().setAll("wave", "ink-" + glow.ink().key());
        disc.setCenterX(glow.place().getX());
        disc.setCenterY(glow.place().getY());
        disc.setRadius(glow.radius());
    }
}
