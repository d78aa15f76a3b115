package vanishingpoint;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** What was allocated and collected since the beginning. To be looked at often: each look may find a collection. */
final class MemoryTraffic {

    private final long[] counts;
    private final long[] millis;
    private final long bytesBefore = bytes();
    private long collections;
    private long longest;

    MemoryTraffic() {
        counts = collectors().mapToLong(GarbageCollectorMXBean::getCollectionCount).toArray();
        millis = collectors().mapToLong(GarbageCollectorMXBean::getCollectionTime).toArray();
    }

    private static java.util.stream.Stream<GarbageCollectorMXBean> collectors() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(bean -> !bean.getName().contains("Cycles")); // those stop nobody
    }

    /** Two collections between two looks count as one pause as long as both: never told shorter than it was. */
    void look() {
        GarbageCollectorMXBean[] beans = collectors().toArray(GarbageCollectorMXBean[]::new);
        for (int i = 0; i < beans.length; i++) {
            long count = beans[i].getCollectionCount();
            if (count != counts[i]) {
                long spent = beans[i].getCollectionTime();
                collections += count - counts[i];
                longest = Math.max(longest, spent - millis[i]);
                counts[i] = count;
                millis[i] = spent;
            }
        }
    }

    long collections() {
        return collections;
    }

    /** In whole milliseconds, which is what the machine tells. */
    long longestPauseMillis() {
        return longest;
    }

    /** By all threads that still live. */
    long allocatedBytes() {
        return bytes() - bytesBefore;
    }

    private static long bytes() {
        if (ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads) {
            return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds())).filter(own -> own > 0).sum();
        }
        return 0;
    }
}
