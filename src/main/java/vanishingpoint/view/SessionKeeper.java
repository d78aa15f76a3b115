package vanishingpoint.view;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.SplitPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.DocumentFile;
import vanishingpoint.state.Failure;
import vanishingpoint.state.LabModel;

/** Leaves the window as the next start will find it. */
final class SessionKeeper {

    private static final double PANEL_WIDTH = 302;
    private static final double SMALLEST_VISIBLE = 80;

    private final SessionFolder folder;
    private final LabWindow window;
    private Session restored = Session.FIRST;

    SessionKeeper(SessionFolder folder, LabWindow window) {
        this.folder = folder;
        this.window = window;
    }

    /** A session that cannot be read is told of and left out: the program starts all the same. */
    void restore() {
        try {
            folder.session().ifPresent(this::apply);
            folder.document().ifPresent(this::restore);
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

    void keep() {
        Stage stage = window.stage();
        LabModel model = window.model();
        boolean plain = !stage.isMaximized() && !stage.isIconified();
        Session.Place last = restored.place();
        Session.Place place = plain
                ? new Session.Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false)
                : new Session.Place(last.x(), last.y(), last.width(), last.height(), stage.isMaximized());
        Session session = new Session(window.appearance().theme().get(), window.appearance().language().get(), place,
                new Session.Panel(window.main().split().getDividerPositions()[0],
                        window.controls().moreOpen().get()),
                new Session.Files(Optional.ofNullable(model.file().get()).map(Path::toAbsolutePath),
                        Optional.ofNullable(window.dialogs().folder())));
        try {
            folder.keep(session, model.document());
        } catch (BadInputException | UncheckedIOException unwritable) { // no reason to keep the window open
            System.err.println(Failure.words(unwritable));
        }
    }

    private void apply(Session session) {
        restored = session;
        window.appearance().theme().set(session.theme());
        window.appearance().language().set(session.language());
        window.controls().moreOpen().set(session.panel().moreOpen());
        session.files().folder().ifPresent(window.dialogs()::folder);
    }

    private void restore(Document document) {
        Optional<Path> file = restored.files().document().filter(Files::exists);
        Document saved = file.map(DocumentFile::read).orElse(LabModel.BLANK);
        window.model().restore(document, file.orElse(null), saved);
    }

    // a screen may be gone since
    private void place(Session.Place place) {
        Stage stage = window.stage();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(place.width(), screen.getWidth()));
        stage.setHeight(Math.min(place.height(), screen.getHeight()));
        boolean visible = !Screen.getScreensForRectangle(place.x(), place.y(), SMALLEST_VISIBLE, SMALLEST_VISIBLE)
                .isEmpty();
        if (visible) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMaximized(place.maximized());
    }
}
