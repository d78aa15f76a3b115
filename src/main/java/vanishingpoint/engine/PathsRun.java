package vanishingpoint.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vanishingpoint.engine.StepNorms.Block;
import vanishingpoint.experiment.Gate;
import vanishingpoint.experiment.Matrix;
import vanishingpoint.experiment.Quantity;
import vanishingpoint.result.Paths;

/** The gated cell's gradient path by path: each is what is left of the Jacobians when the others are cut. */
final class PathsRun {

    /** A part of every step's Jacobian. */
    private record Part(String name, StepJacobians jacobians, Block block) {}

    private final StepJacobians jacobians;
    private final GainRows rows;
    private final Lanes lanes;

    PathsRun(StepJacobians jacobians, GainRows rows, Lanes lanes) {
        this.jacobians = jacobians;
        this.rows = rows;
        this.lanes = lanes;
    }

    /** At the later step t, these gates of the cell cut. */
    Paths of(int t, Set<Gate> cut) {
        return jacobians.trajectory instanceof LstmTrajectory lstm ? lstm(lstm, t, cut)
                : gru((GruTrajectory) jacobians.trajectory, t, cut);
    }

    private Paths gru(GruTrajectory gru, int t, Set<Gate> cut) {
        List<Part> parts = Stream.of("z", "r", "n").map(gate -> part(gate, gru.only(Set.of(gate), false), Block.HIDDEN))
                .collect(Collectors.toList());
        parts.add(new Part("sum", jacobians, Block.HIDDEN));
        Matrix[] norms = norms(parts);
        Map<String, Matrix> row = new LinkedHashMap<>();
        row.put("forget_product", rows.at(t).get(Quantity.FORGET_PRODUCT));
        row.put("hidden_state", rows.at(t).get(Quantity.HIDDEN_STATE));
        row.put("cut", cut.isEmpty() ? row.get("hidden_state") : cut(gru, t, cut, lanes));
        return new Paths(t, row, named(parts, norms, 0, parts.size(), true), Map.of());
    }

    private Paths lstm(LstmTrajectory lstm, int t, Set<Gate> cut) {
        List<Part> parts = new ArrayList<>();
        for (String gate : List.of("f", "i", "c")) {
            parts.add(part(gate, lstm.only(Set.of(gate), false), Block.CELL));
        }
        parts.add(new Part("sum", jacobians, Block.CELL));
        int cellParts = parts.size();
        parts.add(part("o", lstm.only(Set.of("o"), false), Block.HIDDEN));
        parts.add(part("cell", lstm.only(Set.of("f", "i", "c"), false), Block.HIDDEN));
        parts.add(new Part("sum", jacobians, Block.HIDDEN));
        Matrix[] norms = norms(parts);
        Map<String, Matrix> row = new LinkedHashMap<>();
        row.put("forget_product", rows.at(t).get(Quantity.FORGET_PRODUCT));
        row.put("cell_state", rows.at(t).get(Quantity.CELL_STATE));
        row.put("full_state", rows.at(t).get(Quantity.FULL_STATE));
        row.put("cut", cut.isEmpty() ? row.get("cell_state") : cut(lstm, t, cut, lanes));
        return new Paths(t, row, named(parts, norms, 0, cellParts, true),
                named(parts, norms, cellParts, parts.size(), false));
    }

    /**
     * log₁₀‖∂C_t/∂C_{t−ℓ}‖₂, of the GRU log₁₀‖∂h_t/∂h_{t−ℓ}‖₂, without the paths from h_{j−1} through these gates, a t×1 column,
     * row ℓ.
     */
    static Matrix cut(Trajectory gated, int t, Set<Gate> cut, Lanes lanes) {
        Set<String> open = Gate.of(gated.network.cell).stream().filter(gate -> !cut.contains(gate)).map(Gate::key)
                .collect(Collectors.toSet());
        if (cut.contains(Gate.GRU_CANDIDATE)) {
            open.remove(Gate.RESET.key()); // r_j acts within ñ_j only
        }
        boolean lstm = gated instanceof LstmTrajectory;
        Trajectory left = lstm ? ((LstmTrajectory) gated).only(open, true) : ((GruTrajectory) gated).only(open, true);
        Quantity quantity = lstm ? Quantity.CELL_STATE : Quantity.HIDDEN_STATE;
        return GainRow.of(StepJacobians.onDemand(left), t, Set.of(quantity), lanes).get(quantity);
    }

    private static Part part(String name, Trajectory path, Block block) {
        return new Part(name, StepJacobians.onDemand(path), block);
    }

    private Matrix[] norms(List<Part> parts) {
        Matrix[] norms = new Matrix[parts.size()];
        Team.share(norms.length, p -> norms[p] = StepNorms.log10(parts.get(p).jacobians(), parts.get(p).block(), lanes));
        return norms;
    }

    private Map<String, Matrix> named(List<Part> parts, Matrix[] norms, int from, int to, boolean directly) {
        Map<String, Matrix> named = new LinkedHashMap<>();
        if (directly) {
            named.put("direct", DirectProducts.steps(jacobians.trajectory));
        }
        for (int p = from; p < to; p++) {
            named.put(parts.get(p).name(), norms[p]);
        }
        return named;
    }
}
