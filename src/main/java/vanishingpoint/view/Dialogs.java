package vanishingpoint.view;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import vanishingpoint.experiment.GivenWeights;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.i18n.Messages;
import vanishingpoint.state.Background;
import vanishingpoint.weights.Mapping;
import vanishingpoint.weights.TensorFile;

/** The dialogs of the window. Remembers the folder and the kind of weights that were last used. */
final class Dialogs {

    static final String ENDING = ".vp.json";

    private final Window owner;
    private final Appearance appearance;
    private final Background background;
    private Path folder;
    private WeightsTarget.Kind weights = WeightsTarget.Kind.NPZ;

    Dialogs(Window owner, Appearance appearance, Background background) {
        this.background = background;
        this.owner = owner;
        this.appearance = appearance;
    }

    Prompts prompts(java.util.function.Supplier<String> documentName) {
        return new Prompts(this::openFile, this::saveFile, () -> unsaved(documentName.get()), this::figureFile,
                new Prompts.Weights(this::mapping, this::weightsFile));
    }

    Appearance appearance() {
        return appearance;
    }

    /** The folder last used, null if none. */
    Path folder() {
        return folder;
    }

    void folder(Path last) {
        folder = last;
    }

    void keys() {
        Dialog<ButtonType> dialog = dialog("keys.title", new KeyList(messages()));
        dialog.getDialogPane().getButtonTypes().add(button("dialog.close", ButtonData.CANCEL_CLOSE));
        dialog.showAndWait();
    }

    private Prompts.Unsaved unsaved(String name) {
        Label question = new Label(messages().text("unsaved.text", name));
        ButtonType save = button("unsaved.save", ButtonData.YES);
        ButtonType discard = button("unsaved.discard", ButtonData.NO);
        Dialog<ButtonType> dialog = dialog("unsaved.title", question);
        dialog.getDialogPane().getButtonTypes().addAll(save, discard,
                button("dialog.cancel", ButtonData.CANCEL_CLOSE));
        Optional<ButtonType> answer = dialog.showAndWait();
        if (answer.filter(save::equals).isPresent()) {
            return Prompts.Unsaved.SAVE;
        }
        return answer.filter(discard::equals).isPresent() ? Prompts.Unsaved.DISCARD : Prompts.Unsaved.CANCEL;
    }

    void studio(StudioDialog studio) {
        dressed(studio).showAndWait();
    }

    private Optional<GivenWeights> mapping(TensorFile file, Recipe signal) {
        ImportForm form = new ImportForm(messages(), file, signal, () -> used(chooser(inputs()).showOpenDialog(owner)),
                background);
        ButtonType apply = button("import.do", ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = dialog("import.title", form);
        dialog.setHeaderText(messages().text("import.heading", Path.of(file.source()).getFileName().toString()));
        dialog.setResizable(true);
        dialog.getDialogPane().getButtonTypes().addAll(apply, button("dialog.cancel", ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane().lookupButton(apply).disableProperty().bind(form.mapping().map(Optional::isEmpty));
        return dialog.showAndWait().filter(apply::equals).flatMap(pressed -> form.mapping().get())
                .map(Mapping::experiment);
    }

    private Dialog<ButtonType> dialog(String titleKey, Node content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(messages().text(titleKey));
        dialog.setHeaderText(dialog.getTitle());
        dialog.setGraphic(null);
        dialog.getDialogPane().setContent(content);
        return dressed(dialog);
    }

    private Dialog<ButtonType> dressed(Dialog<ButtonType> dialog) {
        dialog.initOwner(owner);
        Bindings.bindContent(dialog.getDialogPane().getStylesheets(), appearance.styleSheets());
        return dialog;
    }

    private ButtonType button(String key, ButtonData data) {
        return new ButtonType(messages().text(key), data);
    }

    private Optional<Path> openFile() {
        return used(chooser(openable()).showOpenDialog(owner));
    }

    private Optional<Path> saveFile(Path present) {
        return ended(owner, experiments()).file(present == null ? messages().text("file.untitled") + ENDING
                : present.getFileName().toString(), List.of(ENDING, ".json"));
    }

    private Optional<Path> figureFile(FigureOrder order) {
        String ending = order.kind().ending();
        return ended(front(), new ExtensionFilter(messages().text("studio.kind." + order.kind().key()), "*" + ending))
                .file(order.picture() + ending, List.of(ending));
    }

    private EndedName ended(Window front, ExtensionFilter... filters) {
        return new EndedName(name -> {
            FileChooser chooser = chooser(filters);
            chooser.setInitialFileName(name);
            return used(chooser.showSaveDialog(front));
        });
    }

    // the studio asks while it is open
    private Window front() {
        return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(owner);
    }

    private Optional<WeightsTarget> weightsFile() {
        WeightsForm form = new WeightsForm(messages(), weights);
        ButtonType save = button("studio.save", ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = dialog("import.export.title", form);
        dialog.getDialogPane().getButtonTypes().addAll(save, button("dialog.cancel", ButtonData.CANCEL_CLOSE));
        if (dialog.showAndWait().filter(save::equals).isEmpty()) {
            return Optional.empty();
        }
        weights = form.kind();
        ExtensionFilter filter = new ExtensionFilter(messages().text("import.kind." + weights.name().toLowerCase(Locale.ROOT)),
                "*" + weights.ending());
        return ended(owner, filter).file(messages().text("file.untitled") + weights.ending(), List.of(weights.ending()))
                .map(file -> new WeightsTarget(weights, file));
    }

    private FileChooser chooser(ExtensionFilter... filters) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().addAll(filters);
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return chooser;
    }

    private ExtensionFilter[] openable() {
        return new ExtensionFilter[] {new ExtensionFilter(messages().text("file.openable"), "*.json", "*.safetensors", "*.npz",
                "*.npy", "*.png", "*.svg", "*.pdf"),
            new ExtensionFilter(messages().text("file.all"), "*")};
    }

    private ExtensionFilter[] experiments() {
        return new ExtensionFilter[] {new ExtensionFilter(messages().text("file.kind"), "*.json"),
            new ExtensionFilter(messages().text("file.all"), "*")};
    }

    private ExtensionFilter[] inputs() {
        return new ExtensionFilter[] {new ExtensionFilter(messages().text("import.inputs.kind"), "*.npy", "*.csv", "*.txt"),
            new ExtensionFilter(messages().text("file.all"), "*")};
    }

    private Optional<Path> used(File file) {
        if (file != null) {
            folder = file.toPath().toAbsolutePath().getParent();
        }
        return Optional.ofNullable(file).map(File::toPath);
    }

    private Messages messages() {
        return appearance.texts().now();
    }
}
