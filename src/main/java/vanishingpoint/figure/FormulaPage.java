package vanishingpoint.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Equations in columns on one page, in as many and as large as fill the page best. */
final class FormulaPage {

    private static final int MOST_COLUMNS = 4;
    private static final double GAP = 36;
    private static final double LARGEST = 1.5;

    /** How many columns, how tall, and how much larger than in units. */
    private record Plan(List<List<FormulaBlock>> columns, double scale) {}

    private final List<FormulaBlock> blocks = new ArrayList<>();

    FormulaPage(List<Derivation.Section> sections, Style style, Formula.Case type) {
        for (Derivation.Section section : sections) {
            Color numbers = style.palette().writing(section.ink());
            Iterator<Equation> equations = section.equations().iterator();
            blocks.add(FormulaBlock.heading(section, style).add(equations.next(), numbers, type));
            equations.forEachRemaining(equation -> blocks.add(FormulaBlock.of(equation, numbers, style, type)));
        }
    }

    /** Draws all of it inside the area. */
    void draw(Graphics2D g2, Rectangle2D area) {
        Plan best = plan(1, area);
        for (int count = 2; count <= MOST_COLUMNS; count++) {
            Plan other = plan(count, area);
            best = other.scale() > best.scale() ? other : best;
        }
        AffineTransform saved = g2.getTransform();
        g2.translate(area.getX(), area.getY());
        g2.scale(best.scale(), best.scale());
        double x = 0;
        for (List<FormulaBlock> column : best.columns()) {
            double y = 0;
            for (FormulaBlock block : column) {
                block.draw(g2, x, y);
                y += block.height();
            }
            x += FormulaBlock.WIDTH + GAP;
        }
        g2.setTransform(saved);
    }

    /** The shortest columns that hold the blocks in their order. */
    private Plan plan(int count, Rectangle2D area) {
        double limit = blocks.stream().mapToDouble(FormulaBlock::height).sum() / count;
        List<List<FormulaBlock>> columns = fill(limit);
        while (columns.size() > count) {
            limit *= 1.02;
            columns = fill(limit);
        }
        double tallest = columns.stream().mapToDouble(FormulaPage::height).max().orElse(1);
        double width = columns.size() * (FormulaBlock.WIDTH + GAP) - GAP;
        return new Plan(columns, Math.min(LARGEST, Math.min(area.getWidth() / width, area.getHeight() / tallest)));
    }

    private List<List<FormulaBlock>> fill(double limit) {
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

    private static double height(List<FormulaBlock> column) {
        return column.stream().mapToDouble(FormulaBlock::height).sum();
    }
}
