package vanishingpoint.view;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.ForgetBias;
import vanishingpoint.experiment.GateBiases;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Range;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.i18n.RichText;

/**
 * One forget bias told in four ways, each of which can be typed: b_f, f = σ(b_f), the half-life, and what is left after so
 * many steps. What is typed becomes the experiment's bias, one undo step. Where each unit has a bias of its own, none is told.
 */
final class ForgetBiasDesigner extends StackPane {

    private static final int DIGITS = 4;
    private static final double MOST_STEPS = 1e6;

    private final ControlSource source;
    private final DesignerField bias;
    private final DesignerField gate;
    private final DesignerField halfLife;
    private final DesignerField share;
    private final DesignerField steps;
    private final Label refusal = new Label();
    private final Button chrono;
    private final Button keras;
    private final RichLabel own = new RichLabel();
    private final FlowPane row;
    private final StringProperty titleKey = new SimpleStringProperty(this, "titleKey", "designer.title");
    private Node refusing;
    private OptionalDouble typedSteps = OptionalDouble.empty();

    ForgetBiasDesigner(ControlSource source) {
        this.source = source;
        setId("forget-bias-designer");
        getStyleClass().addAll("card-pane", "designer");
        bias = field("bias", number -> number, number -> true);
        gate = field("gate", ForgetBias::ofGate, number -> number > 0 && number < 1);
        halfLife = field("half_life", ForgetBias::ofHalfLife, number -> number > 0);
        share = field("share", number -> ForgetBias.ofShare(number, steps()), number -> number > 0 && number < 1);
        steps = new DesignerField("steps", source.texts(), this::offerSteps);
        chrono = preset("chrono", () -> drawn(GateBiases.CHRONO));
        keras = preset("keras", () -> apply(1));
        keras.managedProperty().bind(keras.visibleProperty());
        row = new FlowPane(title(), bias, gate, halfLife, new HBox(6, share, steps), keras,
                preset("pytorch", () -> drawn(GateBiases.PYTORCH)), chrono);
        row.getStyleClass().add("designer-row");
        row.setRowValignment(VPos.CENTER);
        own.setId("designer-own");
        getChildren().addAll(row, own, refusal);
        for (DesignerField field : List.of(bias, gate, halfLife, share, steps)) {
            field.entry().refusal().addListener((observable, before, now) -> {
                refusing = field;
                refusal.setText(now);
                requestLayout();
            });
        }
        refusal.getStyleClass().add("refusal");
        refusal.setId("designer-refusal");
        refusal.setMouseTransparent(true);
        refusal.setManaged(false);
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        source.texts().messages().addListener((observable, before, now) -> show());
        source.follow(this::show);
        source.model().beginnings().addListener((observable, before, now) -> {
            typedSteps = OptionalDouble.empty();
            show();
        });
    }

