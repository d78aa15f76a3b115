package vanishingpoint.view;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanBinding;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;
import vanishingpoint.experiment.Document;
import vanishingpoint.export.Drawing;
import vanishingpoint.export.Export;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.figure.Format;
import vanishingpoint.i18n.Messages;
import vanishingpoint.state.Background;
import vanishingpoint.state.Failure;
import vanishingpoint.state.LatestTask;

/** The figure studio: the figure itself beside everything that can be said about it, and then a file of it or a copy. */
final class StudioDialog extends Dialog<ButtonType> {

    /** What figures are made of, and where. */
    record Work(Background background, Export export, Document document) {}

    /**
     * Whom it asks and tells.
     *
     * @param target where to write what was ordered
     * @param written told what was written where
     * @param chosen told what was changed, when it closes and nothing was written
     */
    record Ends(Function<FigureOrder, Optional<Path>> target, BiConsumer<FigureOrder, Path> written,
            Consumer<FigureOrder> chosen) {}

    private record Sight(FigureOrder order, int frame, double across, double down) {}

    private record Seen(Optional<Image> image, String text) {}

    private record Job(FigureOrder order, Path target) {}

    private static final Duration NOTICEABLE = Duration.millis(300);

    private final Messages messages;
    private final Work work;
    private final Ends ends;
    private final FigureOrder proposal;
    private final LastDrawing last;
    private final StudioForm form;
    private final StudioPreview preview = new StudioPreview();
    private final StudioStatus status = new StudioStatus();
    private final StudioFrames frames;
    private final LatestTask<Sight, Seen> looking;
    private final LatestTask<Job, Path> writing;
    private final PauseTransition noticeable = new PauseTransition(NOTICEABLE);
    private final ButtonType save;
    private final ButtonType copy;
    private final ButtonType cancel;

    StudioDialog(Messages messages, Work work, StudioForm.Choices choices, FigureOrder proposal, Ends ends) {
        this.messages = messages;
        this.work = work;
        this.ends = ends;
        this.proposal = proposal;
        last = new LastDrawing(work.export(), work.document());
        looking = work.background().mailbox(this::see, this::seen, this::unseen);
        writing = work.background().mailbox(this::write, (job, file, nanos) -> written(job), this::unwritten);
        form = new StudioForm(messages, choices, proposal);
        frames = new StudioFrames(messages);
        save = new ButtonType(messages.text("studio.save"), ButtonData.OK_DONE);
        copy = new ButtonType(messages.text("studio.copy"), ButtonData.OTHER);
        cancel = new ButtonType(messages.text("dialog.cancel"), ButtonData.CANCEL_CLOSE);
        setTitle(messages.text("studio.title"));
        setResizable(true);
        setDialogPane(new StudioPane(new StudioPane.Parts(form, preview, frames, status)));
        getDialogPane().getButtonTypes().addAll(copy, save, cancel);
        arm();
        follow();
    }

    private void arm() {
        BooleanBinding unable = form.order().isEqualTo(Optional.empty()).or(writing.computing());
        button(save).disableProperty().bind(unable);
        button(copy).disableProperty().bind(unable);
        form.disableProperty().bind(writing.computing());
        onPressed(save, this::save);
        onPressed(copy, this::copy);
        explain(save, "studio.save.tip");
        explain(copy, "studio.copy.tip");
        button(cancel).addEventFilter(ActionEvent.ACTION, event -> stopWriting(event::consume));
        setOnCloseRequest(event -> {
            if (getResult() != save) {
                stopWriting(event::consume);
            }
        });
        setOnShown(event -> getDialogPane().getScene().getWindow().outputScaleXProperty().subscribe(scale -> look()));
        setOnHidden(event -> {
            looking.cancel();
            if (getResult() != save) {
                form.order().get().filter(order -> !order.equals(proposal)).ifPresent(ends.chosen());
            }
        });
    }

    private Button button(ButtonType type) {
        return (Button) getDialogPane().lookupButton(type);
    }

    private void explain(ButtonType type, String key) {
        button(type).setTooltip(RichTooltip.of(messages.text(key)));
    }

