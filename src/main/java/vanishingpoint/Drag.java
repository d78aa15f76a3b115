package vanishingpoint;

import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Recipe;

/**
 * A hand that moves one slider up and down between two values of its parameter, in as many moves as asked for, while it looks
 * at one perspective.
 */
record Drag(NumberParameter parameter, Recipe recipe, double from, double to, Perspective perspective) {

    /** The recurrent weight from vanishing to chaos, in the slider's own steps. */
    static Drag ofWeight(int length, int hidden) {
        return new Drag(Parameters.W_H, recipe(length, hidden), 0.1, 3.1, Perspective.EXPLORE);
    }

    static Drag ofForgetBias(int length, int hidden) {
        return new Drag(Parameters.B_F, recipe(length, hidden), -3, 5, Perspective.EXPLORE);
    }

    /** Up to this length. */
    static Drag ofLength(int length, int hidden) {
        return new Drag(Parameters.T, recipe(length, hidden), 0.75 * length, length, Perspective.EXPLORE);
    }

    /** The same in another perspective. */
    Drag in(Perspective seen) {
        return new Drag(parameter, recipe, from, to, seen);
    }

    private static Recipe recipe(int length, int hidden) {
        return Recipe.DEFAULT.with(Parameters.T, (double) length).with(Parameters.N, (double) hidden);
    }

    /** The value at a move, from 0: neighbours are one step of the slider apart, whatever the number of moves. */
    double value(int move) {
        double step = parameter.range().step();
        int way = (int) Math.round((to - from) / step);
        int place = move % (2 * way);
        return from + step * (place <= way ? place : 2 * way - place);
    }

    /** The slider's position of a value. */
    double position(double value) {
        return parameter.range().isLogarithmic() ? Math.log10(value) : value;
    }

    /** The recipe where the drag begins. */
    Recipe start() {
        return recipe.with(parameter, value(0));
    }

    @Override
    public String toString() {
        return "T = " + recipe.length() + ", n = " + recipe.hidden() + ", " + parameter.key()
                + (perspective == Perspective.EXPLORE ? "" : ", " + perspective.key());
    }
}
