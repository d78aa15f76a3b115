package vanishingpoint.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Company;
import vanishingpoint.figure.LiveChart;
import vanishingpoint.figure.Style;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Result;

/** One column of a comparison: what names it, and its charts, each in a card. */
final class ComparedSide {

    private final ComparedHeading heading;
    private final Map<ChartKind, CardContent> contents = new EnumMap<>(ChartKind.class);
    private final Map<ChartKind, ChartCard> cards = new EnumMap<>(ChartKind.class);

    ComparedSide(ComparedHeading heading) {
        this.heading = heading;
    }

    /** Puts a chart into a card of this column. */
    void add(ChartKind kind, CardContent content, ChartCard card) {
        contents.put(kind, content);
        cards.put(kind, card);
    }

    static CardContent content(ChartKind kind, ChartPane.Ground ground) {
        return kind == ChartKind.FORMULA
                ? new FormulaView(ground.style(), ground.pointer(), perspective ->
                        ground.model().look(ground.model().view().get().withPerspective(perspective)))
                : new ChartView(LiveChart.create(kind, ground.style()), ground.pointer());
    }

    ComparedHeading heading() {
        return heading;
    }

    CardContent content(ChartKind kind) {
        return contents.get(kind);
    }

    ChartCard card(ChartKind kind) {
        return cards.get(kind);
    }

    void restyle(Style style) {
        contents.values().forEach(content -> content.restyle(style));
    }

    /** Draws these charts of the answer. */
    void show(List<ChartKind> kinds, RichText name, Result result, View view, Company company) {
        heading.show(name);
        for (ChartKind kind : kinds) {
            contents.get(kind).nameSide(name.plain());
            contents.get(kind).show(result, view, company);
            cards.get(kind).refresh();
        }
    }

    /** Hides the cards of an answer that is not there; their places stay. */
    void present(boolean there) {
        cards.values().forEach(card -> card.setVisible(there));
    }
}
