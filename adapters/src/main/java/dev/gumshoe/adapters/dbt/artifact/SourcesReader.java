package dev.gumshoe.adapters.dbt.artifact;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.dbt.artifact.ArtifactVersion.Artifact;
import dev.gumshoe.adapters.file.JsonObject;
import dev.gumshoe.engine.fact.FreshnessCheckFailed;
import dev.gumshoe.engine.fact.FreshnessStatus;
import dev.gumshoe.engine.fact.SourceFreshness;
import dev.gumshoe.engine.fact.UniqueId;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads {@code sources.json}. */
public final class SourcesReader {
    private static final int NEWEST = 3;
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][X]")
            .parseDefaulting(ChronoField.OFFSET_SECONDS, ZoneOffset.UTC.getTotalSeconds())
            .toFormatter(java.util.Locale.ROOT);

    private final List<SourceFreshness> checked = new ArrayList<>();
    private final List<FreshnessCheckFailed> failed = new ArrayList<>();

    private SourcesReader() {}

    /**
     * Reads the file.
     *
     * @throws InputException where the file is not what dbt wrote, or has an unknown status
     */
    public static SourcesResults read(Path file) {
        SourcesReader reader = new SourcesReader();
        ArtifactBuilder artifact = new ArtifactBuilder(file, Artifact.SOURCES, NEWEST);
        artifact.walk("results", (section, value) -> {
            if (section.equals("results")) {
                value.elements(section, result -> reader.result(result.object("a result")));
            } else {
                value.skip();
            }
        });
        reader.checked.sort(Comparator.comparing(SourceFreshness::source));
        reader.failed.sort(Comparator.comparing(FreshnessCheckFailed::source));
        return new SourcesResults(artifact.metadata(), reader.checked, reader.failed, artifact.warnings());
    }

    private void result(JsonObject json) {
        String id = json.requiredText("unique_id");
        result(new UniqueId(id), json.about(id));
    }

    private void result(UniqueId source, JsonObject json) {
        String status = json.text("status");
        switch (status) {
            case "pass" -> checked.add(freshness(source, FreshnessStatus.PASS, json));
            case "warn" -> checked.add(freshness(source, FreshnessStatus.WARN, json));
            case "error" -> checked.add(freshness(source, FreshnessStatus.ERROR, json));
            case "runtime error" -> failed.add(new FreshnessCheckFailed(source, json.text("error")));
            default -> throw json.error("has status " + Printable.quoted(status), "pass, warn, error or runtime error");
        }
    }

    private static SourceFreshness freshness(UniqueId source, FreshnessStatus status, JsonObject json) {
        return new SourceFreshness(source, status, time(json, "max_loaded_at"), time(json, "snapshotted_at"));
    }

    /** A time without an offset is in UTC: dbt's own clock is. */
    private static Instant time(JsonObject json, String key) {
        String text = json.requiredText(key);
        try {
            return OffsetDateTime.parse(text, TIME).toInstant();
        } catch (DateTimeException e) {
            throw json.error("has " + key + " " + Printable.quoted(text), "a time such as 2025-01-31T09:30:00Z");
        }
    }
}
