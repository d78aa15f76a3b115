package vanishingpoint.weights;

import vanishingpoint.experiment.BadInputException;

/** How large an import may be, so that the file that it is saved to can be opened again. */
enum Room {
    WEIGHTS("weights", 2_200_000),
    STEPS("inputs and targets", 500_000);

    private final String name;
    private final long most;

    Room(String name, long most) {
        this.name = name;
        this.most = most;
    }

    void check(Layer layer, long numbers) {
        if (numbers > most) {
            throw new BadInputException(layer.file.source(), TensorFile.shown(layer.name()) + " has " + numbers + " " + name
                    + "; allowed: at most " + most + ", as a file with more could not be opened again");
        }
    }
}
