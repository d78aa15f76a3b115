package vanishingpoint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vanishingpoint.experiment.BadInputException;

/** The figures of a manifest, made again and again: those whose order or experiment has changed. */
final class ManifestRun {

    private final Path manifest;
    private final Consumer<List<FigureJob>> batch;
    private final Consumer<String> complaints;
    private final Map<Path, Made> made = new HashMap<>();

    /** What was made or tried last, and when its files had been changed. */
    private record Made(FigureJob job, List<FileTime> changed) {

        static Made of(FigureJob job) {
            return new Made(job, job.files().stream().map(file -> {
                try {
                    return Files.getLastModifiedTime(file);
                } catch (IOException e) {
                    return FileTime.fromMillis(0); // not there
                }
            }).toList());
        }
    }

    ManifestRun(Path manifest, Consumer<List<FigureJob>> batch, Consumer<String> complaints) {
        this.manifest = manifest;
        this.batch = batch;
        this.complaints = complaints;
    }

    /** Until the program is stopped. */
    void forEver() throws IOException, InterruptedException {
        try (Watch watch = new Watch()) {
            watch.follow(List.of(manifest));
            while (true) {
                List<Path> files = new ArrayList<>(List.of(manifest));
                if (!step(watch, files)) {
                    watch.await(files);
                }
            }
        }
    }

    /** Whether there was something to make; tells the files that the figures come from. */
    private boolean step(Watch watch, List<Path> files) throws IOException {
        try {
            List<FigureJob> jobs = FigureJob.apart(manifest.toString(), Manifest.read(manifest));
            jobs.forEach(job -> files.addAll(job.files()));
            watch.follow(files); // before it is asked whether they changed
            List<Made> wanted = jobs.stream().map(Made::of).filter(each -> !each.equals(made.get(each.job().out()))).toList();
            if (!wanted.isEmpty()) {
                batch.accept(wanted.stream().map(Made::job).toList());
                wanted.forEach(each -> made.put(each.job().out(), each));
            }
            return !wanted.isEmpty();
        } catch (BadInputException e) {
            complaints.accept(e.getMessage());
            return false;
        }
    }
}
