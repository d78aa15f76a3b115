package vanishingpoint.state;

import java.util.Optional;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.View;
import vanishingpoint.result.Result;

/** Whether an answer that was asked for with one view serves another. */
final class Sight {

    private Sight() {}

    /** Whether the answer, asked for with the view {@code held}, has everything that this view shows. */
    static boolean holds(Result answer, View held, View view) {
        if (held.perspective() == view.perspective() && view.perspective() == Perspective.EXPLORE) {
            return answer == null || answer.gated().map(cell -> !cell.log10FinalGains().containsKey(view.gatedQuantity())
                    || cell.log10Gains().containsKey(view.gatedQuantity())).orElse(true);
        }
        return held.wanted().equals(view.wanted());
    }

    /** The present view, but for the focus of an answer to an older one; empty where that is of another perspective. */
    static Optional<View> of(View held, View now) {
        return held.perspective() == now.perspective() ? Optional.of(back(held, now)) : Optional.empty();
    }

    /** The present view with that of {@code held} which answers depend on. */
    static View back(View held, View now) {
        boolean same = now.wanted().focus().equals(held.wanted().focus()) && now.perspective() == held.perspective();
        return same ? now : now.withPerspective(held.perspective()).withFocus(held.focus());
    }
}
