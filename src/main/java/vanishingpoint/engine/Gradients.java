package vanishingpoint.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import vanishingpoint.engine.Trajectory.Term;
import vanishingpoint.experiment.WeightShapes;

/**
 * The total gradient: Λ_k = Σ_{t≥k} λ(t,k) by Λ_k = ∂L_k/∂s_k + J_{k+1}ᵀ·Λ_{k+1}, and
 * ∂L/∂P = Σ_k (∂⁺s_k/∂P)ᵀ·Λ_k for every parameter P (seed eq. 5, 11, 12).
 */
final class Gradients {

    /** ∂L/∂P by parameter name in the order of {@link WeightShapes}, then {@code h0} and, for the LSTM, {@code C0}. */
    final Map<String, ScaledMatrix> byName = new LinkedHashMap<>();
    /** Λ_t, T×stateSize. */
    final ScaledArray stateAdjoint;

    /** {@code checkpoint} is called at every step backward and may throw to abandon. */
    Gradients(Trajectory trajectory, Loss loss, Runnable checkpoint) {
        this(trajectory);
        PlainGradients plain = new PlainGradients(trajectory, loss);
        double[] initial = plain.run(stateAdjoint, checkpoint);
        if (initial != null) {
            plain.addTo(byName);
            initialStates(trajectory, i -> Scaled.of(initial[i]));
        } else {
            scaled(trajectory, loss, checkpoint);
        }
    }

    private Gradients(Trajectory trajectory) {
        Network network = trajectory.network;
        WeightShapes.of(network.cell, network.n, network.m, network.p).forEach((name, shape) ->
                byName.put(name, new ScaledMatrix(shape.rows(), shape.columns())));
        stateAdjoint = new ScaledArray(trajectory.length * trajectory.stateSize());
    }

    /** The same by the way for magnitudes beyond the doubles. */
    static Gradients scaled(Trajectory trajectory, Loss loss) {
        Gradients gradients = new Gradients(trajectory);
        gradients.scaled(trajectory, loss, () -> {});
        return gradients;
    }

    private void scaled(Trajectory trajectory, Loss loss, Runnable checkpoint) {
        int size = trajectory.stateSize();
        readOut(trajectory, loss);
        ScaledBlocks current = new ScaledBlocks(size, 1, 1);
        ScaledBlocks next = new ScaledBlocks(size, 1, 1);
        ScaledBlocks preactivation = new ScaledBlocks(trajectory.gates() * trajectory.n, 1, 1);
        SparseRows jacobian = new SparseRows(size, size);
        SparseRows transposed = new SparseRows(size, size);
        SparseRows map = new SparseRows(trajectory.gates() * trajectory.n, size);
        for (int k = trajectory.length; k >= 1; k--) {
            checkpoint.run();
            addLoss(trajectory, loss, k, current);
            trajectory.toPreactivations(k, map);
            preactivation.multiply(map, current, 0, 1);
            accumulate(trajectory, k, preactivation);
            trajectory.stepJacobian(k, jacobian);
            AdjointSweep.back(jacobian, transposed, current, next, 0);
            ScaledBlocks swap = current;
            current = next;
            next = swap;
        }
        ScaledBlocks last = current;
        initialStates(trajectory, i -> last.get(i, 0, 0));
    }

    private void readOut(Trajectory trajectory, Loss loss) {
        Network network = trajectory.network;
        for (int t = 1; t <= trajectory.length; t++) {
            double[] h = Arrays.copyOfRange(trajectory.hidden, t * network.n, (t + 1) * network.n);
            for (int q = 0; q < network.p; q++) {
                Scaled factor = loss.logitAdjoint.get((t - 1) * network.p + q);
                byName.get(network.readOut()).add(q, factor, h);
                byName.get(network.readOutBias()).add(q, factor, new double[] {1});
            }
        }
    }

    /** Λ_k, kept and left in {@code current}. */
    private void addLoss(Trajectory trajectory, Loss loss, int k, ScaledBlocks current) {
        int size = trajectory.stateSize();
        for (int i = 0; i < size; i++) {
            Scaled sum = current.get(i, 0, 0);
            if (i < trajectory.n) {
                sum = sum.plus(loss.hiddenAdjoint.get((k - 1) * trajectory.n + i));
            }
            current.setOnly(i, 0, 0, sum);
            stateAdjoint.set((k - 1) * size + i, sum);
        }
        current.align(0);
    }

    private void accumulate(Trajectory trajectory, int k, ScaledBlocks preactivation) {
        for (Term term : trajectory.terms()) {
            ScaledMatrix gradient = byName.get(term.parameter());
            double[] operand = trajectory.operand(term.operand(), k);
            for (int i = 0; i < trajectory.n; i++) {
                gradient.add(i, preactivation.get(term.gate() * trajectory.n + i, 0, 0), operand);
            }
        }
    }

    private void initialStates(Trajectory trajectory, IntFunction<Scaled> adjoint) {
        int n = trajectory.n;
        String[] names = {"h0", "C0"};
        for (int part = 0; part * n < trajectory.stateSize(); part++) {
            ScaledMatrix gradient = new ScaledMatrix(n, 1);
            for (int i = 0; i < n; i++) {
                gradient.add(i, adjoint.apply(part * n + i), new double[] {1});
            }
            byName.put(names[part], gradient);
        }
    }

    /** Norms by name, and {@code global} over all parameters, h0 and C0 left out. */
    Map<String, Scaled> norms() {
        Map<String, Scaled> norms = new LinkedHashMap<>();
        Scaled global = Scaled.ZERO;
        for (Map.Entry<String, ScaledMatrix> entry : byName.entrySet()) {
            Scaled norm = entry.getValue().norm();
            norms.put(entry.getKey(), norm);
            boolean isState = entry.getKey().equals("h0") || entry.getKey().equals("C0");
            global = isState ? global : Trajectory.hypotenuse(global, norm);
        }
        norms.put("global", global);
        return norms;
    }
}
