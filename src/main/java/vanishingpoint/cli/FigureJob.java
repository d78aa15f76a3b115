package vanishingpoint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.Document;
import vanishingpoint.experiment.Question;
import vanishingpoint.export.Drawing;
import vanishingpoint.export.Export;
import vanishingpoint.export.FigureOrder;
import vanishingpoint.result.Result;

/** One figure: of which experiment and beside which, what, and into which file. */
record FigureJob(FigureSource source, Beside beside, FigureOrder order, Path out) {

    /**
     * Makes it, alone.
     *
     * @param progress told the share that is done
     */
    void run(Function<Question, Result> engine, DoubleConsumer progress) {
        Export.checkTarget(order, out);
        Drawing drawing = new Export(engine).drawing(order, checked(), answered -> progress.accept(answered / 2));
        drawing.write(order, out, written -> progress.accept((1 + written) / 2));
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

    /** Whether it can only fail. */
    boolean isMissing() {
        return source.missing().isPresent();
    }

    /** Names it in complaints and summaries. */
    @Override
    public String toString() {
        return out + " (" + order.picture() + " of " + source.label() + ")";
    }
}
