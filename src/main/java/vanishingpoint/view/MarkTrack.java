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

/**
 * Theory marks under a slider's track: ticks, or a band for a stretch around zero, and, where there is room, labels; a
 * click sets the value.
 */
final class MarkTrack extends Pane {

    private static final double TICK = 5;
    private static final double TICK_HALF_WIDTH = 3;
    private static final double BAND_TOP = 1;
    private static final double BAND_HEIGHT = 3;

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
            tick.getStyleClass().add(mark.edge() ? "mark-band" : "mark-tick");
            tick.setVisible(!mark.edge() || mark.value() > 0); // one band for both its edges
            Label label = new Label(mark.label());
            label.getStyleClass().add("mark-label");
            if (mark.edge()) {
                label.getStyleClass().add("band-label");
            }
            Tooltip tip = RichTooltip.of(mark.tip()); // each is styled as it is made
            for (Region part : List.of(tick, label)) {
                Tooltip.install(part, tip);
                part.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> chosen.accept(mark.value()));
            }
            ticks.add(tick);
            labels.add(label);
        }
        getChildren().addAll(ticks);
        ticks.stream().filter(tick -> tick.getStyleClass().contains("mark-band")).forEach(Region::toBack);
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
                TheoryMark mark = marks.get(i);
                double labelWidth = labels.get(i).prefWidth(-1);
                wanted.add(new LabelRows.Wanted(x(mark.edge() ? 0 : mark.value()), labelWidth, mark.rank(),
                        labelWidth * anchor(mark), !mark.edge()));
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
            double value = marks.get(i).value();
            if (marks.get(i).edge()) {
                ticks.get(i).resizeRelocate(x(-value), BAND_TOP, x(value) - x(-value), BAND_HEIGHT);
            } else {
                boolean second = labels.get(i).isVisible() && labels.get(i).getLayoutY() > TICK;
                ticks.get(i).resizeRelocate(Math.round(x(value)) - TICK_HALF_WIDTH, 0, 2 * TICK_HALF_WIDTH + 1,
                        second ? labels.get(i).getLayoutY() : TICK);
            }
        }
    }

    // a label such as "4 = …" has its number under the tick
    private static double anchor(TheoryMark mark) {
        int equals = mark.label().indexOf(" = ");
        return equals < 0 ? 0.5 : 0.5 * equals / mark.label().length();
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
