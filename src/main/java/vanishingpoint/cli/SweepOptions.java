package vanishingpoint.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vanishingpoint.experiment.InvalidValueException;
import vanishingpoint.experiment.NumberParameter;
import vanishingpoint.export.Sweep;

/** A parameter that moves through a picture's frames. */
final class SweepOptions {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]{1,3})?");
    private static final Pattern SWEEP =
            Pattern.compile("([A-Za-z_0-9]+)=(" + NUMBER + "):(" + NUMBER + "):([0-9]{1,6})");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--sweep", paramLabel = "KEY=FROM:TO:FRAMES", description = "a parameter that moves, for gif and frames: "
            + "W_h=0.5:2.0:31")
    private String sweep;

    @Option(names = "--ping-pong", description = "the moving picture runs back again")
    private boolean pingPong;

    @Option(names = "--frame-millis", paramLabel = "MS", description = "how long each frame is seen, 100 unless given")
    private Integer millis;

    boolean isGiven() {
        return sweep != null;
    }

    /** What is given here in place of what there is. */
    Optional<Sweep> applied(Optional<Sweep> usual) {
        if (sweep == null) {
            return usual;
        }
        Matcher parts = SWEEP.matcher(sweep);
        if (!parts.matches()) {
            throw Choices.bad(spec, "--sweep", sweep, "KEY=FROM:TO:FRAMES, as W_h=0.5:2.0:31");
        }
        List<NumberParameter> parameters = Sweep.parameters();
        NumberParameter moved = parameters.get(Choices.index(spec, "--sweep's parameter", parts.group(1),
                parameters.stream().map(NumberParameter::key).toList()));
        try {
            return Optional.of(new Sweep(moved, Double.parseDouble(parts.group(2)), Double.parseDouble(parts.group(3)),
                    Integer.parseInt(parts.group(4)), pingPong, millis == null ? Sweep.USUAL_MILLIS : millis));
        } catch (InvalidValueException e) {
            throw Choices.bad(spec, e.field().equals("frame_millis") ? "--frame-millis" : "--sweep's " + e.field(), e.value(),
                    e.allowed());
        }
    }
}
