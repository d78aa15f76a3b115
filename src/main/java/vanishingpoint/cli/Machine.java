package vanishingpoint.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vanishingpoint.engine.Engine;

/** What figures depend on besides the program. */
record Machine(int cores, String jdk, String vendor, String system, String kernel, long maxHeapMiB) {

    static Machine here() {
        Runtime runtime = Runtime.getRuntime();
        return new Machine(runtime.availableProcessors(), System.getProperty("java.version"),
                System.getProperty("java.vendor"), System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Engine.kernel(), runtime.maxMemory() >> 20);
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("cores", cores);
        fields.put("jdk", jdk);
        fields.put("vendor", vendor);
        fields.put("system", system);
        fields.put("kernel", kernel);
        fields.put("max_heap_mib", maxHeapMiB);
        return fields;
    }

    /** For the terminal; where the vector kernel is missing, with the option that brings it. */
    List<String> lines() {
        return kernel.startsWith("vector") ? List.of(toString()) : List.of(toString(), "The vector kernel, which is "
                + "faster, runs with: java --add-modules jdk.incubator.vector -jar vanishing-point.jar bench");
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d cores, %s, JDK %s (%s), heap up to %d MiB, kernel: %s", cores, system, jdk, vendor,
                maxHeapMiB, kernel);
    }
}
