package vanishingpoint.view;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Question;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.Pair;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;
import vanishingpoint.result.Result;
import vanishingpoint.state.Background;
import vanishingpoint.state.Compared;
import vanishingpoint.state.LabModel;
import vanishingpoint.state.LatestTask;

/** One window with the real engine for all stories of a class; every thread is the JavaFX thread. */
abstract class WindowStories extends WindowRobot {

    static final double FAILING = -9.87;
    static final Pair CORNER = new Pair(50, 1);
    private static final Map<Question, Result> ANSWERS = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Result> eldest) {
            return size() > 20;
        }
    };

    @TempDir
    static Path folder;

    static LabWindow window;
    static LabModel model;
    static Prompts.Unsaved unsavedAnswer;
    static int unsavedAsked;
    static Path openFrom;
    static Path saveTo;
    static Path proposedFile;
    static FigureOrder order;
    static WeightsTarget target;

    @BeforeAll
    static void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(StyleSheets::loadFonts);
        FxToolkit.setupStage(stage -> {
            window = window(stage, folder.resolve("config"));
            model = window.model();
            window.open();
        });
    }

    @AfterAll
    static void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    static LabWindow window(Stage stage, Path config) {
        BiFunction<Question, DoubleConsumer, Result> engine = (question, progress) -> {
            if (question.experiment() instanceof Recipe recipe && recipe.get(Parameters.W_H) == FAILING) {
                throw new IllegalStateException("no such luck");
            }
            return answer(question, progress);
        };
        LatestTask.Threads threads = new LatestTask.Threads(Runnable::run, Runnable::run, Runnable::run, () -> 0);
        LabModel asked = new LabModel(engine, threads);
        Prompts prompts = new Prompts(() -> Optional.ofNullable(openFrom), present -> {
            proposedFile = present;
            return Optional.ofNullable(saveTo);
        }, () -> {
            unsavedAsked++;
            return unsavedAnswer;
        }, wanted -> {
            order = wanted;
            return Optional.of(folder.resolve(wanted.picture() + wanted.kind().ending()));
        }, new Prompts.Weights(
                (file, signal) -> new Dialogs(window.stage(), window.appearance(), new Background(Runnable::run, Runnable::run)).prompts(() -> "").weights().mapping()
                        .apply(file, signal), () -> Optional.ofNullable(target)));
        return new LabWindow(stage, new LabWindow.Ground(asked, new Compared(asked, engine, threads),
                new Background(Runnable::run, Runnable::run), new SessionFolder(config), question -> Engine.run(question, progress -> {}), Engine::cells), prompts);
    }

    /** Nearly every story begins with the same questions. */
    private static Result answer(Question question, DoubleConsumer progress) {
        return ANSWERS.computeIfAbsent(question, asked -> Engine.run(asked, progress));
    }

    @BeforeEach
    void blank() {
        unsavedAnswer = Prompts.Unsaved.CANCEL;
        unsavedAsked = 0;
        openFrom = null;
        saveTo = null;
        proposedFile = null;
        order = null;
        target = null;
        interact(() -> {
            window.stage().requestFocus();
            window.stage().getScene().lookup("#file-menu").requestFocus(); // as in a window that was just opened
            model.open(LabModel.BLANK, null);
            window.banner().hide();
            window.appearance().theme().set(Theme.LIGHT);
            window.appearance().language().set(Language.ENGLISH);
            window.main().playArea().chart(ChartKind.RNN_GAIN).chart().resetZoom();
            window.main().playArea().chart(ChartKind.LSTM_GAIN).chart().resetZoom();
            window.main().playArea().chart(ChartKind.GRADIENT_TERMS).chart().resetZoom();
        });
        moveTo(window.stage().getScene().lookup("#caption"));
    }

    final ChartView chart(ChartKind kind) {
        return window.main().playArea().chart(kind);
    }

    final String corner(ChartKind kind) {
        return chart(kind).chart().describe(CORNER).plain();
    }

    final void set(double weight) {
        interact(() -> model.set(Recipe.DEFAULT.with(Parameters.W_H, weight)));
    }

    final double weight() {
        return ((Recipe) model.experiment().get()).get(Parameters.W_H);
    }
}
