package vanishingpoint.view;

import javafx.scene.Node;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.Company;
import vanishingpoint.figure.LiveChart;
import vanishingpoint.figure.Style;
import vanishingpoint.result.Result;

/** What stands in a card: a chart on a canvas, or the controls that take its place. */
interface CardContent {

    /** Which chart it is, and its title. */
    LiveChart chart();

    Node node();

    /** Draws this answer. */
    void show(Result result, View view, Company company);

    /** Another theme or language. */
    void restyle(Style style);

    /** What a screen reader is told before title and sentence from now on: which of two sides it is. */
    void nameSide(String side);
}
