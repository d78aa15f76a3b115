package vanishingpoint.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Company;
import vanishingpoint.figure.ComparedWords;
import vanishingpoint.figure.Style;
import vanishingpoint.i18n.Messages;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Result;

/**
 * Charts of a perspective twice on one scale: at the left the experiment that the controls move, at the right the one that
 * stays. Selection, hovering and zoom are of both.
 */
final class ComparedPane extends ChartPane {

    private static final PseudoClass NOTICE = PseudoClass.getPseudoClass("notice");
    private static final double FOUR_CARDS = 900;

    private final Ground ground;
    private final Perspective perspective;
    private final ComparedSide present;
    private final ComparedSide beside;
    private final List<CardRow> rows = List.of(new CardRow(), new CardRow(), new CardRow());
    private final QuantityChoice quantity;
    private List<ChartKind> laidOut = List.of();
    private List<List<ChartCard>> filled = List.of();
    private boolean wide;

    ComparedPane(Perspective perspective, Ground ground, Map<Command, Runnable> commands) {
        super(ground, List.of());
        this.ground = ground;
        this.perspective = perspective;
        getStyleClass().addAll("rows-pane", "compared-" + perspective.key());
        quantity = new QuantityChoice(ground.appearance().texts(), ground.model());
        present = new ComparedSide(new ComparedHeading("compared-a", perspective == Perspective.EXPLORE
                ? new Node[] {quantity} : new Node[0]));
        beside = new ComparedSide(new ComparedHeading("compared-b", leftOut(), action(Icon.EXCHANGE, Command.EXCHANGE, commands),
                action(Icon.FOLDER, Command.OPEN_BESIDE, commands), action(Icon.CLOSE, Command.COMPARE, commands)));
        PanePlan.compared(perspective).forEach(this::add);
        link();
        getChildren().add(headings());
        for (ChartKind kind : PanePlan.compared(perspective)) { // above both, for they are of both
            getChildren().addAll(PaneTools.beside(kind, ground));
        }
        rows.get(0).getStyleClass().add("first-row");
        arrange(PanePlan.compared(perspective).stream().limit(2).toList());
        beside.present(false);
        widthProperty().subscribe(width -> {
            wide = width.doubleValue() >= FOUR_CARDS;
            arrange(laidOut);
        });
    }

    /** Names of the charts that are not here. */
    private Label leftOut() {
        Texts texts = ground.appearance().texts();
        List<ChartKind> missing = PanePlan.leftOut(perspective);
        Label label = new Label();
        label.setId("compared-left-out");
        label.getStyleClass().add("compared-left-out");
        Function<Messages, String> names = in -> missing.isEmpty() ? "" : in.text("compare.left_out",
                missing.stream().map(kind -> in.text("studio.chart." + kind.key())).collect(Collectors.joining(", ")));
        label.textProperty().bind(texts.messages().map(names));
        label.setVisible(!missing.isEmpty());
        if (!missing.isEmpty()) {
            label.setTooltip(texts.tooltip(names));
        }
        return label;
    }

    private Button action(Icon icon, Command command, Map<Command, Runnable> commands) {
        Texts texts = ground.appearance().texts();
        String key = command == Command.COMPARE ? "compare.end" : command.textKey();
        Button button = new Button();
        button.setId("compared-" + command.name().toLowerCase(java.util.Locale.ROOT));
        button.setGraphic(icon.node());
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(texts.tooltip(in -> in.text("tooltip.command", in.text(key),
                command.combinations().get(0).getDisplayText())));
        button.accessibleTextProperty().bind(texts.of(key));
        button.setOnAction(event -> commands.get(command).run());
        return button;
    }

