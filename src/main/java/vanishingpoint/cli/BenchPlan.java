package vanishingpoint.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What {@code bench} is to measure: every size on every number of threads. */
record BenchPlan(List<BenchSize> sizes, List<Integer> threads, List<BenchTask> tasks, Stopwatch stopwatch) {

    /** Complains if a table would not fit in memory, before anything is measured. */
    void checkMemory() {
        int most = Collections.max(threads);
        for (BenchSize size : sizes) {
            for (BenchTask task : tasks) {
                if (task.isTable()) {
                    MemoryNeed.checkTable("--sizes " + size, task.network(size), task.quantity(), most);
                }
            }
        }
    }

    /** Measures, writing each row as soon as it is known; stops early where nobody reads any more. */
    List<BenchRow> measure(PrintWriter out, ProgressLine progress) {
        out.print(BenchRow.head());
        out.flush();
        List<BenchRow> rows = new ArrayList<>();
        for (BenchSize size : sizes) {
            for (int count : threads) {
                rows.add(BenchRow.measure(size, count, this, progress::show));
                progress.clear();
                out.println(rows.get(rows.size() - 1).line());
                if (out.checkError()) {
                    return rows;
                }
            }
        }
        return rows;
    }
}
