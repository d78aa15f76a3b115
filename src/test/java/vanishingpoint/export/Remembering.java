package vanishingpoint.export;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Question;
import vanishingpoint.result.Result;

/** The engine for tests that draw the same answers many times. */
final class Remembering {

    private final Map<Question, Result> known = new ConcurrentHashMap<>();

    Export export() {
        return new Export(question -> known.computeIfAbsent(question, asked -> Engine.run(asked, progress -> {})));
    }
}