    private GridPane headings() {
        GridPane headings = new GridPane();
        headings.getStyleClass().add("compared-headings");
        headings.setMinHeight(USE_PREF_SIZE);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            headings.getColumnConstraints().add(half);
        }
        headings.addRow(0, present.heading(), beside.heading());
        return headings;
    }

    private void add(ChartKind kind) {
        Texts texts = ground.appearance().texts();
        CardContent left = ComparedSide.content(kind, ground);
        CardContent right = ComparedSide.content(kind, ground);
        right.node().setId("beside-" + kind.key());
        present.add(kind, left, new ChartCard(texts, left, ground.takeaways(), extras(kind, left, right)));
        beside.add(kind, right, new ChartCard(texts, right, ground.exports().takeaways(true)));
    }

    private Node[] extras(ChartKind kind, CardContent left, CardContent right) {
        Texts texts = ground.appearance().texts();
        return switch (kind) {
            case RNN_GAIN -> new Node[] {new ScaleLock(texts, ground.model(), ground.compared())};
            case UNROLLED -> new Node[] {waves((ChartView) left, (ChartView) right)};
            default -> new Node[0];
        };
    }

    /** The gradient runs through both at once. */
    private WaveButton waves(ChartView left, ChartView right) {
        Appearance appearance = ground.appearance();
        WaveLayer wave = new WaveLayer(left, appearance.reducedMotion());
        WaveLayer other = new WaveLayer(right, appearance.reducedMotion());
        other.playing().bindBidirectional(wave.playing());
        left.lay(wave);
        right.lay(other);
        return new WaveButton(appearance.texts(), wave, appearance.reducedMotion());
    }

    private void link() {
        if (present.content(ChartKind.FORMULA) instanceof FormulaView left
                && beside.content(ChartKind.FORMULA) instanceof FormulaView right) {
            right.position().bindBidirectional(left.position());
        }
        List<ChartView> all = PanePlan.compared(perspective).stream().filter(kind -> kind != ChartKind.FORMULA)
                .flatMap(kind -> Stream.of(chart(kind), chartBeside(kind))).toList();
        if (perspective == Perspective.EXPLORE) { // all maps have the same axes
            ZoomGestures.link(all.stream().filter(chart -> chart.chart().isHeatMap()).toArray(ChartView[]::new));
            ZoomGestures.link(chart(ChartKind.GAIN_BY_LAG), chartBeside(ChartKind.GAIN_BY_LAG));
        } else {
            for (int i = 0; i < all.size(); i += 2) {
                ZoomGestures.link(all.get(i), all.get(i + 1));
            }
        }
        all.stream().filter(chart -> LagCutDrag.HOLD.contains(chart.chart().kind()))
                .forEach(chart -> new LagCutDrag(ground.model(), chart));
    }

    @Override
    ChartView chart(ChartKind kind) {
        return present.content(kind) instanceof ChartView chart ? chart : null;
    }

    /** The same chart of the experiment beside. */
    ChartView chartBeside(ChartKind kind) {
        return beside.content(kind) instanceof ChartView chart ? chart : null;
    }

    @Override
    void restyle(Style style) {
        present.restyle(style);
        beside.restyle(style);
    }

    @Override
    void show(Result result, View view) {
        Optional<Result> other = ground.compared().inSight();
        List<Result> sides = Stream.concat(Stream.of(result), other.stream()).toList();
        List<ChartKind> kinds = kinds(sides);
        arrange(kinds);
        sides.stream().filter(side -> side.gated().isPresent()).findFirst().ifPresentOrElse(
                side -> quantity.show(side, view), () -> quantity.show(result, view));
        Experiment frozen = view.compared().orElseThrow();
        present.show(kinds, name(result.experiment(), frozen, true), result, view, new Company(List.of(), other));
        other.ifPresent(answer -> beside.show(kinds, name(answer.experiment(), result.experiment(), false), answer,
                ground.compared().sight().orElseThrow(), Company.beside(result)));
        if (other.isEmpty()) {
            beside.heading().show(RichText.parse(ground.appearance().texts().now().text("compare.waiting")));
        }
        beside.present(other.isPresent());
        boolean several = sides.stream().allMatch(side -> side.experiment().hidden() > 1);
        rows.get(0).pseudoClassStateChanged(NOTICE, perspective == Perspective.OPERATING_POINT && several);
    }

    private RichText name(Experiment side, Experiment other, boolean first) {
        return ComparedWords.of(side, other, first, ground.appearance().language().get());
    }

    // of one cell alone its gain and its gradient, of both their gains; and the curves of all
    private List<ChartKind> kinds(List<Result> sides) {
        List<ChartKind> all = PanePlan.compared(perspective);
        if (perspective != Perspective.EXPLORE) {
            return all;
        }
        List<ChartKind> run = all.stream().filter(kind -> sides.stream().flatMap(side -> side.cells().stream())
                .anyMatch(cell -> kind.shows(cell.cell()))).toList();
        return Stream.concat(run.stream().filter(kind -> kind != ChartKind.GAIN_BY_LAG).limit(2),
                Stream.of(ChartKind.GAIN_BY_LAG)).toList();
    }

    /** A row for each chart, or one for two maps where four cards have room beside each other. */
    private void arrange(List<ChartKind> kinds) {
        List<List<ChartKind>> wanted = wide && kinds.size() > 2 ? List.of(kinds.subList(0, 2), kinds.subList(2, 3))
                : kinds.stream().map(List::of).toList();
        List<List<ChartCard>> cards = wanted.stream().map(row -> Stream.of(present, beside)
                .flatMap(side -> row.stream().map(side::card)).toList()).toList();
        laidOut = kinds;
        if (cards.equals(filled)) {
            return;
        }
        filled = cards;
        getChildren().removeAll(rows);
        rows.forEach(CardRow::empty);
        for (int i = 0; i < cards.size(); i++) {
            rows.get(i).fill(cards.get(i), 100.0 / cards.get(i).size());
            getChildren().add(rows.get(i));
        }
    }
}
