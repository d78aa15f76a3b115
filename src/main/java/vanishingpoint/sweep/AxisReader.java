package vanishingpoint.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.ChoiceParameter;
import vanishingpoint.experiment.InvalidValueException;
import vanishingpoint.experiment.Keyed;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.experiment.Parameter;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.sweep.Axis.Value;
import vanishingpoint.experiment.SeedParameter;

/** Reads axes: {@code KEY=FROM:TO:COUNT} and {@code KEY=VALUE,VALUE,…}. */
final class AxisReader {

    /** Values of one axis. */
    static final int MOST = 100_000;

    private static final String FORM = "KEY=FROM:TO:COUNT or KEY=VALUE,VALUE,..., as W_h=0:8:81, T=10,100 or gated_cell=lstm,gru";
    private static final String NUMBER = "[+-]?[0-9]{0,20}\\.?[0-9]{1,20}(?:[eE][+-]?[0-9]{1,3})?";
    private static final Pattern STEPS = Pattern.compile("(" + NUMBER + "):(" + NUMBER + "):([0-9]{1,6})");
    private static final Pattern VALUE = Pattern.compile(NUMBER);
    private static final Map<String, String> SHORT_NAMES = Map.of("b", Parameters.B_H.key(), "cell",
            Parameters.GATED_CELL.key());

    private AxisReader() {}

    static Axis read(String text) {
        String source = "--param " + text;
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new BadInputException(source, "it is not understood; allowed: " + FORM);
        }
        Parameter<?> parameter = parameter(source, text.substring(0, equals));
        String form = text.substring(equals + 1);
        List<Value> values = values(source, parameter, form);
        HashSet<String> seen = new HashSet<>();
        for (Value value : values) {
            if (!seen.add(value.text())) {
                throw BadInputException.field(source, parameter.key(), "twice " + value.text(), "each value once");
            }
        }
        return new Axis(parameter, form, values);
    }

    private static Parameter<?> parameter(String source, String name) {
        String key = SHORT_NAMES.getOrDefault(name, name);
        return Parameters.ALL.stream().filter(each -> each.key().equals(key)).findFirst()
                .orElseThrow(() -> BadInputException.field(source, "the parameter", name, "one of "
                        + String.join(", ", Parameters.ALL.stream().map(Parameter::key).toList())));
    }

    private static List<Value> values(String source, Parameter<?> parameter, String text) {
        Matcher steps = STEPS.matcher(text);
        try {
            if (parameter instanceof ChoiceParameter<?> choice) {
                return Arrays.stream(text.split(",", -1)).map(name -> choice(choice, name)).toList();
            }
            if (steps.matches()) {
                return steps(source, parameter, steps);
            }
            List<Value> values = new ArrayList<>();
            for (String number : text.split(",", -1)) {
                if (!VALUE.matcher(number).matches()) {
                    throw BadInputException.field(source, parameter.key(), number.isEmpty() ? "missing" : number, FORM);
                }
                values.add(number(parameter, new BigDecimal(number)));
            }
            return values;
        } catch (InvalidValueException e) {
            throw BadInputException.field(source, e.field(), e.value(), e.allowed());
        }
    }

    private static List<Value> steps(String source, Parameter<?> parameter, Matcher steps) {
        BigDecimal from = new BigDecimal(steps.group(1));
        BigDecimal to = new BigDecimal(steps.group(2));
        int count = Integer.parseInt(steps.group(3));
        if (count < 2 || count > MOST) {
            throw BadInputException.field(source, "COUNT", steps.group(3), "a whole number from 2 to " + MOST);
        }
        boolean whole = !(parameter instanceof NumberParameter number) || number.range().isWhole();
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // in decimals: 0:8:81 holds the double that is written 0.3, and not the one after it
            BigDecimal value = from.multiply(BigDecimal.valueOf(count - 1 - i)).add(to.multiply(BigDecimal.valueOf(i)))
                    .divide(BigDecimal.valueOf(count - 1), MathContext.DECIMAL128);
            values.add(number(parameter, whole ? value.setScale(0, RoundingMode.HALF_EVEN) : value));
        }
        return values;
    }

    private static Value number(Parameter<?> parameter, BigDecimal value) {
        if (parameter instanceof SeedParameter seed) {
            try {
                long whole = value.longValueExact();
                return new Value(String.valueOf(whole), recipe -> recipe.with(seed, whole));
            } catch (ArithmeticException e) {
                throw new InvalidValueException(seed.key(), value, "a whole number from " + Long.MIN_VALUE + " to "
                        + Long.MAX_VALUE);
            }
        }
        NumberParameter number = (NumberParameter) parameter;
        double checked = number.checked(value.doubleValue());
        return new Value(Numbers.text(checked), recipe -> recipe.with(number, checked));
    }

    private static <E extends Enum<E> & Keyed> Value choice(ChoiceParameter<E> choice, String name) {
        E value = choice.parse(name);
        return new Value(name, recipe -> recipe.with(choice, value));
    }
}
