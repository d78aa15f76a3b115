package vanishingpoint.view;

/**
 * A value that theory singles out on a slider's track.
 *
 * @param label short text under the track, empty for a tick alone; markup
 * @param tip what the value means; markup
 * @param rank who keeps its label where two would overlap, 0 first
 * @param edge whether it is an edge of a stretch around zero, drawn as a band from one edge to the other, without a tick
 */
record TheoryMark(double value, String label, String tip, int rank, boolean edge) {

    TheoryMark(double value, String label, String tip, int rank) {
        this(value, label, tip, rank, false);
    }
}
