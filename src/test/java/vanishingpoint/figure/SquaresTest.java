package vanishingpoint.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vanishingpoint.experiment.Focus;
import vanishingpoint.experiment.View;

/** Matrices side by side or in two rows, as the room wants it, and their axis' title at their foot. */
class SquaresTest {

    @ParameterizedTest
    @CsvSource({"600, 200, 3", "75, 400, 1", "220, 330, 2", "300, 300, 2", "40, 20, 3"})
    void theyStandInTheRowsThatMakeThemLargest(double width, double height, int columns) {
        Rectangle2D area = new Rectangle2D.Double(10, 20, width, height);
        Squares squares = new Squares(3, area);
        assertEquals(columns, 1 + (int) java.util.stream.IntStream.range(1, 3)
                .filter(i -> squares.place(i).getY() == squares.place(0).getY()).count());
        for (int i = 0; i < 3; i++) {
            Rectangle2D place = squares.place(i);
            assertTrue(width < 50 || area.contains(place), place.toString());
            int column = squares.column(place.getCenterX() + 0.1, 4);
            int row = squares.row(place.getCenterY() + 0.1, 4);
            assertEquals(i, squares.panel(column / 4, row / 4));
            assertEquals(2, column % 4);
            assertEquals(2, row % 4);
            for (int j = 0; j < i; j++) {
                assertFalse(place.intersects(squares.place(j)));
            }
        }
        assertEquals(CellRaster.NONE, squares.column(5, 4));
        assertEquals(CellRaster.NONE, squares.row(5, 4));
    }

    /** Where three would be too small to be read there are two. */
    @ParameterizedTest
    @CsvSource({"400, 240, 3", "260, 140, 2", "150, 500, 3", "20, 20, 2"})
    void thereAreAsManyAsAreReadable(double width, double height, int count) {
        Squares squares = Squares.upTo(3, new Rectangle2D.Double(10, 20, width, height));
        assertEquals(count, squares.count());
        assertTrue(width < 50 || squares.place(0).getWidth() >= 88, squares.place(0)::toString);
    }

    @ParameterizedTest
    @CsvSource({"502, 240", "345, 330", "700, 240"})
    void theTitleOfTheColumnsStandsAtTheirFoot(int width, int height) {
        LiveChart elements = LiveChart.create(ChartKind.GRADIENT_ELEMENTS, Style.DEFAULT);
        elements.show(WhySamples.sums(40), View.DEFAULT.withFocus(Focus.NONE.withLagCut(OptionalInt.of(20))));
        Drawn drawn = Drawn.of(elements, width, height);
        Rectangle2D all = new Squares(3, drawn.dataArea()).all();
        int card = Palette.of(Theme.LIGHT).color(Ink.CARD).getRGB();
        Rectangle2D title = new Rectangle2D.Double(all.getCenterX() - 40, all.getMaxY() + 24, 80, 16);
        assertTrue(drawn.inked(title, card) > 60, "column: h");
        double below = title.getMaxY() + 3;
        if (below < height) {
            assertEquals(0, drawn.inked(new Rectangle2D.Double(0, below, width - 80, height - below), card), "and nowhere else");
        }
    }

    @Test
    void aPlaceBesideTheLastMatrixHasNoWords() {
        LiveChart elements = LiveChart.create(ChartKind.GRADIENT_ELEMENTS, Style.DEFAULT);
        elements.show(WhySamples.sums(40), View.DEFAULT);
        Drawn drawn = Drawn.of(elements, 345, 330);
        Squares squares = new Squares(3, drawn.dataArea());
        assertEquals(squares.place(0).getX(), squares.place(2).getX(), "two rows");
        assertEquals("", elements.wordsAt(squares.place(1).getCenterX(), squares.place(2).getCenterY(), drawn.dataArea()).plain());
        assertFalse(elements.wordsAt(squares.place(2).getCenterX() + 1, squares.place(2).getCenterY() + 1, drawn.dataArea())
                .plain().isEmpty());
    }
}
