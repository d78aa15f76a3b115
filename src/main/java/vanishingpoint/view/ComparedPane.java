package vanishingpoint.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import vanishingpoint.experiment.Experiment;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Company;
import vanishingpoint.figure.ComparedWords;
import vanishingpoint.figure.Style;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Result;

/**
 * Charts of a perspective twice on one scale: at the left the experiment that the controls move, at the right the one that
 * stays. Selection, hovering and zoom are of both.
 */
final class ComparedPane extends ChartPane {

    private static final PseudoClass NOTICE = PseudoClass.getPseudoClass("notice");

    private final Ground ground;
    private final Perspective perspective;
    private final ComparedSide present;
    private final ComparedSide beside;
    private final List<CardRow> rows = List.of(new CardRow(), new CardRow());
    private List<ChartKind> laidOut = List.of();

    ComparedPane(Perspective perspective, Ground ground, Map<Command, Runnable> commands) {
        super(ground, List.of());
        this.ground = ground;
        this.perspective = perspective;
        getStyleClass().addAll("rows-pane", "compared-" + perspective.key());
        present = new ComparedSide(new ComparedHeading("compared-a"));
        beside = new ComparedSide(new ComparedHeading("compared-b", action(Icon.EXCHANGE, Command.EXCHANGE, commands),
                action(Icon.FOLDER, Command.OPEN_BESIDE, commands), action(Icon.CLOSE, Command.COMPARE, commands)));
        PanePlan.compared(perspective).forEach(this::add);
        link();
        getChildren().add(headings());
        for (ChartKind kind : PanePlan.compared(perspective)) { // above both, for they are of both
            getChildren().addAll(PaneTools.beside(kind, ground));
        }
        arrange(PanePlan.compared(perspective).stream().limit(rows.size()).toList());
        beside.present(false);
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
        if (perspective == Perspective.EXPLORE) { // all have the same axes
            ZoomGestures.link(all.toArray(ChartView[]::new));
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
        List<ChartKind> kinds = kinds(Stream.concat(Stream.of(result), other.stream()).toList());
        arrange(kinds);
        Experiment frozen = view.compared().orElseThrow();
        present.show(kinds, name(result.experiment(), frozen, true), result, view, new Company(List.of(), other));
        other.ifPresent(answer -> beside.show(kinds, name(answer.experiment(), result.experiment(), false), answer,
                ground.compared().sight().orElseThrow(), Company.beside(result)));
        if (other.isEmpty()) {
            beside.heading().show(RichText.parse(ground.appearance().texts().now().text("compare.waiting")));
        }
        beside.present(other.isPresent());
        boolean several = Stream.concat(Stream.of(result), other.stream()).allMatch(side -> side.experiment().hidden() > 1);
        rows.get(0).pseudoClassStateChanged(NOTICE, perspective == Perspective.OPERATING_POINT && several);
    }

    private RichText name(Experiment side, Experiment other, boolean first) {
        return ComparedWords.of(side, other, first, ground.appearance().language().get());
    }

    // of one cell alone its gain and its gradient, of both their gains
    private List<ChartKind> kinds(List<Result> sides) {
        List<ChartKind> all = PanePlan.compared(perspective);
        if (perspective != Perspective.EXPLORE) {
            return all;
        }
        List<ChartKind> run = all.stream().filter(kind -> sides.stream().flatMap(side -> side.cells().stream())
                .anyMatch(cell -> kind.shows(cell.cell()))).toList();
        return run.subList(0, rows.size());
    }

    private void arrange(List<ChartKind> kinds) {
        if (!laidOut.equals(kinds)) {
            laidOut = kinds;
            getChildren().removeAll(rows);
            for (int i = 0; i < kinds.size(); i++) {
                rows.get(i).empty();
                rows.get(i).fill(List.of(present.card(kinds.get(i)), beside.card(kinds.get(i))), 50);
                getChildren().add(rows.get(i));
            }
        }
    }
}
