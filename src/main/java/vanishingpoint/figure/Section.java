package vanishingpoint.figure;

import java.util.List;
import vanishingpoint.experiment.CellKind;

/** One cell's equations under its name. */
public record Section(CellKind cell, String name, List<Equation> equations) {

    public Section {
        equations = List.copyOf(equations);
    }

    /** What its numbers are written in. */
    public Ink ink() {
        return Shown.ink(cell);
    }
}
