package dev.gumshoe.adapters.dbt;

import dev.gumshoe.adapters.dbt.manifest.Manifest;
import dev.gumshoe.adapters.dbt.manifest.ManifestNode;
import dev.gumshoe.adapters.dbt.manifest.ManifestSource;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.FreshnessPolicy;
import dev.gumshoe.engine.fact.Incremental;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.SnapshotSettings;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The facts about how dbt is set to keep incremental models, snapshots and sources. */
final class ManifestSettings {
    private static final Set<String> CLOSING = Set.of("invalidate", "new_record");

    private ManifestSettings() {}

    static Stream<Fact> of(Manifest manifest) {
        Stream<Fact> nodes =
                manifest.nodes().stream().filter(ManifestNode::enabled).flatMap(ManifestSettings::ofNode);
        Stream<Fact> sources = manifest.sources().stream()
                .filter(ManifestSource::enabled)
                .map(source -> new FreshnessPolicy(
                        source.id(),
                        !source.freshness().after().isEmpty(),
                        source.freshness().loadedAtField()));
        return Stream.concat(nodes, sources);
    }

    private static Stream<Fact> ofNode(ManifestNode node) {
        if (node.type().filter(ResourceType.SNAPSHOT::equals).isPresent()) {
            return Stream.of(snapshot(node));
        }
        boolean grows = node.config().materialized().equals("incremental");
        return grows
                ? Stream.concat(
                        Stream.of(incremental(node)),
                        Watermarks.in(
                                node.id(), node.code().raw(), node.header().originalFilePath())
                                .stream())
                : Stream.empty();
    }

    private static Incremental incremental(ManifestNode node) {
        String onChange = node.config().onSchemaChange();
        return new Incremental(
                node.id(),
                node.config().incrementalStrategy(),
                node.config().uniqueKey(),
                onChange.isEmpty() ? "ignore" : onChange);
    }

    private static SnapshotSettings snapshot(ManifestNode node) {
        Map<String, Object> config = node.config().all();
        String strategy = text(config, "strategy");
        boolean closes = CLOSING.contains(text(config, "hard_deletes"))
                || Boolean.TRUE.equals(config.get("invalidate_hard_deletes"));
        return new SnapshotSettings(
                node.id(),
                strategy,
                node.config().uniqueKey(),
                strategy.equals("check") ? "" : text(config, "updated_at"),
                closes);
    }

    private static String text(Map<String, Object> config, String key) {
        return config.get(key) instanceof String text ? text : "";
    }
}
