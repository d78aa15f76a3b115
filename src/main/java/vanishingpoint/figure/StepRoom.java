package vanishingpoint.figure;

/** How much of a run is shown: the longest one that is whole, else so many places. */
record StepRoom(int whole, int part) {

    static final StepRoom USUAL = new StepRoom(30, 24);
    /** Of a drawing that has another one beside it. */
    static final StepRoom HALF = new StepRoom(18, 16);
}
