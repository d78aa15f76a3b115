package vanishingpoint.engine;

import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.result.TermRow;

/** Upper estimates, in bytes, of the heap that answers need at their peak. Arrays that grow with T or n alone are left out. */
record HeapNeed(CellKind cell, long length, long n, long ends, int threads) {

    /** Vectors of 512 bit, or wider ones where there are. */
    private static final long MOST_LANES = Math.max(8, Lanes.FASTEST.width());
    /** What everything else takes, and room for the collector, which cannot fill every region. */
    private static final long REST = 16L << 20;
    private static final double SLACK = 1.2;

    /** For {@link Engine#normTables}. */
    static long ofTable(GivenWeights experiment, Quantity quantity, int threads) {
        HeapNeed need = of(experiment.cell(), experiment, threads);
        int tables = quantity == Quantity.CELL_STATE ? 4 : 2; // both norms, of the state too where that certifies them
        return need.total(tables, need.states(), need.products());
    }

    /** For {@link Engine#run} of the dearest perspective, EXPLORE with FULL_STATE or SUM, and {@link Engine#analyze}. */
    static long ofRun(Experiment experiment, int threads) {
        boolean drawn = experiment instanceof Recipe;
        CellKind last = drawn ? ((Recipe) experiment).get(Parameters.GATED_CELL) : ((GivenWeights) experiment).cell();
        HeapNeed need = of(last, experiment, threads);
        int tables = switch (last) {
            case RNN -> 2; // both norms, then the gains and the terms
            case GRU -> 3; // the direct path beside both norms
            case LSTM -> 5;
        };
        int kept = drawn ? 2 : 0; // the RNN's gains and terms
        long fixed = need.states() + need.backwards();
        return Math.max(need.total(tables + kept, fixed, Math.max(need.products(), need.besideRow())),
                need.total(1 + kept, fixed, need.finalRow() + (drawn ? 2 : 1) * need.sums()
                        + (drawn || last == CellKind.RNN ? need.partialSums() : 0)));
    }

    private static HeapNeed of(CellKind cell, Experiment experiment, int threads) {
        return new HeapNeed(cell, experiment.length(), experiment.hidden(),
                (long) experiment.inputs() + experiment.outputs(), threads);
    }

    private long total(int tables, long states, long work) {
        long triangles = Double.BYTES * length * (length + 1) / 2 * tables;
        long stored = Double.BYTES * StepJacobians.storedEntries((int) length, (int) size(), (int) n);
        return (long) (SLACK * (triangles + stored + states + work)) + REST;
    }

    private long products() {
        return workers() * Math.max(bundle(), blocks());
    }

    /** Without the LSTM's largest table. */
    private long besideRow() {
        return workers() * bundle() * n / size() + finalRow();
    }

    private long size() {
        return cell == CellKind.LSTM ? 2 * n : n;
    }

    private long gates() {
        return switch (cell) {
            case RNN -> 1;
            case GRU, LSTM -> 4;
        };
    }

    /** As many threads as there are bundles find work. */
    private long workers() {
        return Math.min(threads, length / MOST_LANES + 1);
    }

    /** One thread's matrices in lanes: themselves, aside for multiplying, in the backlog, their Gram matrices. */
    private long bundle() {
        return Double.BYTES * MOST_LANES * 4 * size() * size();
    }

    /** One thread's products that have exponents. */
    private long blocks() {
        long chunk = JacobianProducts.chunkSize((int) length, (int) size());
        return Double.BYTES * (2 * chunk + 4) * size() * size();
    }

    /** The row t = T alone: products of as many lags as there are lanes, in lanes, in the backlog, their Gram matrices. */
    private long finalRow() {
        long products = (MOST_LANES + 1) * size() * (size() + MOST_LANES);
        long norms = 3 * MOST_LANES * (size() * size() + (cell == CellKind.LSTM ? n * n : 0));
        return Double.BYTES * (products + norms);
    }

    /** The gradient's terms and sums of them, for which no tables of gains are made. */
    private long sums() {
        SumRoom room = SumRoom.USUAL;
        long entries = gates() * n * (n + ends);
        long terms = gates() * n * length * (length + 1) / 2;
        return Double.BYTES * (Math.max(entries, Math.min(length * entries, room.sums()))
                + Math.max(gates() * n * length, Math.min(terms, room.terms())));
    }

    /** The vanilla RNN's sums by lag, and those up to each lag. */
    private long partialSums() {
        return n <= TermRow.MOST_UNITS ? 2 * Double.BYTES * length * n * n : 0;
    }

    /** States, gates, slopes and adjoints, T×n each and an exponent for each entry; inputs and outputs. */
    private long states() {
        return 2 * Double.BYTES * length * (n * (gates() * 4 + 4) + 2 * ends);
    }

    /** Adjoints of all t at once: with exponents, or without them once a thread. */
    private long backwards() {
        long scaled = 2 * Double.BYTES * length * (2 * size() + gates() * n);
        long plain = threads * Double.BYTES * length * (size() + (1 + gates()) * n);
        return Math.max(scaled, plain);
    }
}
