package dev.gumshoe.adapters.dbt.artifact;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.dbt.artifact.ArtifactVersion.Artifact;
import dev.gumshoe.adapters.file.JsonFile;
import dev.gumshoe.adapters.file.JsonWalk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks an artifact and gathers its metadata and warnings on the way. */
final class ArtifactBuilder {
    private final Path file;
    private final Artifact artifact;
    private final int newest;
    private final List<String> warnings = new ArrayList<>();
    private boolean complete;
    private @Nullable ArtifactMetadata metadata;

    ArtifactBuilder(Path file, Artifact artifact, int newest) {
        this.file = file;
        this.artifact = artifact;
        this.newest = newest;
    }

    /**
     * @param required the section without which the file is not the artifact
     */
    void walk(String required, JsonWalk.Member member) {
        JsonFile.walk(file, artifact.description(), (section, value) -> {
            complete |= section.equals(required);
            if (section.equals("metadata")) {
                metadata = ArtifactMetadata.of(file, artifact, value.object(section));
            } else {
                member.read(section, value);
            }
        });
        if (!complete) {
            throw InputException.of(file, "has no '" + required + "'", artifact.description());
        }
        if (metadata().schemaVersion() > newest) {
            warn("schema version v" + metadata().schemaVersion() + " is newer than v" + newest
                    + ": read as far as it is known");
        }
    }

    ArtifactMetadata metadata() {
        if (metadata == null) {
            throw InputException.of(file, "has no metadata", artifact.description());
        }
        return metadata;
    }

    void warn(String warning) {
        warnings.add(Printable.line(file + ": " + warning));
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }
}
