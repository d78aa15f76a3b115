package vanishingpoint.view;

/**
 * A value that theory singles out on a slider's track.
 *
 * @param label short text under the track, empty for a tick alone; markup
 * @param tip what the value means; markup
 * @param rank who keeps its label where two would overlap, 0 first
 */
record TheoryMark(double value, String label, String tip, int rank) {}
