package vanishingpoint.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vanishingpoint.engine.Engine;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Perspective;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.experiment.View;
import vanishingpoint.export.Export;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.export.FileKind;
import vanishingpoint.figure.ChartKind;
import vanishingpoint.figure.Picture;
import vanishingpoint.figure.Preset;
import vanishingpoint.figure.Style;
import vanishingpoint.figure.Theme;
import vanishingpoint.i18n.Language;
import vanishingpoint.state.LabModel;

/** What the studio proposes: a figure that was opened as it was, what was chosen last. */
class StudioAgainTest extends StudioStories {

    private static final Recipe SMALL = Recipe.DEFAULT.with(Parameters.T, 12.0).with(Parameters.N, 3.0);

    @BeforeEach
    void forget() {
        interact(() -> {
            window.exports().last().set(Optional.empty());
            model.set(SMALL);
        });
    }

    private FigureOrder opened(String picture, FileKind kind) {
        FigureOrder made = new FigureOrder(picture, kind, Picture.fitting(picture, picture.equals("formula") ? Preset.SLIDE : Preset.COLUMN,
                new Style(Theme.PRINT, Language.CHINESE)));
        Path file = folder.resolve("made-" + picture + kind.ending());
        new Export(question -> Engine.run(question, progress -> { })).write(made, new Document(SMALL, View.DEFAULT), file);
        interact(() -> {
            model.open(LabModel.BLANK, null);
            window.opened(List.of(file.toFile()));
        });
        return made;
    }

    @Test
    void anOpenedFigureIsProposedAsItWasMadeWithItsPerspective() {
        for (String picture : List.of("paths", "spectrum", "formula", "dashboard")) {
            FigureOrder made = opened(picture, FileKind.SVG);
            assertEquals(SMALL, model.experiment().get());
            assertEquals(Picture.perspective(picture), model.view().get().perspective(), picture);
            assertEquals(false, model.unsaved().get(), "nothing was changed");
            openStudio();
            type(KeyCode.ENTER);
            assertEquals(made, order);
        }
    }

    @Test
    void itIsProposedWhateverIsInSightUntilItIsExportedOrLeft() {
        FigureOrder made = opened("paths", FileKind.PNG);
        interact(() -> model.look(model.view().get().withPerspective(Perspective.EXPLORE)));
        openStudio();
        type(KeyCode.ENTER);
        assertEquals(made, order);
        openStudio();
        type(KeyCode.ENTER);
        assertEquals("dashboard", order.picture(), "of what is in sight");
        opened("paths", FileKind.PNG);
        interact(() -> {
            model.look(model.view().get().withPerspective(Perspective.EXPLORE));
            window.documents().startNew();
        });
        unsavedAnswer = Prompts.Unsaved.DISCARD;
        interact(() -> window.documents().startNew());
        openStudio();
        type(KeyCode.ENTER);
        assertEquals("dashboard", order.picture());
    }

    @Test
    void whatWasChosenIsThereAfterCancel() {
        openStudio();
        type(KeyCode.ESCAPE);
        assertEquals(Optional.empty(), window.exports().last().get(), "nothing was chosen");
        openStudio();
        choose("#studio-picture", ChartKind.RNN_GAIN.key());
        choose("#studio-preset", Optional.of(Preset.WIDE));
        choose("#studio-kind", FileKind.SVG);
        type(KeyCode.ESCAPE);
        assertEquals(null, order);
        openStudio();
        type(KeyCode.ENTER);
        assertEquals(FileKind.SVG, order.kind());
        assertEquals(Picture.fitting("rnn-gain", Preset.WIDE, Style.DEFAULT).size(), order.format().size());
    }

    @Test
    void lettersThatNobodyCanReadAreSaid() {
        openStudio();
        choose("#studio-preset", Optional.of(Preset.COLUMN));
        Label words = lookup("#studio-words").queryAs(Label.class);
        assertTrue(words.getText().startsWith("1004 × 768 px at 300 dpi, 85 × 65 mm; letters of 3.2 pt are too small"), words.getText());
        choose("#studio-picture", ChartKind.RNN_GAIN.key());
        assertEquals("1004 × 768 px at 300 dpi, 85 × 65 mm", words.getText().split(";")[0]);
        type(KeyCode.ESCAPE);
    }
}
