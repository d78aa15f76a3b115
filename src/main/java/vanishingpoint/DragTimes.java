package vanishingpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vanishingpoint.experiment.Experiment;

/**
 * When the moves of one drag were made and seen, in nanoseconds. A move is seen in its first picture, coarse or fine; one
 * that no answer of its own came to is seen when a later one is: none is left out.
 */
final class DragTimes {

    private static final long NOT_YET = Long.MIN_VALUE;

    private final Experiment[] asked;
    private final long[] events;
    private final long[] seen;
    private final long[] control;
    private final LongList engine = new LongList();
    private final LongList drawing = new LongList();
    private final LongList layout = new LongList();
    private final LongList intervals = new LongList();
    private final LongList between = new LongList();
    private final List<Integer> coarseGrains = new ArrayList<>();
    private final MemoryTraffic memory = new MemoryTraffic();
    private int moved;
    private int answered;
    private int seenMoves;
    private int frames;
    private boolean newPicture;
    private long lastPulse = NOT_YET;
    private long lastPicture = NOT_YET;
    private long fine = NOT_YET;

    /** Times in the order in which they came. */
    private static final class LongList {

        private final List<Long> times = new ArrayList<>();

        void add(long nanos) {
            times.add(nanos);
        }

        Spread spread() {
            return Spread.ofNanos(times.stream().mapToLong(Long::longValue).toArray());
        }
    }

    DragTimes(int moves) {
        asked = new Experiment[moves];
        events = new long[moves];
        seen = new long[moves];
        control = new long[moves];
        Arrays.fill(seen, NOT_YET);
    }

    int moves() {
        return asked.length;
    }

    /** Whether the last move is in the picture, and the picture fine and on its way to the screen. */
    boolean isComplete() {
        return moves() == 0 || fine != NOT_YET && isSeen();
    }

    private boolean isSeen() {
        return seenMoves == asked.length && !newPicture;
    }

    void moved(Experiment question, long event, long ended) {
        asked[moved] = question;
        events[moved] = event;
        control[moved] = ended - event;
        moved++;
    }

    void drawn(Stopwatches.Drawn answer) {
        if (moved > 0 && moved == asked.length && answer.result().experiment() == asked[moved - 1]
                && answer.result().grain() == 1) {
            fine = answer.ended();
        }
        int move = seenMoves;
        while (move < moved && asked[move] != answer.result().experiment()) {
            move++;
        }
        if (move == moved) {
            return; // asked before the drag, or the fine answer after a coarse one
        }
        answered++;
        for (; seenMoves <= move; seenMoves++) {
            seen[seenMoves] = answer.ended();
        }
        if (answer.result().grain() > 1) {
            coarseGrains.add(answer.result().grain());
        }
        engine.add(answer.engine());
        drawing.add(answer.ended() - answer.begun());
        if (lastPicture != NOT_YET) {
            between.add(answer.ended() - lastPicture);
        }
        lastPicture = answer.ended();
        newPicture = true;
    }

    void pulse(long now) {
        if (isSeen()) {
            return; // the hand rests
        }
        if (lastPulse != NOT_YET) {
            intervals.add(now - lastPulse);
        }
        lastPulse = now;
        memory.look();
    }

    void laidOut(long now) {
        if (newPicture) {
            frames++;
            newPicture = false;
            layout.add(now - lastPulse);
        }
    }

    DragReport report(Drag drag) {
        long[] waits = new long[moved];
        Arrays.setAll(waits, move -> seen[move] - events[move]);
        return new DragReport(drag,
                new DragReport.Counts(moved, answered, frames),
                new DragReport.Picture(Spread.ofNanos(waits), intervals.spread(), between.spread(), fineness()),
                new DragReport.Shares(Spread.ofNanos(control), engine.spread(), drawing.spread(), layout.spread()),
                new DragReport.Memory((double) memory.allocatedBytes() / moved, memory.collections(),
                        memory.longestPauseMillis()));
    }

    private DragReport.Fineness fineness() {
        List<Integer> grains = coarseGrains.stream().sorted().toList();
        return new DragReport.Fineness(grains.size(), grains.isEmpty() ? 1 : grains.get(grains.size() / 2),
                (fine - events[moved - 1]) / 1e6);
    }
}
