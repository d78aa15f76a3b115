package vanishingpoint.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import vanishingpoint.experiment.ForgetBias;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.experiment.Parameter;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Range;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.i18n.Messages;
import vanishingpoint.result.Result;

/** The values that theory singles out for a parameter (docs/model.md, "The recipe"). */
final class TheoryMarks {

    private static final double SAME = 1e-9;

    private final Recipe recipe;
    private final Result result;
    private final Messages messages;

    /** @param result the newest answer, possibly to another question; null if there is none yet */
    TheoryMarks(Recipe recipe, Result result, Messages messages) {
        this.recipe = recipe;
        this.result = result;
        this.messages = messages;
    }

    /** Marks in the slider's range, from left to right. */
    List<TheoryMark> of(NumberParameter parameter) {
        List<TheoryMark> marks = new ArrayList<>();
        if (parameter.equals(Parameters.W_H)) {
            recurrentWeight(marks);
        } else if (parameter.equals(Parameters.B_F)) {
            forgetBias(marks);
        }
        Range range = parameter.range();
        return marks.stream().filter(mark -> range.min() <= mark.value() && mark.value() <= range.max())
                .sorted((one, other) -> Double.compare(one.value(), other.value())).toList();
    }

    /** Rows of labels that a parameter's marks need at most. */
    static int rows(NumberParameter parameter) {
        return parameter.equals(Parameters.W_H) ? 2 : 1;
    }

    private void recurrentWeight(List<TheoryMark> marks) {
        double linear = 1 / recipe.get(Parameters.ACTIVATION).supremumOfDerivative();
        marks.add(new TheoryMark(0, NumberText.brief(0), messages.text("mark.W_h.zero.tip"), 0));
        OptionalDouble baseNorm = baseNorm();
        boolean coincide = baseNorm.isPresent() && Math.abs(baseNorm.getAsDouble() - 1) < SAME;
        String tip = messages.text(coincide ? "mark.W_h.both.tip" : "mark.W_h.linear.tip");
        String number = NumberText.brief(linear);
        marks.add(new TheoryMark(linear, messages.text("mark.W_h.linear", number), tip, 1));
        marks.add(new TheoryMark(-linear, "", tip, 1));
        if (baseNorm.isPresent() && !coincide) {
            double certain = linear / baseNorm.getAsDouble();
            String size = NumberText.brief(NumberText.cut(certain, 2));
            String why = messages.text("mark.W_h.certain.tip", size);
            marks.add(new TheoryMark(certain, messages.text("mark.W_h.certain", size), why, 2, true));
            marks.add(new TheoryMark(-certain, "", why, 2, true));
        }
    }

    /** ‖Q‖₂, where the newest answer has the same Q. */
    private OptionalDouble baseNorm() {
        if (recipe.hidden() == 1) {
            return OptionalDouble.of(1);
        }
        if (result == null || !(result.experiment() instanceof Recipe answered) || !sameBase(answered)) {
            return OptionalDouble.empty();
        }
        return result.rnn().stream().mapToDouble(rnn -> rnn.recurrentNorms().baseSpectralNorm())
                .filter(norm -> norm > 0).findFirst();
    }

    private boolean sameBase(Recipe answered) {
        return Stream.<Parameter<?>>of(Parameters.N, Parameters.INITIALISER, Parameters.SEED)
                .allMatch(parameter -> answered.get(parameter).equals(recipe.get(parameter)));
    }

    private void forgetBias(List<TheoryMark> marks) {
        String gate = recipe.get(Parameters.GATED_CELL) == CellKind.GRU ? "z" : "f";
        for (double bias : new double[] {0, 1}) {
            double kept = 1 / (1 + Math.exp(-bias));
            String halfLife = NumberText.brief(NumberText.rounded(-Math.log(2) / Math.log(kept), 2));
            marks.add(new TheoryMark(bias, NumberText.brief(bias), messages.text("mark.b_f.tip", gate,
                    NumberText.brief(bias), NumberText.brief(NumberText.rounded(kept, 2)), halfLife), (int) bias));
        }
        int length = recipe.length();
        if (length >= 3) {
            double bias = ForgetBias.chrono(length);
            marks.add(new TheoryMark(bias, messages.text("mark.b_f.length"), messages.text("mark.b_f.length.tip",
                    gate, NumberText.brief(NumberText.rounded(bias, 3))), 2));
        }
    }
}
