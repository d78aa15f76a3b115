package vanishingpoint.view;

import javafx.scene.Node;
import vanishingpoint.figure.LiveChart;

/** What stands in a card: a chart on a canvas, or the controls that take its place. */
interface CardContent {

    /** Which chart it is, and its title. */
    LiveChart chart();

    Node node();
}
