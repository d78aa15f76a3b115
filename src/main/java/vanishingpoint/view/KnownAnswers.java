package vanishingpoint.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Question;
import vanishingpoint.export.Export;
import vanishingpoint.result.Result;
import vanishingpoint.state.Compared;
import vanishingpoint.state.LabModel;

/** What figures of now need not ask the engine for. */
record KnownAnswers(LabModel model, Compared compared) {

    /** Whether all that is in sight is there, and fine. */
    boolean areAll() {
        return !model.computing().get() && model.sight().isPresent() && model.result().get().grain() == 1
                && (!compared.isOn() || compared.inSight().isPresent())
                && model.pinned().answers().get().size() == model.view().get().pins().size();
    }

    /** The answers of now where they serve, else what this engine says; one that is still coarse does not serve. */
    Function<Question, Result> or(Function<Question, Result> engine) {
        List<Result> known = new ArrayList<>();
        if (!model.computing().get()) {
            model.sight().map(seen -> model.result().get()).filter(answer -> answer.grain() == 1).ifPresent(known::add);
            compared.inSight().ifPresent(known::add);
        }
        List<Result> pinned = model.pinned().answers().get();
        Perspective inSight = model.view().get().perspective();
        return question -> (question.document().view().equals(Export.CURVES) ? Stream.concat(known.stream(), pinned.stream())
                : known.stream().filter(answer -> question.document().view().perspective() == inSight))
                .filter(answer -> answer.experiment().equals(question.experiment())).findFirst()
                .orElseGet(() -> engine.apply(question));
    }
}
