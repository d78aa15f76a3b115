package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxToolkit;
import vanishingpoint.experiment.Parameter;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;
import vanishingpoint.state.LabModel;
import vanishingpoint.state.LatestTask;

/** The panel of controls alone in a window, before an engine that answers at once. */
abstract class ControlsOnScreen extends WindowRobot {

    final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    LabModel model;
    ControlPanel panel;

    /** One stage for all tests, which a window's test may have enlarged; what it shows is new each time. */
    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::start);
    }

    @AfterAll
    static void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private void start(Stage stage) {
        model = new LabModel((question, progress) -> Answers.to(question.experiment()),
                new LatestTask.Threads(Runnable::run, Runnable::run, Runnable::run, () -> 0));
        panel = new ControlPanel(model, new Texts(language));
        Application.setUserAgentStylesheet(StyleSheets.ofControls(Theme.LIGHT));
        Scene scene = new Scene(panel, 302, 740);
        scene.getStylesheets().setAll(StyleSheets.of(Theme.LIGHT));
        stage.setScene(scene);
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.sizeToScene();
        stage.show();
    }

    <V> V value(Parameter<V> parameter) {
        return ((Recipe) model.experiment().get()).get(parameter);
    }

    Slider slider(Parameter<?> parameter) {
        return lookup("#" + parameter.key() + "-slider").query();
    }

    TextField field(Parameter<?> parameter) {
        return lookup("#" + parameter.key() + "-field").query();
    }

    ParameterSlider control(Parameter<?> parameter) {
        return (ParameterSlider) slider(parameter).getParent();
    }

    String refusal(Parameter<?> parameter) {
        Label refusal = from(control(parameter)).lookup(".refusal").query();
        assertEquals(refusal.isVisible(), !refusal.getText().isEmpty());
        return refusal.getText();
    }

    void focus(Node node) {
        interact(node::requestFocus);
    }

    void fill(Parameter<?> parameter, String text) {
        focus(field(parameter));
        interact(() -> field(parameter).setText(text));
    }

    void enter(Parameter<?> parameter, String text) {
        fill(parameter, text);
        type(KeyCode.ENTER);
    }

    void undo() {
        interact(model::undo);
    }
}
