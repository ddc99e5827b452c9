package dev.gumshoe.adapters.dbt.artifact;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.file.JsonObject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The schema by which dbt says what an artifact is: {@code https://schemas.getdbt.com/dbt/manifest/v12.json}. */
public final class ArtifactVersion {
    private static final Pattern SCHEMA = Pattern.compile(".*/dbt/([a-z-]+)/v(\\d{1,6})\\.json");

    private ArtifactVersion() {}

    /** The files that dbt writes. */
    public enum Artifact {
        MANIFEST("a manifest that dbt wrote"),
        CATALOG("a catalog that dbt wrote"),
        RUN_RESULTS("run results that dbt wrote"),
        SOURCES("source freshness results that dbt wrote");

        private final String description;

        Artifact(String description) {
            this.description = description;
        }

        /** For messages. */
        public String description() {
            return description;
        }

        /** By dbt's own name. */
        String dbtName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The version.
     *
     * @throws InputException where the metadata does not say that the file is this artifact
     */
    public static int of(Path file, Artifact artifact, JsonObject metadata) {
        String schema = metadata.text("dbt_schema_version");
        Matcher matcher = SCHEMA.matcher(schema);
        if (schema.isEmpty()) {
            throw InputException.of(file, "does not say which schema it has", artifact.description());
        }
        if (!matcher.matches()) {
            throw InputException.of(file, "has the schema " + Printable.quoted(schema), artifact.description());
        }
        if (!matcher.group(1).equals(artifact.dbtName())) {
            throw InputException.of(file, "has the schema of dbt's " + matcher.group(1), artifact.description());
        }
        return Integer.parseInt(matcher.group(2));
    }
}
