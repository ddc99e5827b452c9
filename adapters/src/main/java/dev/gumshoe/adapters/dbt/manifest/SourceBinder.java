package dev.gumshoe.adapters.dbt.manifest;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.dbt.manifest.ManifestSource.FreshnessPolicy;
import dev.gumshoe.adapters.file.JsonObject;
import dev.gumshoe.engine.fact.FreshnessStatus;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Binds sources. */
final class SourceBinder {
    private static final long MOST = 1_000_000;

    private SourceBinder() {}

    static ManifestSource bind(String id, JsonObject json) {
        return new ManifestSource(
                EntryBinder.header(id, json, "source"),
                json.text("source_name"),
                json.firstText("identifier", "name"),
                json.text("loader"),
                EntryBinder.enabled(json),
                freshness(json),
                NodeBinder.columns(json));
    }

    private static FreshnessPolicy freshness(JsonObject json) {
        JsonObject policy = json.object("freshness");
        Map<FreshnessStatus, Duration> after = new EnumMap<>(FreshnessStatus.class);
        threshold(policy.object("warn_after"), FreshnessStatus.WARN, after);
        threshold(policy.object("error_after"), FreshnessStatus.ERROR, after);
        return new FreshnessPolicy(
                json.text("loaded_at_field"), json.text("loaded_at_query"), after, policy.text("filter"));
    }

    private static void threshold(JsonObject json, FreshnessStatus status, Map<FreshnessStatus, Duration> after) {
        String period = json.text("period");
        if (!period.isEmpty()) {
            after.put(status, unit(json, period).multipliedBy(count(json)));
        }
    }

    private static long count(JsonObject json) {
        long count = json.whole("count", 0);
        if (count < 0 || count > MOST) {
            throw json.error("has a freshness count of " + count, "0 to " + MOST);
        }
        return count;
    }

    private static Duration unit(JsonObject json, String period) {
        return switch (period) {
            case "minute" -> Duration.ofMinutes(1);
            case "hour" -> Duration.ofHours(1);
            case "day" -> Duration.ofDays(1);
            default -> throw json.error("has freshness period " + Printable.quoted(period), "minute, hour or day");
        };
    }
}
