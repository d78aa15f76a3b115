package vanishingpoint.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Equations in columns on one page: as many columns, as wide ones and as large letters as fill the page best. */
final class FormulaPage {

    private static final int MOST_COLUMNS = 4;
    private static final double GAP = 36;
    private static final double LARGEST = 1.5;
    private static final double WIDEST = 820;
    private static final double WIDER = 1.08;

    /** Columns from the left, and how much larger than in units all of it is. */
    private record Plan(List<List<FormulaBlock>> columns, double scale) {}

    private final List<Section> sections;
    private final Style style;
    private final Formula.Case type;

    FormulaPage(List<Section> sections, Style style, Formula.Case type) {
        this.sections = sections;
        this.style = style;
        this.type = type;
    }

    /** How large the smallest letters are on a page of this size. */
    double smallestLetters(Rectangle2D area) {
        return best(area).scale() * FormulaBlock.SENTENCE_SIZE;
    }

    /** Draws all of it inside the area, the room that is left shared out between the equations. */
    void draw(Graphics2D g2, Rectangle2D area) {
        Plan best = best(area);
        AffineTransform saved = g2.getTransform();
        g2.translate(area.getX(), area.getY());
        g2.scale(best.scale(), best.scale());
        double pitch = (area.getWidth() / best.scale() + GAP) / best.columns().size();
        double tallest = tallest(best.columns());
        double room = Math.min(area.getHeight() / best.scale(), tallest * (1 + 1.0 / best.columns().get(0).size()));
        double x = 0;
        for (List<FormulaBlock> column : best.columns()) {
            double between = Math.max(0, room - height(column)) / column.size();
            double y = 0;
            for (FormulaBlock block : column) {
                block.draw(g2, x, y);
                y += block.height() + between;
            }
            x += pitch;
        }
        g2.setTransform(saved);
    }

    private Plan best(Rectangle2D area) {
        Plan best = null;
        double least = FormulaBlock.leastWidth(sections, type);
        for (double width = least; width <= Math.max(least, WIDEST); width *= WIDER) {
            List<FormulaBlock> blocks = blocks(width);
            for (int count = 1; count <= MOST_COLUMNS; count++) {
                Plan other = plan(blocks, count, width, area);
                best = best == null || other.scale() > best.scale() ? other : best;
            }
        }
        return best;
    }

    private List<FormulaBlock> blocks(double width) {
        FormulaBlock.Setting setting = new FormulaBlock.Setting(width, style, type);
        List<FormulaBlock> blocks = new ArrayList<>();
        for (Section section : sections) {
            Color numbers = style.palette().writing(section.ink());
            Iterator<Equation> equations = section.equations().iterator();
            blocks.add(FormulaBlock.heading(section, setting).add(equations.next(), numbers));
            equations.forEachRemaining(equation -> blocks.add(FormulaBlock.of(equation, numbers, setting)));
        }
        return blocks;
    }

    /** The shortest columns that hold the blocks in their order. */
    private static Plan plan(List<FormulaBlock> blocks, int count, double width, Rectangle2D area) {
        double limit = height(blocks) / count;
        List<List<FormulaBlock>> columns = fill(blocks, limit);
        while (columns.size() > count) {
            limit *= 1.02;
            columns = fill(blocks, limit);
        }
        double wide = columns.size() * (width + GAP) - GAP;
        return new Plan(columns, Math.min(LARGEST, Math.min(area.getWidth() / wide,
                area.getHeight() / tallest(columns))));
    }

    private static List<List<FormulaBlock>> fill(List<FormulaBlock> blocks, double limit) {
        List<List<FormulaBlock>> columns = new ArrayList<>(List.of(new ArrayList<>()));
        for (FormulaBlock block : blocks) {
            List<FormulaBlock> last = columns.get(columns.size() - 1);
            if (!last.isEmpty() && height(last) + block.height() > limit) {
                last = new ArrayList<>();
                columns.add(last);
            }
            last.add(block);
        }
        return columns;
    }

    private static double tallest(List<List<FormulaBlock>> columns) {
        return columns.stream().mapToDouble(FormulaPage::height).max().orElse(1);
    }

    private static double height(List<FormulaBlock> column) {
        return column.stream().mapToDouble(FormulaBlock::height).sum();
    }
}
