package vanishingpoint.view;

import java.util.List;
import java.util.function.Function;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.state.Background;
import vanishingpoint.state.LabModel;
import vanishingpoint.weights.Framework;
import vanishingpoint.weights.Script;
import vanishingpoint.weights.WeightsFile;

/** The present networks into files: their weights as arrays, or a script that computes their curves again. */
final class WeightExports {

    private final LabModel model;
    private final Function<Experiment, List<GivenWeights>> cells;
    private final Background background;
    private final Prompts prompts;
    private final Exports.Outcome outcome;

    WeightExports(LabWindow.Ground ground, Prompts prompts, Exports.Outcome outcome) {
        model = ground.model();
        cells = ground.cells();
        background = ground.background();
        this.prompts = prompts;
        this.outcome = outcome;
    }

    void export() {
        prompts.weights().target().get().ifPresent(this::write);
    }

    private void write(WeightsTarget target) {
        Experiment experiment = model.experiment().get();
        background.run(() -> {
            List<GivenWeights> drawn = cells.apply(experiment);
            switch (target.kind()) {
                case NPZ, JSON -> WeightsFile.write(drawn, target.file());
                case NUMPY -> Script.write(Framework.NUMPY, drawn, target.file());
                case TORCH -> Script.write(Framework.TORCH, drawn, target.file());
            }
            return target.file();
        }, outcome.written(), outcome.refused());
    }
}
