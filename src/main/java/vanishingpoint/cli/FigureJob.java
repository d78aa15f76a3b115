package vanishingpoint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Question;
import vanishingpoint.export.Export;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.result.Result;

/** One figure: of which experiment and beside which, what, and into which file. */
record FigureJob(FigureSource source, Beside beside, FigureOrder order, Path out) {

    /** Makes it, alone. */
    void run(Function<Question, Result> engine) {
        Export.checkTarget(order, out);
        new Export(engine).write(order, checked(), out);
    }

    /** Makes it beside others, in a folder that need not be there yet. */
    void run(Function<Question, Result> engine, HeapShare heap) {
        Document document = checked();
        try {
            Files.createDirectories(out.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new BadInputException(out.toString(), "cannot be written: its folder does not exist and cannot be made");
        }
        heap.during(document.experiment(), () -> new Export(engine).write(order, document, out));
    }

    /** What it is made of. */
    List<Path> files() {
        return Stream.concat(source.file().stream(), beside.other().stream()).toList();
    }

    private Document checked() {
        Document read = source.read().document();
        Document document = beside.of(read);
        Export.check(source.label(), order, read);
        String other = beside.other().map(Path::toString).orElse(source.label());
        document.view().compared().ifPresent(compared -> Export.checkShown(other, order, compared));
        document.view().compared().ifPresent(compared -> MemoryNeed.check(other, compared, 0));
        Export.frames(order, document).forEach(frame -> MemoryNeed.check(source.label(), frame.experiment(), 0));
        return document;
    }

    /** Complains where two are to be written into one file. */
    static List<FigureJob> apart(String option, List<FigureJob> jobs) {
        Map<Path, FigureJob> byFile = new HashMap<>();
        for (FigureJob job : jobs) {
            FigureJob other = byFile.put(job.out().toAbsolutePath().normalize(), job);
            if (other != null) {
                throw new BadInputException(option, job.out() + " would be written twice, " + other.order().picture() + " of "
                        + other.source().label() + " and " + job.order().picture() + " of " + job.source().label()
                        + "; allowed: a name for each figure, by {name} and {chart}");
            }
        }
        return jobs;
    }

    /** Names it in complaints and summaries. */
    @Override
    public String toString() {
        return out + " (" + order.picture() + " of " + source.label() + ")";
    }
}
