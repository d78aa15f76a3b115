package vanishingpoint.state;

import java.util.ArrayDeque;
import java.util.Deque;

/** What stood before, and what was undone. Holds the last {@link #LIMIT} steps. */
final class History<E> {

    static final int LIMIT = 500;

    private final Deque<E> before = new ArrayDeque<>();
    private final Deque<E> after = new ArrayDeque<>();

    /** A step away from {@code left}: what was undone is forgotten. */
    void leave(E left) {
        before.push(left);
        after.clear();
        if (before.size() > LIMIT) {
            before.removeLast();
        }
    }

    E undo(E present) {
        after.push(present);
        return before.pop();
    }

    E redo(E present) {
        before.push(present);
        return after.pop();
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    void clear() {
        before.clear();
        after.clear();
    }
}
