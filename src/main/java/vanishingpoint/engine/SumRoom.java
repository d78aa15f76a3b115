package vanishingpoint.engine;

/** Doubles that sums by lag, or terms, may take at once; more are made in several goes. */
record SumRoom(int sums, int terms) {

    static final SumRoom USUAL = new SumRoom(1 << 20, 3 << 17);
}