    // the dialog stays: where the file cannot be written, nothing that was chosen is lost
    private void onPressed(ButtonType type, Runnable action) {
        button(type).addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            action.run();
        });
    }

    private void follow() {
        form.order().subscribe(order -> {
            frames.show(order.flatMap(FigureOrder::sweep));
            order.ifPresent(now -> StudioWords.tooSmall(now, messages)
                    .ifPresentOrElse(status::warn, () -> status.tell(StudioWords.of(now, messages))));
            look();
        });
        preview.layoutBoundsProperty().addListener((observable, before, now) -> look());
        frames.moved().addListener((observable, before, now) -> look());
        noticeable.setOnFinished(late -> preview.busy(looking.computing().get()));
        looking.computing().subscribe(computing -> {
            preview.busy(false);
            noticeable.playFromStart();
        });
        Stream.of(writing.progress(), writing.computing(), looking.progress()).forEach(work -> work.subscribe(this::tellProgress));
    }

    // that something is written is seen at once, how much of it as soon as it is known
    private void tellProgress() {
        double written = writing.progress().get();
        status.progress(!writing.computing().get() ? looking.progress().get()
                : Double.isNaN(written) ? ProgressBar.INDETERMINATE_PROGRESS : written);
    }

    private void look() {
        Scene scene = getDialogPane().getScene();
        double scale = scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getOutputScaleX();
        if (preview.getWidth() > 0) {
            form.order().get().ifPresent(order -> looking.ask(new Sight(order, frames.frame(),
                    preview.across(scale), preview.down(scale))));
        }
    }

    private Seen see(Sight sight, DoubleConsumer progress) {
        FigureOrder order = sight.order();
        Drawing drawing = last.of(order, progress);
        if (!order.kind().isDrawing()) {
            return new Seen(Optional.empty(), new String(drawing.bytes(order, progress), StandardCharsets.UTF_8));
        }
        Format format = order.format();
        return new Seen(Optional.of(Pixels.of(drawing.image(sight.frame(),
                format.withSize(format.size().within(sight.across(), sight.down()))))), "");
    }

    private void seen(Sight sight, Seen seen, long nanos) {
        seen.image().ifPresentOrElse(image -> preview.show(image, sight.order().format().size(),
                sight.order().format().transparent()), () -> {
                    preview.show(seen.text());
                    status.tell(StudioWords.of(seen.text(), messages));
                });
    }

    private void unseen(Sight sight, Throwable cause) {
        preview.showNothing(Failure.words(cause));
    }

    private void save() {
        form.order().get().ifPresent(order -> ends.target().apply(order)
                .ifPresent(file -> writing.ask(new Job(order, file))));
    }

    private Path write(Job job, DoubleConsumer progress) {
        Export.checkTarget(job.order(), job.target());
        last.of(job.order(), share -> progress.accept(share / 2))
                .write(job.order(), job.target(), share -> progress.accept((1 + share) / 2));
        return job.target();
    }

    private void written(Job job) {
        ends.written().accept(job.order(), job.target());
        setResult(save);
        close();
    }

    private void unwritten(Job job, Throwable cause) {
        status.warn(Failure.words(cause));
    }

    private void stopWriting(Runnable stay) {
        if (writing.computing().get()) {
            writing.cancel();
            status.tell(messages.text("studio.cancelled"));
            stay.run();
        }
    }

    private void copy() {
        int frame = frames.frame();
        form.order().get().ifPresent(order -> work.background().run(() -> copied(order, frame), content -> {
            Clipboard.getSystemClipboard().setContent(content);
            status.tell(messages.text("studio.copied", content.hasImage() ? StudioWords.of(order, messages)
                    : StudioWords.of(content.getString(), messages)));
        }, cause -> status.warn(Failure.words(cause))));
    }

    private ClipboardContent copied(FigureOrder order, int frame) {
        ClipboardContent content = new ClipboardContent();
        Drawing drawing = last.of(order, progress -> { });
        if (order.kind().isDrawing()) {
            content.putImage(Pixels.of(drawing.image(frame, order.format())));
        } else {
            content.putString(new String(drawing.bytes(order, progress -> { }), StandardCharsets.UTF_8));
        }
        return content;
    }
}
