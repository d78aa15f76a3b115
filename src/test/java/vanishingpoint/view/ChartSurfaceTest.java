package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import org.jfree.chart.fx.ChartCanvas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.LiveChart;
import vanishingpoint.figure.Style;
import vanishingpoint.result.Result;

/** The quick canvas shows the very pixels of JFreeChart's own, at the first drawing and at each one after. */
class ChartSurfaceTest extends WindowRobot {

    private static final int WIDTH = 431;
    private static final int HEIGHT = 287;

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(StyleSheets::loadFonts);
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void drawsWhatTheUsualCanvasDraws(ChartKind kind) {
        interact(() -> {
            LiveChart quick = LiveChart.create(kind, Style.DEFAULT);
            ChartSurface surface = new ChartSurface(quick.chart());
            surface.fit(WIDTH, HEIGHT);
            for (double weight : new double[] {0.4, 1.6, 0, 2.3}) {
                Recipe recipe = Recipe.DEFAULT.with(Parameters.T, 20.0).with(Parameters.W_H, weight);
                Result result = Engine.run(new Question(new Document(recipe,
                        View.DEFAULT.withPerspective(kind.perspective()))), progress -> {});
                quick.show(result, View.DEFAULT);
                // a tilde over a letter is a sign of its own there
                int tildes = kind.perspective() == Perspective.PATHS ? 60 : 0;
                assertEquals(0, different(snapshot(surface), snapshot(usual(kind, result))), tildes,
                        kind + " at W_h = " + weight);
            }
        });
    }

    // a new one each time: its second drawing has fonts of the first
    private static ChartCanvas usual(ChartKind kind, Result result) {
        LiveChart chart = LiveChart.create(kind, Style.DEFAULT);
        chart.show(result, View.DEFAULT);
        ChartCanvas canvas = new ChartCanvas(chart.chart());
        canvas.setWidth(WIDTH);
        canvas.setHeight(HEIGHT);
        return canvas;
    }

    private static WritableImage snapshot(Node node) {
        return node.snapshot(null, null);
    }

    private static int different(WritableImage one, WritableImage other) {
        int count = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                count += one.getPixelReader().getArgb(x, y) == other.getPixelReader().getArgb(x, y) ? 0 : 1;
            }
        }
        return count;
    }
}
