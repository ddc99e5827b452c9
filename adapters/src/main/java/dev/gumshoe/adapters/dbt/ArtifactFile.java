package dev.gumshoe.adapters.dbt;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * An artifact in the target folder.
 *
 * @param modifiedAt when the file was last written
 */
public record ArtifactFile(Path path, Instant modifiedAt) {

    public Duration age(Instant now) {
        return Duration.between(modifiedAt, now);
    }
}
