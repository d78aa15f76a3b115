package vanishingpoint.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vanishingpoint.experiment.BadInputException;

/** The files that figures are written into: none twice, and none that is read. */
final class OutFiles {

    private OutFiles() {}

    /**
     * @param source what complaints call the list
     * @param manifest the file that holds it
     * @return these jobs
     * @throws BadInputException where one would be lost, before any is made
     */
    static List<FigureJob> checked(String source, List<FigureJob> jobs, Optional<Path> manifest) {
        Map<Path, FigureJob> written = new LinkedHashMap<>();
        for (FigureJob job : jobs) {
            FigureJob other = job.isMissing() ? null : written.put(real(job.out()), job);
            if (other != null) {
                throw new BadInputException(source, job.out() + " would be written twice, " + other.order().picture() + " of "
                        + other.source().label() + " and " + job.order().picture() + " of " + job.source().label()
                        + "; allowed: a name for each figure, by {name} and {chart}");
            }
        }
        Set<Path> read = new HashSet<>();
        manifest.ifPresent(file -> read.add(real(file)));
        jobs.forEach(job -> job.files().forEach(file -> read.add(real(file))));
        written.forEach((file, job) -> {
            if (read.contains(file)) {
                throw new BadInputException(job.out().toString(), "cannot be written, " + job.order().picture() + " of "
                        + job.source().label() + ": it is what is read; allowed: another name");
            }
        });
        return jobs;
    }

    /** The file itself, symbolic links followed as far as there is something. */
    private static Path real(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        try {
            return whole.toRealPath();
        } catch (IOException e) { // not there yet
            return whole.getParent() == null ? whole : real(whole.getParent()).resolve(whole.getFileName());
        }
    }
}
