package vanishingpoint.view;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import vanishingpoint.figure.Captions;
import vanishingpoint.result.Result;
import vanishingpoint.state.LabModel;

/** What the picture answers; and, while a slow answer is computed, how far it is. */
final class CaptionLine extends HBox {

    private final RichLabel caption = new RichLabel();

    CaptionLine(LabModel model, Appearance appearance) {
        getStyleClass().add("caption-line");
        setAlignment(Pos.CENTER_LEFT);
        caption.setId("caption");
        caption.getStyleClass().add("caption");
        caption.setMinWidth(0);
        HBox.setHgrow(caption, Priority.ALWAYS);
        ProgressBar bar = new ProgressBar();
        bar.setId("progress");
        Button cancel = appearance.texts().put("window.cancel_run", new Button());
        cancel.setId("cancel-run");
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> model.cancel());
        HBox progress = new HBox(bar, cancel);
        progress.getStyleClass().add("progress");
        progress.setAlignment(Pos.CENTER_RIGHT);
        progress.setMinWidth(USE_PREF_SIZE);
        model.progress().subscribe(now -> {
            boolean slow = !Double.isNaN(now.doubleValue());
            progress.setVisible(slow);
            progress.setManaged(slow);
            bar.setProgress(slow ? now.doubleValue() : 0);
        });
        getChildren().addAll(caption, progress);
        model.result().subscribe(result -> show(result, appearance));
        appearance.language().addListener((observable, before, now) -> show(model.result().get(), appearance));
    }

    private void show(Result result, Appearance appearance) {
        if (result != null) {
            caption.show(Captions.of(result.experiment(), appearance.language().get()));
        }
    }
}
