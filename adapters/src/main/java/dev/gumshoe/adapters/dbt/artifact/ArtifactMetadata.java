package dev.gumshoe.adapters.dbt.artifact;

import dev.gumshoe.adapters.dbt.artifact.ArtifactVersion.Artifact;
import dev.gumshoe.adapters.file.JsonObject;
import java.nio.file.Path;

/**
 * Who wrote an artifact, and when. What it does not say is empty.
 *
 * @param generatedAt as written
 */
public record ArtifactMetadata(int schemaVersion, String dbtVersion, String generatedAt, String invocationId) {

    static ArtifactMetadata of(Path file, Artifact artifact, JsonObject json) {
        return new ArtifactMetadata(
                ArtifactVersion.of(file, artifact, json),
                json.text("dbt_version"),
                json.text("generated_at"),
                json.text("invocation_id"));
    }
}
