package vanishingpoint.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vanishingpoint.experiment.Activation;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.CellKind;
import vanishingpoint.experiment.Drive;
import vanishingpoint.experiment.Parameters;
import vanishingpoint.experiment.Range;
import vanishingpoint.experiment.Recipe;
import vanishingpoint.i18n.Messages;
import vanishingpoint.state.Background;
import vanishingpoint.state.Failure;
import vanishingpoint.state.LatestTask;
import vanishingpoint.weights.ImportOrder;
import vanishingpoint.weights.Inputs;
import vanishingpoint.weights.Mapping;
import vanishingpoint.weights.TensorFile;

/** Which layer of a file of weights, driven by what, and what would become what. */
final class ImportForm extends VBox {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final Range LENGTH = Parameters.T.range();
    private static final double WIDTH = 640;

    /** An entry of the list of inputs; its signal is used where there is no table. */
    private record Source(String name, Inputs inputs, Drive drive) {

        /** The file that its table was read from, if it was. */
        Optional<String> file() {
            return inputs.table().map(TensorFile::source);
        }
    }

    private final Messages messages;
    private final TensorFile file;
    private final Recipe signal;
    private final Supplier<Optional<Path>> inputsFile;
    private final Background background;
    private final LatestTask<ImportOrder, Mapping> mappings;
    private final ComboBox<Mapping.Found> layer = new ComboBox<>();
    private final ComboBox<Source> inputs = new ComboBox<>();
    private final TextField length = new TextField();
    private final ComboBox<Activation> activation = new ComboBox<>();
    private final MappingTable table;
    private final Label notes = new Label();
    private final ReadOnlyObjectWrapper<Optional<Mapping>> mapping =
            new ReadOnlyObjectWrapper<>(this, "mapping", Optional.empty());
    private boolean activationChosen;

    /**
     * @param signal what drives the network where no inputs are given
     * @param inputsFile asks for a file of inputs
     * @param background where files are read and mappings made
     */
    ImportForm(Messages messages, TensorFile file, Recipe signal, Supplier<Optional<Path>> inputsFile, Background background) {
        this.messages = messages;
        this.file = file;
        this.signal = signal;
        this.inputsFile = inputsFile;
        this.background = background;
        mappings = background.mailbox((order, progress) -> Mapping.of(file, order), (order, made, nanos) -> show(made),
                (order, failure) -> refuse(failure));
        table = new MappingTable(messages);
        getStyleClass().add("form");
        setSpacing(12);
        setPrefWidth(WIDTH);
        choices();
        notes.setId("import-notes");
        notes.getStyleClass().add("note");
        notes.setWrapText(true);
        notes.setMinHeight(USE_PREF_SIZE);
        setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(fields(), table, notes);
        layer.valueProperty().addListener((observable, before, now) -> offerInputs());
        inputs.valueProperty().addListener((observable, before, now) -> show());
        length.textProperty().addListener((observable, before, now) -> show());
        activation.valueProperty().addListener((observable, before, now) -> {
            activationChosen = true;
            show();
        });
        layer.setValue(layer.getItems().get(0));
    }

    /** What the form says; empty while it says something that cannot be done. */
    ReadOnlyObjectProperty<Optional<Mapping>> mapping() {
        return mapping.getReadOnlyProperty();
    }

    private void choices() {
        FormSection.choice(layer, "import-layer", Mapping.layers(file), null, found -> messages.text("import.layer.entry",
                found.name(), messages.text("cell." + found.cell().key()), String.valueOf(found.hidden()),
                String.valueOf(found.inputs())));
        FormSection.choice(inputs, "import-inputs", List.of(), null, Source::name);
        FormSection.choice(activation, "import-activation", List.of(Activation.values()),
                saidActivation().orElse(Activation.TANH), value -> messages.text("choice.activation." + value.key()));
        length.setId("import-length");
        length.setPrefColumnCount(5);
        HBox.setHgrow(inputs, Priority.ALWAYS);
    }

    private Optional<Activation> saidActivation() {
        return Arrays.stream(Activation.values()).filter(known -> file.texts().entrySet().stream().anyMatch(text ->
                text.getKey().matches("(.*\\.)?activation") && text.getValue().equals(known.key()))).findFirst();
    }

