package vanishingpoint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vanishingpoint.experiment.BadInputException;

/** The figures of a manifest, made again and again: those whose order or experiment has changed, and those that are gone. */
final class ManifestRun {

    private final Path manifest;
    private final Function<List<FigureJob>, List<Integer>> batch;
    private final Consumer<String> complaints;
    private final Map<Path, Made> made = new HashMap<>();
    private Manifest.Listed listed = new Manifest.Listed(List.of(), List.of());

    /** What was made or tried last, when its files had been changed, and where it failed the manifest too. */
    private record Made(FigureJob job, List<FileTime> changed, Optional<FileTime> failed) {

        static Made of(FigureJob job) {
            return new Made(job, job.files().stream().map(ManifestRun::changed).toList(), Optional.empty());
        }

        Made failedAt(FileTime manifest) {
            return new Made(job, changed, Optional.of(manifest));
        }
    }

    /**
     * @param batch makes figures, and tells the places of those that failed
     * @param complaints told why there is nothing to make
     */
    ManifestRun(Path manifest, Function<List<FigureJob>, List<Integer>> batch, Consumer<String> complaints) {
        this.manifest = manifest;
        this.batch = batch;
        this.complaints = complaints;
    }

    /** Until the program is stopped. */
    void forEver() throws IOException, InterruptedException {
        try (Watch watch = new Watch()) {
            watch.follow(files(), listed.patterns());
            while (true) {
                step(watch);
                watch.await();
            }
        }
    }

    private void step(Watch watch) {
        try {
            do {
                listed = Manifest.read(manifest);
            } while (watch.follow(files(), listed.patterns())); // before it is asked what changed
            make(OutFiles.checked(manifest.toString(), listed.jobs(), Optional.of(manifest)));
        } catch (BadInputException e) {
            complaints.accept(e.getMessage());
            watch.follow(files(), listed.patterns()); // of the last that could be read
        }
    }

    private List<Path> files() {
        return Stream.concat(Stream.of(manifest), listed.jobs().stream().flatMap(job -> job.files().stream())).toList();
    }

    private void make(List<FigureJob> jobs) {
        made.keySet().retainAll(jobs.stream().map(FigureJob::out).toList());
        FileTime now = changed(manifest);
        List<Made> wanted = jobs.stream().map(Made::of).filter(each -> !isDone(each, now)).toList();
        if (wanted.isEmpty()) {
            return;
        }
        Set<Integer> failed = new HashSet<>(batch.apply(wanted.stream().map(Made::job).toList()));
        IntStream.range(0, wanted.size()).forEach(i -> made.put(wanted.get(i).job().out(),
                failed.contains(i) ? wanted.get(i).failedAt(now) : wanted.get(i)));
    }

    /** What failed is tried again when the manifest is written anew, since what was in its way may be no file of an experiment. */
    private boolean isDone(Made now, FileTime manifestChanged) {
        Made before = made.get(now.job().out());
        return now.failedAt(manifestChanged).equals(before) || now.equals(before) && Files.exists(now.job().out());
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // not there
        }
    }
}
