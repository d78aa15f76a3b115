package vanishingpoint.figure;

import java.util.ArrayList;
import java.util.List;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.Keyed;
import vanishingpoint.experiment.Parameter;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;

/** A pinned experiment's name: what it has different from the present one. */
public final class PinWords {

    private static final int MOST = 3;
    private static final int FEW = 2;

    private PinWords() {}

    public static RichText of(Experiment pinned, Experiment present, Language language) {
        return of(pinned, present, Messages.in(language));
    }

    static RichText of(Experiment pinned, Experiment present, Messages messages) {
        if (pinned.equals(present)) {
            return RichText.parse(messages.text("figure.pin.same"));
        }
        if (!(pinned instanceof Recipe recipe)) {
            return RichText.parse(messages.text("figure.pin.given"));
        }
        List<String> different = different(recipe, present).stream().map(parameter -> word(parameter, recipe, messages)).toList();
        String words = String.join(", ", different.subList(0, Math.min(MOST, different.size())));
        return RichText.parse(different.isEmpty() ? messages.text("figure.pin.defaults")
                : different.size() > MOST ? words + " …" : words);
    }

    /** For a place with little room: the one that tells it from the other pins first, and how many there are beside it. */
    static RichText brief(Experiment pinned, Experiment present, List<Experiment> pins, Messages messages) {
        if (!(pinned instanceof Recipe recipe) || different(recipe, present).size() <= FEW) {
            return of(pinned, present, messages);
        }
        List<Parameter<?>> different = different(recipe, present);
        Parameter<?> telling = different.stream().filter(parameter -> pins.stream().anyMatch(other ->
                other instanceof Recipe pin && !pin.get(parameter).equals(recipe.get(parameter))))
                .findFirst().orElse(different.get(0));
        return RichText.parse(messages.text("figure.pin.more", word(telling, recipe, messages), "" + (different.size() - 1)));
    }

    private static List<Parameter<?>> different(Recipe recipe, Experiment present) {
        Recipe other = present instanceof Recipe now ? now : Recipe.DEFAULT;
        List<Parameter<?>> different = new ArrayList<>();
        for (Parameter<?> parameter : Parameters.ALL) {
            if (!recipe.get(parameter).equals(other.get(parameter))) {
                different.add(parameter);
            }
        }
        return different;
    }

    private static String word(Parameter<?> parameter, Recipe recipe, Messages messages) {
        Object value = recipe.get(parameter);
        if (value instanceof Double number) {
            String symbol = parameter.equals(Parameters.B_F) && recipe.get(Parameters.GATED_CELL) == CellKind.GRU
                    ? "b_{hz}" : parameter.symbol().isEmpty() ? parameter.key().replace("_", " ") : parameter.symbol();
            return symbol + " = " + (number == Math.rint(number) ? Numbers.decimals(number, 0) : Numbers.value(number));
        }
        if (value instanceof CellKind cell) {
            return Curves.name(cell, messages);
        }
        if (value instanceof Activation activation) {
            return messages.text("figure.activation." + activation.key());
        }
        String key = parameter.key().replace("_", " ");
        return key + " " + (value instanceof Keyed choice ? choice.key().replace("_", " ") : value.toString());
    }
}
