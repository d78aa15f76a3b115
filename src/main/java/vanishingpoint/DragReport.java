package vanishingpoint;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was measured of one drag. */
record DragReport(Drag drag, Counts counts, Picture picture, Shares shares, Memory memory) {

    /** Moves made, answers drawn, and pulses that brought a new picture. */
    record Counts(int moves, int answers, int frames) {}

    /**
     * Answers whose first picture was coarse, the median of their grains (1 where there are none), and the milliseconds from the
     * last move until its fine picture.
     */
    record Fineness(int coarse, int grain, double afterMillis) {}

    /**
     * What a user sees.
     *
     * @param fromSlider from the slider's event until all charts are drawn on the JavaFX thread
     * @param frames between one pulse and the next
     * @param between between one drawn answer and the next
     */
    record Picture(Spread fromSlider, Spread frames, Spread between, Fineness fineness) {}

    /** Where the time goes: the slider and its listeners, the engine, drawing, and the pulse's layout after it. */
    record Shares(Spread control, Spread engine, Spread drawing, Spread layout) {}

    /** Of all threads together. */
    record Memory(double bytesPerMove, long collections, long longestPauseMillis) {}

    static final String HEAD = """
                                                    slider to picture, ms  coarse   fine     frame, ms  moves                 medians, ms          MB a  collections
                  T    n  slider    perspective      median    p95    max   (step)  after  median    p95  drawn  slider engine drawing layout   move   (longest)
            """;

    String row() {
        return String.format(Locale.ROOT,
                "%7d %4d  %-8s  %-15s %7.1f %6.1f %6.1f %4.0f%%%4s %6.0f %7.1f %6.1f %4d/%-4d %5.1f %6.1f %7.1f %6.1f %6.2f %5d (%d ms)",
                drag.recipe().length(), drag.recipe().hidden(), drag.parameter().key(), drag.perspective().key(),
                picture.fromSlider().median(), picture.fromSlider().p95(), picture.fromSlider().max(),
                100.0 * picture.fineness().coarse() / counts.answers(), "(" + picture.fineness().grain() + ")",
                picture.fineness().afterMillis(), picture.frames().median(), picture.frames().p95(), counts.answers(), counts.moves(), shares.control().median(), shares.engine().median(),
                shares.drawing().median(), shares.layout().median(), memory.bytesPerMove() / 1e6,
                memory.collections(), memory.longestPauseMillis());
    }

    /** What became of moves that had no answer of their own; empty where each had one. */
    Optional<String> remark() {
        return counts.answers() == counts.moves() ? Optional.empty() : Optional.of(String.format(Locale.ROOT,
                "%s: the hand was faster than the engine. %d of %d moves had a picture of their own, each other one was in "
                        + "the next picture; a new one came every %.0f ms (p95 %.0f ms), none was dropped.",
                drag, counts.answers(), counts.moves(), picture.between().median(), picture.between().p95()));
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("T", drag.recipe().length());
        fields.put("n", drag.recipe().hidden());
        fields.put("slider", drag.parameter().key());
        fields.put("perspective", drag.perspective().key());
        fields.put("from", drag.from());
        fields.put("to", drag.to());
        fields.put("moves", counts.moves());
        fields.put("moves_answered", counts.answers());
        fields.put("answers_coarse", picture.fineness().coarse());
        fields.put("median_coarse_step", picture.fineness().grain());
        fields.put("fine_after_ms", Spread.rounded(picture.fineness().afterMillis()));
        fields.put("frames_drawn", counts.frames());
        fields.put("slider_to_picture_ms", picture.fromSlider().fields());
        fields.put("frame_interval_ms", picture.frames().fields());
        fields.put("between_pictures_ms", picture.between().fields());
        fields.put("slider_event_ms", shares.control().fields());
        fields.put("engine_ms", shares.engine().fields());
        fields.put("drawing_ms", shares.drawing().fields());
        fields.put("layout_ms", shares.layout().fields());
        fields.put("allocated_bytes_per_move", Math.rint(memory.bytesPerMove()));
        fields.put("collections", memory.collections());
        fields.put("longest_collection_pause_ms", memory.longestPauseMillis());
        return fields;
    }
}
