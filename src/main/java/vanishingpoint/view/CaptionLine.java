package vanishingpoint.view;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import vanishingpoint.figure.Captions;
import vanishingpoint.figure.ComparedWords;
import vanishingpoint.figure.SelectionWords;
import vanishingpoint.i18n.Language;
import vanishingpoint.i18n.RichText;
import vanishingpoint.result.Result;
import vanishingpoint.state.Compared;
import vanishingpoint.state.LabModel;

/** What is selected and what the picture answers; and, while a slow answer is computed, how far it is. */
final class CaptionLine extends HBox {

    private static final PseudoClass COMPUTING = PseudoClass.getPseudoClass("computing");
    private static final double LONG_SELECTION = 350; // a longer one breaks: the caption beside it would be a column of words
    private static final Duration PATIENCE = Duration.millis(500);

    private final LabModel model;
    private final Compared compared;
    private final RichLabel caption = new RichLabel();
    private final RichLabel selection = new RichLabel();
    private final ProgressBar bar = new ProgressBar();
    private final HBox progress;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private boolean overdue;

    CaptionLine(LabModel model, Compared compared, Appearance appearance) {
        this.model = model;
        this.compared = compared;
        getStyleClass().add("caption-line");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        caption.setId("caption");
        caption.getStyleClass().add("caption");
        caption.setMinWidth(0);
        HBox.setHgrow(caption, Priority.ALWAYS);
        selection.setId("selection");
        selection.getStyleClass().add("selection-words");
        selection.keepUnbroken(LONG_SELECTION);
        selection.setVisible(false);
        selection.managedProperty().bind(selection.visibleProperty());
        bar.setId("progress");
        Button cancel = appearance.texts().put("window.cancel_run", new Button());
        cancel.setId("cancel-run");
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> model.cancel());
        progress = new HBox(bar, cancel);
        progress.getStyleClass().add("progress");
        progress.setAlignment(Pos.CENTER_RIGHT);
        progress.setMinWidth(USE_PREF_SIZE);
        patience.setOnFinished(waited -> {
            overdue = true;
            showProgress();
        });
        model.progress().subscribe(now -> showProgress());
        model.computing().subscribe(now -> {
            // not of the whole window: that would style every control twice a frame in a drag
            caption.pseudoClassStateChanged(COMPUTING, now);
            await();
        });
        getChildren().addAll(selection, caption, progress);
        model.result().subscribe(result -> {
            show(result, appearance);
            await();
        });
        model.view().addListener((observable, before, now) -> show(model.result().get(), appearance));
        compared.answer().addListener((observable, before, now) -> show(model.result().get(), appearance));
        appearance.language().addListener((observable, before, now) -> show(model.result().get(), appearance));
    }

    // a drag asks without end: only an answer that itself is late is slow
    private void await() {
        overdue = false;
        if (model.computing().get()) {
            patience.playFromStart();
        } else {
            patience.stop();
        }
        showProgress();
    }

    private void showProgress() {
        double share = model.progress().get();
        boolean slow = overdue || !Double.isNaN(share);
        progress.setVisible(slow);
        progress.setManaged(slow);
        bar.setProgress(Double.isNaN(share) ? 0 : share);
    }

    private void show(Result result, Appearance appearance) {
        if (result != null) {
            Language language = appearance.language().get();
            RichText asked = Captions.of(result.experiment(), language);
            caption.show(compared.isOn() ? ComparedWords.sided(true, asked, language) : asked);
            model.sight().ifPresent(view -> select(SelectionWords.of(result, view, compared.inSight(), language)));
        }
    }

    private void select(RichText words) {
        selection.show(words);
        selection.setVisible(!words.plain().isEmpty());
    }
}
