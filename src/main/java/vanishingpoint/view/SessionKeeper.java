package vanishingpoint.view;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.SplitPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.experiment.ReadCase;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.state.Background;
import vanishingpoint.state.Failure;
import vanishingpoint.state.LabModel;

/** Leaves the window as the next start will find it. */
final class SessionKeeper {

    private static final double PANEL_WIDTH = 302;
    private static final double SMALLEST_VISIBLE = 80;
    private static final double SMALLEST_WIDTH = 700;
    private static final double SMALLEST_HEIGHT = 420;
    private static final Duration SOON = Duration.seconds(2);

    private final SessionFolder folder;
    private final Background background;
    private final LabWindow window;
    private final PauseTransition soon = new PauseTransition(SOON);
    private Session restored = Session.FIRST;

    SessionKeeper(LabWindow.Ground ground, LabWindow window) {
        folder = ground.folder();
        background = ground.background();
        this.window = window;
    }

    /** A session that cannot be read is told of and left out: the program starts all the same. */
    void restore() {
        try {
            folder.session().ifPresent(this::apply);
            folder.document().ifPresent(left -> {
                restore(left.document());
                window.exports().last().set(left.figure().map(FigureOrder::of));
            });
            if (window.model().unsaved().get() && !window.banner().isVisible()) { // whoever closes it saves, or gives it up
                window.banner().announce(window.appearance().texts().of("window.recovered"));
            }
        } catch (IllegalArgumentException | BadInputException | UncheckedIOException unreadable) {
            window.banner().warn(window.appearance().texts().of("window.session_unreadable",
                    Failure.words(unreadable)));
        }
        place(restored.place());
    }

    /** As soon as the window has its width. */
    void restoreDivider() {
        SplitPane split = window.main().split();
        split.widthProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable width) {
                if (split.getWidth() > PANEL_WIDTH) {
                    split.widthProperty().removeListener(this);
                    double divider = restored.panel().divider();
                    split.setDividerPositions(Double.isNaN(divider) ? 1 - PANEL_WIDTH / split.getWidth() : divider);
                }
            }
        });
    }

    /** From now on the session is also kept soon after each change: a program that is killed loses two seconds of work. */
    void keepAfterChanges() {
        LabModel model = window.model();
        Appearance appearance = window.appearance();
        for (ObservableValue<?> changing : List.of(model.experiment(), model.view(), model.file(), model.imported(),
                appearance.theme(), appearance.language(), appearance.reducedMotion(), window.controls().moreOpen(), window.exports().last())) {
            changing.addListener((observable, before, now) -> soon.play()); // and not later for what changes meanwhile
        }
        // closing has kept it
        window.stage().addEventHandler(WindowEvent.WINDOW_HIDDEN, hidden -> soon.stop());
        soon.setOnFinished(now -> {
            Session session = session();
            Document document = model.document();
            Optional<FigureOrder> figure = window.exports().last().get();
            keep(() -> folder.keep(session, text(document, figure)), () -> { });
        });
    }

    /** Keeps the session with the document as it was last saved, then does this. */
    void keepAnd(Runnable next) {
        soon.stop();
        Session session = session();
        Document document = window.model().lastSaved();
        Optional<FigureOrder> figure = window.exports().last().get();
        keep(() -> folder.close(session, text(document, figure)), next);
    }

    // as in a figure: the document, and what was ordered of it last
    private static String text(Document document, Optional<FigureOrder> figure) {
        return figure.map(order -> DocumentFile.toText(document, order.toTree())).orElseGet(() -> DocumentFile.toText(document));
    }

    private void keep(Runnable writing, Runnable next) {
        background.run(() -> {
            writing.run();
            return folder;
        }, kept -> next.run(), unwritable -> { // no reason to keep the window open
            System.err.println(Failure.words(unwritable));
            next.run();
        });
    }

    private Session session() {
        Stage stage = window.stage();
        LabModel model = window.model();
        boolean plain = !stage.isMaximized() && !stage.isIconified();
        Session.Place last = restored.place();
        Session.Place place = plain
                ? new Session.Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false)
                : new Session.Place(last.x(), last.y(), last.width(), last.height(), stage.isMaximized());
        Appearance appearance = window.appearance();
        return new Session(new Session.Look(appearance.theme().get(), appearance.language().get(),
                appearance.reducedMotion().get()), place,
                new Session.Panel(window.main().split().getDividerPositions()[0],
                        window.controls().moreOpen().get()),
                new Session.Files(Optional.ofNullable(model.imported().get())
                        .or(() -> Optional.ofNullable(model.file().get())).map(Path::toAbsolutePath),
                        Optional.ofNullable(window.dialogs().folder())));
    }

    private void apply(Session session) {
        restored = session;
        window.appearance().theme().set(session.look().theme());
        window.appearance().language().set(session.look().language());
        window.appearance().reducedMotion().set(session.look().reducedMotion());
        window.controls().moreOpen().set(session.panel().moreOpen());
        session.files().folder().ifPresent(window.dialogs()::folder);
    }

    private void restore(Document document) {
        Optional<Path> file = restored.files().document().filter(Files::exists);
        Optional<ReadCase> saved;
        try {
            saved = file.map(DocumentFile::readCase);
        } catch (BadInputException unreadable) { // its file went bad since, but not the work that was left here
            window.model().restore(document, null, LabModel.BLANK);
            window.banner().warn(window.appearance().texts().of("window.refused", Failure.words(unreadable)));
            return;
        }
        if (saved.isPresent() && !saved.get().own()) {
            window.model().restoreImported(document, file.get(), saved.get().document());
        } else {
            window.model().restore(document, file.orElse(null), saved.map(ReadCase::document).orElse(LabModel.BLANK));
        }
    }

    // a screen may be gone since
    private void place(Session.Place place) {
        Stage stage = window.stage();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(SMALLEST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(SMALLEST_HEIGHT, screen.getHeight()));
        size(place);
        // a window manager that puts a frame around the window may leave it as small as it can be
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> size(place));
        boolean visible = !Screen.getScreensForRectangle(place.x(), place.y(), SMALLEST_VISIBLE, SMALLEST_VISIBLE)
                .isEmpty();
        if (visible) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMaximized(place.maximized());
    }

    private void size(Session.Place place) {
        Stage stage = window.stage();
        if (!stage.isMaximized()) {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(place.width(), screen.getWidth()));
            stage.setHeight(Math.min(place.height(), screen.getHeight()));
        }
    }
}
