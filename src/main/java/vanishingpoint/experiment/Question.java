package vanishingpoint.experiment;

/**
 * What is asked: a document, and how fine the answer's tables are wanted.
 *
 * @param grain 1 for a value of each pair of steps; else the steps are cut into blocks of so many that share one, which is
 *     computed the sooner. Everything but the tables is the same whatever the grain.
 */
public record Question(Document document, int grain) {

    public Question {
        if (grain < 1) {
            throw new IllegalArgumentException("grain " + grain + " < 1");
        }
    }

    /** Asks for every pair. */
    public Question(Document document) {
        this(document, 1);
    }

    public Experiment experiment() {
        return document.experiment();
    }
}
