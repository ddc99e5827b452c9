package dev.gumshoe.adapters.dbt;

import dev.gumshoe.adapters.dbt.manifest.Manifest;
import dev.gumshoe.adapters.dbt.manifest.ManifestEntry;
import dev.gumshoe.adapters.dbt.manifest.ManifestNode;
import dev.gumshoe.engine.fact.NodeChanged;
import dev.gumshoe.engine.fact.NodeChanged.Change;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the nodes with rows differ from an earlier state of the project: by their code, their file's checksum, and how
 * they are built. Where a relation is does not count, for that differs between environments; a changed macro is not
 * seen.
 */
public final class StateComparison {
    private StateComparison() {}

    public static List<NodeChanged> of(Manifest now, Manifest before) {
        Map<UniqueId, ManifestEntry> earlier =
                holdingRows(before).stream().collect(Collectors.toMap(ManifestEntry::id, Function.identity()));
        List<NodeChanged> changes = new ArrayList<>();
        for (ManifestEntry entry : holdingRows(now)) {
            ManifestEntry then = earlier.get(entry.id());
            if (then == null) {
                changes.add(new NodeChanged(entry.id(), Change.NEW, ""));
            } else {
                modified(entry, then).ifPresent(changes::add);
            }
        }
        return List.copyOf(changes);
    }

    private static List<ManifestEntry> holdingRows(Manifest manifest) {
        return ManifestFacts.enabled(manifest)
                .filter(entry -> entry.type().filter(ResourceType::holdsRows).isPresent())
                .sorted(Comparator.comparing(ManifestEntry::id))
                .toList();
    }

    private static Optional<NodeChanged> modified(ManifestEntry now, ManifestEntry before) {
        if (!(now instanceof ManifestNode current) || !(before instanceof ManifestNode earlier)) {
            return Optional.empty();
        }
        List<String> details = new ArrayList<>();
        contents(current, earlier).ifPresent(details::add);
        setting(
                "materialized",
                current.config().materialized(),
                earlier.config().materialized(),
                details);
        setting("unique_key", keyOf(current), keyOf(earlier), details);
        setting("incremental_strategy", strategyOf(current), strategyOf(earlier), details);
        setting("on_schema_change", onSchemaChange(current), onSchemaChange(earlier), details);
        return details.isEmpty()
                ? Optional.empty()
                : Optional.of(new NodeChanged(now.id(), Change.MODIFIED, String.join("; ", details)));
    }

    private static Optional<String> contents(ManifestNode now, ManifestNode before) {
        String code = now.code().raw();
        if (!code.isBlank() && !before.code().raw().isBlank()) {
            return LineChanges.describe(before.code().raw(), code);
        }
        String checksum = now.code().checksum();
        String earlier = before.code().checksum();
        boolean comparable = digest(checksum).equals(digest(earlier)) && !checksum.isEmpty();
        return comparable && !checksum.equals(earlier) ? Optional.of("contents changed") : Optional.empty();
    }

    /** The kind of the digest: dbt digests a small seed, and of a large one notes only the path. */
    private static String digest(String checksum) {
        return checksum.substring(0, Math.max(0, checksum.indexOf(':')));
    }

    /** A setting that one of the two does not state is not compared: dbt's versions state different ones. */
    private static void setting(String name, String now, String before, List<String> details) {
        if (!now.isEmpty() && !before.isEmpty() && !now.equals(before)) {
            details.add(name + " was '" + before + "', is '" + now + "'");
        }
    }

    private static String keyOf(ManifestNode node) {
        return String.join(", ", node.config().uniqueKey());
    }

    private static String strategyOf(ManifestNode node) {
        return node.config().incrementalStrategy();
    }

    private static String onSchemaChange(ManifestNode node) {
        return node.config().onSchemaChange();
    }
}
