package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Pair;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.figure.Derivation;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;

/** The equations beside the hand. */
class FormulaPaneTest extends WindowStories {

    @BeforeEach
    void choose() {
        interact(() -> model.look(model.view().get().withPerspective(Perspective.FORMULA)));
    }

    private FormulaView formulas() {
        return lookup("#chart-formula").queryAs(FormulaView.class);
    }

    private List<EquationRow> rows() {
        return new ArrayList<>(from(formulas()).lookup(".equation").queryAllAs(EquationRow.class));
    }

    private EquationRow row(String opening) {
        return rows().stream().filter(row -> row.getAccessibleText().startsWith(opening)).findFirst().orElseThrow();
    }

    private List<Image> images(EquationRow row) {
        return from(row).lookup(".image-view").queryAllAs(ImageView.class).stream().map(ImageView::getImage).toList();
    }

    @Test
    void onlyWhatIsInSightIsDrawnAnewAndTheRestWhenItComesIntoSight() {
        Map<EquationRow, List<Image>> drawn = new HashMap<>();
        Map<EquationRow, String> told = new HashMap<>();
        rows().forEach(row -> drawn.put(row, images(row)));
        rows().forEach(row -> told.put(row, row.getAccessibleText()));
        set(1.1);
        List<EquationRow> changed = rows().stream().filter(row -> !row.getAccessibleText().equals(told.get(row))).toList();
        List<EquationRow> seen = changed.stream().filter(row -> away(row) < 0).toList();
        List<EquationRow> hidden = changed.stream().filter(row -> away(row) > 100).toList();
        assertFalse(seen.isEmpty() || hidden.isEmpty(), "some in sight and some not");
        seen.forEach(row -> assertNotEquals(drawn.get(row), images(row), row.getAccessibleText()));
        hidden.forEach(row -> assertEquals(drawn.get(row), images(row), row.getAccessibleText()));
        hidden.forEach(row -> interact(() -> window.main().playArea().reveal(row.label())));
        hidden.forEach(row -> assertNotEquals(drawn.get(row), images(row), row.getAccessibleText()));
    }

    /** How far it is out of sight, negative in sight. */
    private double away(EquationRow row) {
        var view = formulas().localToScene(formulas().getBoundsInLocal());
        var place = row.localToScene(row.getBoundsInLocal());
        return Math.max(place.getMinY() - view.getMaxY(), view.getMinY() - place.getMaxY());
    }

    @Test
    void everyEquationIsToldWithItsStatusAndItsNumbers() {
        assertEquals(14 + 5, rows().size());
        String told = row("(15) approximation").getAccessibleText();
        assertTrue(told.contains("\\frac{\\partial C_{50}}{\\partial C_{1}}"), told);
        assertTrue(Derivation.latex(model.result().get(), model.view().get())
                .contains(told.substring(told.indexOf(": ") + 2)), "the same as what is copied");
        assertTrue(formulas().getAccessibleText().contains("t = 50, k = 1"), formulas().getAccessibleText());
    }

    @Test
    void aLinkShowsWhereItCanBeSeen() {
        Hyperlink link = from(row("(11)")).lookup(".hyperlink").queryAs(Hyperlink.class);
        assertEquals("See: Sum", link.getText());
        interact(link::fire);
        assertEquals(Perspective.SUM, model.view().get().perspective());
    }

    @Test
    void theReadOutOfTheGatesAloneLeadsToItsEquation() {
        interact(() -> {
            model.look(model.view().get().withPerspective(Perspective.EXPLORE));
            lookup("#readout-forget_product-link").queryAs(Hyperlink.class).fire();
        });
        assertEquals(Perspective.FORMULA, model.view().get().perspective());
        isInSight("(15)");
        interact(() -> window.main().playArea().reveal("(13)"));
        isInSight("(13)");
    }

    private void isInSight(String label) {
        var seen = formulas().localToScene(formulas().getBoundsInLocal());
        var place = row(label).localToScene(row(label).getBoundsInLocal());
        assertTrue(place.getMinY() >= seen.getMinY() - 1 && place.getMinY() < seen.getMaxY() - 40, place + " in " + seen);
    }

    @Test
    void arrowsMoveTheSelectedPair() {
        interact(() -> {
            model.look(model.view().get().withFocus(model.view().get().focus().withSelection(
                    Optional.of(new Pair(30, 12)))));
            formulas().requestFocus();
            Node link = from(formulas()).lookup(".hyperlink").query();
            link.requestFocus();
        });
        type(KeyCode.RIGHT);
        assertEquals(Optional.of(new Pair(30, 13)), model.view().get().focus().selection());
        assertTrue(row("(9)").getAccessibleText().contains("\\partial h_{13}"));
    }

    @Test
    void onlyWhatChangedIsDrawnAgain() {
        interact(() -> window.main().playArea().reveal("(13)"));
        List<Image> before = images(row("(13)"));
        set(1.1);
        List<Image> after = images(row("(13)"));
        assertEquals(before.size(), after.size());
        assertSame(before.get(0), after.get(0), "the equation stays");
        assertNotEquals(before, after, "its numbers change");
        List<Image> light = images(row("(13)"));
        interact(() -> window.appearance().theme().set(Theme.DARK));
        assertNotEquals(light.get(0), images(row("(13)")).get(0));
    }

    @Test
    void anotherCellHasItsOwnEquationsInAnotherLanguageToo() {
        interact(() -> {
            model.set(Recipe.DEFAULT.with(Parameters.GATED_CELL, CellKind.GRU));
            window.appearance().language().set(Language.CHINESE);
        });
        assertEquals(14 + 5, rows().size());
        assertTrue(rows().stream().anyMatch(row -> row.getAccessibleText().contains("W_{hz}")));
        assertFalse(rows().stream().anyMatch(row -> row.getAccessibleText().contains("C_{t-1}")));
        assertTrue(from(formulas()).lookup(".equation-status").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals("需要条件")));
    }

    @Test
    void formulasStandOnWholePixelsAndInsideTheirColumn() {
        for (EquationRow row : rows()) {
            for (Node formula : from(row).lookup(".image-view").queryAll()) {
                var place = formula.localToScene(formula.getBoundsInLocal());
                assertEquals(Math.rint(place.getMinY()), place.getMinY(), 1e-6, row.getAccessibleText());
                assertTrue(place.getMaxX() <= row.localToScene(row.getBoundsInLocal()).getMaxX() + 1,
                        row.getAccessibleText());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {430, 520, 700, 870})
    void nothingIsCutOffAtTheRight(int width) {
        interact(() -> formulas().setMaxWidth(width));
        settle();
        double end = formulas().localToScene(formulas().getBoundsInLocal()).getMaxX();
        for (EquationRow row : rows()) {
            for (Node part : from(row).lookup((Node node) -> node instanceof ImageView || node instanceof Hyperlink).queryAll()) {
                assertTrue(part.localToScene(part.getBoundsInLocal()).getMaxX() <= end, row.getAccessibleText() + " " + part);
            }
        }
    }
}
