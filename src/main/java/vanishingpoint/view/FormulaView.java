package vanishingpoint.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Company;
import vanishingpoint.figure.Equation;
import vanishingpoint.figure.Formula;
import vanishingpoint.figure.FormulaChart;
import vanishingpoint.figure.LiveChart;
import vanishingpoint.figure.Section;
import vanishingpoint.figure.Style;
import vanishingpoint.result.Result;

/** The derivation as a list of equations, the cells side by side where there is room, else one above the other. */
final class FormulaView extends StackPane implements CardContent {

    private static final double LETTERS = 19;
    private static final double TWO_COLUMNS = 960;
    /** How far out of sight rows are drawn. */
    private static final double NEAR = 40;

    private final FormulaChart chart;
    private final Consumer<Perspective> jump;
    private final Formula.Case type = new Formula.Case(LETTERS);
    private final GridPane page = new GridPane();
    private final List<VBox> columns = new ArrayList<>();
    private final List<List<EquationRow>> rows = new ArrayList<>();
    private List<CellKind> layout = List.of();
    private final DoubleProperty position;
    private Style style;
    private final DirectScrollPane scroll = new DirectScrollPane(page);
    private String side = "";
    private String awaited = "";

    FormulaView(Style style, Pointer pointer, Consumer<Perspective> jump) {
        this.jump = jump;
        this.style = style;
        chart = (FormulaChart) LiveChart.create(ChartKind.FORMULA, style);
        setId("chart-" + ChartKind.FORMULA.key());
        getStyleClass().add("formula-view");
        setAccessibleRole(AccessibleRole.PARENT);
        page.getStyleClass().add("formula-columns");
        scroll.getStyleClass().add("stage-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        position = scroll.vvalueProperty();
        getChildren().add(scroll);
        widthProperty().addListener((observable, before, now) -> arrange());
        position.subscribe(this::showWhatIsInSight);
        scroll.viewportBoundsProperty().subscribe(this::showWhatIsInSight);
        page.heightProperty().subscribe(this::showWhatIsInSight);
        addEventFilter(KeyEvent.KEY_PRESSED, new SelectionKeys(chart, pointer)::pressed);
    }

    @Override
    public LiveChart chart() {
        return chart;
    }

    @Override
    public Node node() {
        return this;
    }

    /** How far it is scrolled, from 0 to 1. */
    DoubleProperty position() {
        return position;
    }

    @Override
    public void restyle(Style newStyle) {
        style = newStyle;
        chart.restyle(style);
    }

    @Override
    public void nameSide(String name) {
        side = name + ". ";
    }

    @Override
    public void show(Result result, View view, Company company) {
        chart.show(result, view, company);
        setAccessibleText(side + chart.title().plain() + ". " + chart.summary());
        List<Section> sections = chart.sections();
        List<CellKind> wanted = sections.stream().map(Section::cell).toList();
        if (!wanted.equals(layout)) {
            layout = wanted;
            build(sections);
        }
        double scale = getScene() == null || getScene().getWindow() == null ? 1
                : getScene().getWindow().getOutputScaleX();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            EquationRow.Look look = new EquationRow.Look(style.palette(), section.ink(), style.messages(), scale);
            for (int j = 0; j < section.equations().size(); j++) {
                rows.get(i).get(j).show(section.equations().get(j), look);
            }
        }
        showWhatIsInSight();
        bringIntoSight();
    }

    private void showWhatIsInSight() {
        double view = scroll.getViewportBounds().getHeight();
        double top = scroll.getVvalue() * Math.max(0, page.getHeight() - view);
        for (EquationRow row : rows.stream().flatMap(List::stream).toList()) {
            double from = row.getParent().getLayoutY() + row.getLayoutY();
            boolean laidOut = row.getHeight() > 0 && view > 0;
            if (!laidOut || from + row.getHeight() >= top - NEAR && from <= top + view + NEAR) {
                row.draw();
            }
        }
    }

    /** Brings the equation of this label into sight, now or when it is there. */
    void reveal(String label) {
        awaited = label;
        bringIntoSight();
    }

    private void bringIntoSight() {
        if (awaited.isEmpty() || getScene() == null) {
            return;
        }
        Optional<EquationRow> row = rows.stream().flatMap(List::stream).filter(one -> one.label().equals(awaited)).findFirst();
        row.ifPresent(found -> {
            awaited = "";
            for (int pass = 0; pass < 2; pass++) { // the width decides how many columns there are
                getScene().getRoot().applyCss();
                getScene().getRoot().layout();
            }
            double top = page.sceneToLocal(found.localToScene(found.getBoundsInLocal())).getMinY();
            double hidden = page.getHeight() - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(hidden <= 0 ? 0 : Math.min(1, top / hidden));
        });
    }

    private void build(List<Section> sections) {
        columns.clear();
        rows.clear();
        for (Section section : sections) {
            Label name = new Label(section.name());
            name.getStyleClass().addAll("formula-cell", "ink-" + section.ink().key());
            List<EquationRow> all = new ArrayList<>();
            for (Equation equation : section.equations()) {
                all.add(new EquationRow(type, equation.seen(), jump));
            }
            VBox column = new VBox(name);
            column.getChildren().addAll(all);
            column.getStyleClass().add("formula-column");
            columns.add(column);
            rows.add(all);
        }
        arrange();
    }

    private void arrange() {
        boolean beside = columns.size() > 1 && getWidth() >= TWO_COLUMNS;
        page.getChildren().clear();
        page.getColumnConstraints().clear();
        for (int i = 0; i < columns.size(); i++) {
            page.add(columns.get(i), beside ? i : 0, beside ? 0 : i);
        }
        for (int i = 0; i < (beside ? columns.size() : 1); i++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(beside ? 100.0 / columns.size() : 100);
            page.getColumnConstraints().add(share);
        }
    }
}