    private GridPane fields() {
        Button choose = new Button(messages.text("import.inputs.choose"));
        choose.setId("import-inputs-file");
        choose.setOnAction(event -> inputsFile.get().ifPresent(this::read));
        HBox source = new HBox(8, inputs, choose);
        source.setAlignment(Pos.CENTER_LEFT);
        GridPane fields = new GridPane();
        fields.getStyleClass().add("import-fields");
        row(fields, "import.layer", layer);
        row(fields, "import.inputs", source);
        row(fields, "import.length", length);
        Label name = row(fields, "import.activation", activation);
        for (Node node : List.of(name, activation)) {
            node.visibleProperty().bind(layer.valueProperty().map(found -> found.cell() == CellKind.RNN));
            node.managedProperty().bind(node.visibleProperty());
        }
        return fields;
    }

    private Label row(GridPane fields, String key, Node control) {
        Label name = new Label(messages.text(key));
        name.setLabelFor(control);
        name.setMinWidth(USE_PREF_SIZE);
        fields.addRow(fields.getRowCount(), name, control);
        GridPane.setHgrow(control, Priority.ALWAYS);
        return name;
    }

    /** The inputs that this layer can have; those that were chosen stay. */
    private void offerInputs() {
        List<Source> offered = new ArrayList<>();
        if (layer.getValue().hasInputs()) {
            offered.add(new Source(messages.text("import.inputs.beside"), Inputs.FROM_WEIGHTS, Drive.NONE));
        }
        for (Drive drive : Drive.values()) {
            offered.add(new Source(messages.text("choice.drive." + drive.key()), Inputs.SIGNAL, drive));
        }
        inputs.getItems().stream().filter(source -> source.file().isPresent()).forEach(offered::add);
        Source chosen = inputs.getValue();
        inputs.getItems().setAll(offered);
        Source first = layer.getValue().hasInputs() ? offered.get(0) : offered.stream()
                .filter(source -> source.drive() == signal.get(Parameters.DRIVE)).findFirst().orElseThrow();
        inputs.setValue(offered.contains(chosen) ? chosen : first);
        show();
    }

    private void read(Path chosen) {
        mappings.cancel();
        pending(messages.text("import.reading"));
        background.run(() -> Inputs.read(chosen), table -> offer(chosen, table), failure -> {
            inputs.setValue(null); // so that each entry can be chosen
            refuse(failure);
        });
    }

    private void offer(Path chosen, Inputs read) {
        Source source = new Source(chosen.getFileName().toString(), read, Drive.NONE);
        Source earlier = inputs.getItems().stream().filter(other -> other.file().equals(source.file())).findFirst().orElse(null);
        inputs.getItems().add(source);
        inputs.setValue(source);
        inputs.getItems().remove(earlier); // it may hold something else by now
    }

    private void show() {
        if (inputs.getValue() == null) { // the list is being filled
            return;
        }
        boolean given = inputs.getValue().inputs() != Inputs.SIGNAL;
        length.setPromptText(given ? messages.text("import.length.all") : String.valueOf(signal.length()));
        try {
            ImportOrder order = order();
            pending(notes.getText());
            mappings.ask(order);
        } catch (BadInputException e) {
            mappings.cancel();
            refuse(e);
        }
    }

    /** Until there is an answer nothing can be imported, and what was shown stays. */
    private void pending(String text) {
        notes.setText(text);
        mapping.set(Optional.empty());
    }

    private void show(Mapping now) {
        table.show(now.rows());
        notes.setText(now.notes().stream().map(note -> messages.text("import.note." + note.key(),
                note.arguments().toArray())).collect(Collectors.joining("\n")));
        notes.pseudoClassStateChanged(REFUSED, false);
        mapping.set(Optional.of(now));
    }

    private void refuse(Throwable cause) {
        table.show(List.of());
        notes.setText(cause instanceof OutOfMemoryError ? messages.text("import.no_memory") : Failure.words(cause));
        notes.pseudoClassStateChanged(REFUSED, true);
        mapping.set(Optional.empty());
    }

    private ImportOrder order() {
        Source source = inputs.getValue();
        Recipe driven = source.inputs() == Inputs.SIGNAL ? signal.with(Parameters.DRIVE, source.drive()) : signal;
        String typed = length.getText().trim();
        Inputs wanted = source.inputs();
        if (!typed.isEmpty()) {
            if (!typed.matches("[0-9]{1,6}") || !LENGTH.contains(Integer.parseInt(typed))) {
                throw new BadInputException("T", messages.text("import.length.refused", String.valueOf((int) LENGTH.min()),
                        String.valueOf((int) LENGTH.typedMax())));
            }
            driven = driven.with(Parameters.T, Double.valueOf(typed));
            wanted = wanted.cutToLength();
        }
        boolean known = layer.getValue().cell() == CellKind.RNN && (activationChosen || saidActivation().isPresent());
        return new ImportOrder(layer.getValue().name(), wanted, driven,
                known ? Optional.of(activation.getValue()) : Optional.empty());
    }
}