    // above its field, where nothing is to be clicked next
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (refusing != null) {
            Bounds field = sceneToLocal(refusing.localToScene(refusing.getLayoutBounds()));
            double width = refusal.prefWidth(-1);
            double height = refusal.prefHeight(width);
            refusal.resizeRelocate(Math.max(0, Math.min(field.getMinX(), getWidth() - width)), field.getMinY() - height - 4,
                    width, height);
        }
    }

    private Label title() {
        Label title = new Label();
        title.setId("designer-title");
        title.textProperty().bind(titleKey.flatMap(source.texts()::of));
        title.getStyleClass().add("card-title");
        title.setMinWidth(USE_PREF_SIZE);
        title.setTooltip(source.texts().tooltip("designer.tip"));
        return title;
    }

    private DesignerField field(String key, DoubleUnaryOperator toBias, DoublePredicate allowed) {
        return new DesignerField(key, source.texts(), typed -> {
            OptionalDouble number = fraction(typed);
            if (number.isEmpty() || !allowed.test(number.getAsDouble())) {
                return Optional.of(source.texts().now().text("designer.refused." + key));
            }
            return apply(toBias.applyAsDouble(number.getAsDouble()));
        });
    }

    private Button preset(String key, Runnable choose) {
        Button button = source.texts().put("designer." + key, new Button());
        button.setId("designer-" + key);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(source.texts().tooltip("designer." + key + ".tip"));
        button.setOnAction(event -> choose.run());
        return button;
    }

    private Optional<String> apply(double wanted) {
        double rounded = NumberText.rounded(wanted, DIGITS);
        Range range = Parameters.B_F.range();
        if (!range.contains(rounded)) {
            return Optional.of(RichText.parse(source.texts().now().text("designer.refused.range",
                    DesignerField.text(rounded), NumberText.brief(range.min()), NumberText.brief(range.typedMax())))
                    .plain());
        }
        refusal.setText("");
        if (source.model().experiment().get() instanceof Recipe recipe) {
            source.model().set(recipe.with(Parameters.GATE_BIASES, GateBiases.COMMON).with(Parameters.B_F, rounded));
        }
        show(); // where the bias is the old one too
        return Optional.empty();
    }

    private void drawn(GateBiases biases) {
        refusal.setText("");
        source.set(Parameters.GATE_BIASES, biases);
    }

    private Optional<String> offerSteps(String typed) {
        OptionalDouble number = NumberText.number(typed);
        if (number.isEmpty() || number.getAsDouble() < 1 || number.getAsDouble() > MOST_STEPS
                || number.getAsDouble() != Math.rint(number.getAsDouble())) {
            return Optional.of(source.texts().now().text("designer.refused.steps"));
        }
        typedSteps = number;
        show();
        return Optional.empty();
    }

    // 50 % is 0.5
    private static OptionalDouble fraction(String typed) {
        String plain = typed.strip();
        boolean percent = plain.endsWith("%") || plain.endsWith("\uFF05");
        OptionalDouble number = NumberText.number(percent ? plain.substring(0, plain.length() - 1) : plain);
        return percent && number.isPresent() ? OptionalDouble.of(number.getAsDouble() / 100) : number;
    }

    /** Of given weights the LSTM's own biases are told. */
    private boolean tellOwn(GivenWeights given) {
        if (given.cell() != CellKind.LSTM) { // the GRU's update gate has two
            return false;
        }
        DoubleSummaryStatistics biases = Arrays.stream(given.weight("b_f").toArray()).summaryStatistics();
        own.show(RichText.parse(source.texts().now().text("designer.own", DesignerField.text(biases.getAverage()),
                DesignerField.text(biases.getMin()), DesignerField.text(biases.getMax()))));
        return true;
    }

    /** After how many steps the share is told: those typed, else the run's. */
    private double steps() {
        return typedSteps.orElse(source.model().experiment().get().length());
    }

    private void show() {
        Experiment experiment = source.model().experiment().get();
        boolean recipe = experiment instanceof Recipe;
        row.setVisible(recipe);
        own.setVisible(!recipe);
        setVisible(!(experiment instanceof GivenWeights given) || tellOwn(given));
        chrono.setDisable(experiment.length() < 3);
        steps.show(steps());
        boolean update = recipe && ((Recipe) experiment).get(Parameters.GATED_CELL) == CellKind.GRU;
        keras.setVisible(!update); // whose GRU has biases of 0
        titleKey.set(update ? "designer.title.gru" : "designer.title");
        gate.name(update ? "designer.gate.gru" : "designer.gate");
        bias.name(update ? "designer.bias.gru" : "designer.bias");
        if (recipe && source.recipe().get(Parameters.GATE_BIASES) != GateBiases.COMMON) {
            List.of(bias, gate, halfLife, share).forEach(field -> field.entry().show(""));
            return;
        }
        source.value(Parameters.B_F).ifPresent(value -> {
            bias.show(value);
            gate.show(ForgetBias.gate(value));
            halfLife.show(ForgetBias.halfLife(value));
            share.showPower(ForgetBias.log10Share(value, steps()));
        });
    }
}
