package dev.gumshoe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Gumshoe's version, which the build puts into its jar. */
final class Version implements IVersionProvider {
    private static final String RESOURCE = "/META-INF/maven/dev.gumshoe/gumshoe-cli/pom.properties";

    /** {@code development} where Gumshoe does not run from a jar. */
    static String text() {
        try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "development");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"gumshoe " + text() + " (Java " + Runtime.version().feature() + ")"};
    }
}
