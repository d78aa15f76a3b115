package vanishingpoint.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import vanishingpoint.experiment.Range;

/** Theory marks under a slider's track, each with a tick and, where there is room, a label; a click sets the value. */
final class MarkTrack extends Pane {

    private static final double TICK = 5;
    private static final double TICK_HALF_WIDTH = 3;

    private final Slider slider;
    private final SliderScale scale;
    private final int rows;
    private final DoubleConsumer chosen;
    private final Label least;
    private final Label most;
    private final List<Region> ticks = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private List<TheoryMark> marks = List.of();

    /** @param rows rows of labels that room is kept for, whether used or not, so that nothing moves */
    MarkTrack(Slider slider, Range range, int rows, DoubleConsumer chosen) {
        this.slider = slider;
        this.scale = new SliderScale(range);
        this.rows = rows;
        this.chosen = chosen;
        least = end(range.min());
        most = end(range.max());
        getStyleClass().add("mark-track");
        getChildren().setAll(least, most);
        setMinHeight(Region.USE_PREF_SIZE);
        slider.widthProperty().addListener(resized -> requestLayout());
    }

    private static Label end(double value) {
        Label label = new Label(NumberText.brief(value));
        label.getStyleClass().add("range-end");
        return label;
    }

    List<TheoryMark> marks() {
        return marks;
    }

    void show(List<TheoryMark> wanted) {
        if (wanted.equals(marks)) {
            return;
        }
        marks = List.copyOf(wanted);
        ticks.clear();
        labels.clear();
        getChildren().setAll(least, most);
        for (TheoryMark mark : marks) {
            Region tick = new Region();
            tick.getStyleClass().add("mark-tick");
            Label label = new Label(mark.label());
            label.getStyleClass().add("mark-label");
            for (Region part : List.of(tick, label)) {
                Tooltip.install(part, RichTooltip.of(mark.tip()));
                part.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> chosen.accept(mark.value()));
            }
            ticks.add(tick);
            labels.add(label);
        }
        getChildren().addAll(ticks);
        getChildren().addAll(labels);
        requestLayout();
    }

    private double rowHeight() {
        return least.prefHeight(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return TICK + rows * rowHeight();
    }

    @Override
    protected void layoutChildren() {
        List<LabelRows.Wanted> wanted = new ArrayList<>();
        List<Label> all = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            if (!marks.get(i).label().isEmpty()) {
                all.add(labels.get(i));
                wanted.add(new LabelRows.Wanted(x(marks.get(i).value()), labels.get(i).prefWidth(-1),
                        marks.get(i).rank()));
            }
        }
        all.addAll(List.of(least, most));
        wanted.add(new LabelRows.Wanted(0, least.prefWidth(-1), Integer.MAX_VALUE));
        wanted.add(new LabelRows.Wanted(getWidth(), most.prefWidth(-1), Integer.MAX_VALUE));
        Map<Integer, LabelRows.Spot> spots = new LabelRows(getWidth(), rows).place(wanted);
        labels.forEach(label -> label.setVisible(false));
        for (int i = 0; i < all.size(); i++) {
            place(all.get(i), spots.get(i));
        }
        for (int i = 0; i < marks.size(); i++) {
            boolean second = labels.get(i).isVisible() && labels.get(i).getLayoutY() > TICK;
            ticks.get(i).resizeRelocate(Math.round(x(marks.get(i).value())) - TICK_HALF_WIDTH, 0,
                    2 * TICK_HALF_WIDTH + 1, second ? labels.get(i).getLayoutY() : TICK);
        }
    }

    private void place(Label label, LabelRows.Spot spot) {
        label.setVisible(spot != null);
        if (spot != null) {
            label.resizeRelocate(spot.left(), TICK + spot.row() * rowHeight(), label.prefWidth(-1), rowHeight());
        }
    }

    private double x(double value) {
        Region thumb = (Region) slider.lookup(".thumb");
        double inset = thumb == null ? 0 : thumb.prefWidth(-1) / 2;
        return inset + scale.fraction(value) * (getWidth() - 2 * inset);
    }
}
