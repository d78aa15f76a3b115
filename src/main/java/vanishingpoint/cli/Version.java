package vanishingpoint.cli;

import picocli.CommandLine.IVersionProvider;
import vanishingpoint.experiment.ProductVersion;

/** Tells the version. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {ProductVersion.TEXT};
    }
}
