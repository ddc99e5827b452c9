package dev.gumshoe.walkthroughs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gumshoe.adapters.dbt.ManifestFacts;
import dev.gumshoe.adapters.dbt.manifest.ManifestReader;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.graph.ProjectGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What lies downstream of a node is what dbt's own {@code child_map} says, all the way down. */
@Tag("acceptance")
class ChildMapAcceptanceTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> SECTIONS = List.of(
            "nodes", "sources", "exposures", "metrics", "semantic_models", "saved_queries", "unit_tests", "functions");

    private final List<String> mismatches = new ArrayList<>();
    private int nodes;
    private final List<String> contradictions = new ArrayList<>();
    private int unlisted;

    @Test
    void reachesWhatTheChildMapReaches() throws IOException {
        List<Path> manifests = manifests();
        assertThat(manifests).isNotEmpty();
        int compared = 0;
        for (Path manifest : manifests) {
            compared += compare(manifest) ? 1 : 0;
        }
        System.out.println("child_map: " + compared + " of " + manifests.size() + " manifests have one; " + nodes
                + " nodes compared, " + unlisted + " left out that the manifest does not describe, " + mismatches.size()
                + " mismatches");
        contradictions.forEach(line -> System.out.println("child_map lacks what depends_on says: " + line));
        assertThat(nodes).isPositive();
        assertThat(mismatches).isEmpty();
    }

    private boolean compare(Path file) throws IOException {
        JsonNode manifest = MAPPER.readTree(file.toFile());
        JsonNode childMap = manifest.path("child_map");
        if (childMap.isEmpty()) {
            return false;
        }
        List<Fact> facts = ManifestFacts.of(ManifestReader.read(file));
        ProjectGraph graph = new ProjectGraph(facts);
        Set<String> listed = listed(manifest);
        childMap.fieldNames().forEachRemaining(id -> {
            Set<String> ours = graph.of(new UniqueId(id)).affected().stream()
                    .map(affected -> affected.node().value())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> theirs = closure(childMap, id);
            theirs.retainAll(listed);
            if (!listed.contains(id)) {
                unlisted++;
                return;
            }
            nodes++;
            boolean stated = ours.stream().allMatch(child -> theirs.contains(child) || isRead(manifest, child, id));
            if (!ours.equals(theirs) && ours.containsAll(theirs) && stated) {
                contradictions.add(file + ": " + id);
            } else if (!ours.equals(theirs)) {
                mismatches.add(file + ": " + id + ": " + ours + " against " + theirs);
            }
        });
        return true;
    }

    /** True where the manifest says elsewhere, in {@code depends_on}, that the node reads the other. */
    private static boolean isRead(JsonNode manifest, String reader, String read) {
        for (String section : SECTIONS) {
            for (JsonNode id :
                    manifest.path(section).path(reader).path("depends_on").path("nodes")) {
                if (id.asText().equals(read)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The enabled nodes that the manifest describes: those that were cut have a {@code child_map} of nodes that it does not. */
    private static Set<String> listed(JsonNode manifest) {
        Set<String> listed = new TreeSet<>();
        for (String section : SECTIONS) {
            manifest.path(section).properties().forEach(entry -> {
                if (entry.getValue().path("config").path("enabled").asBoolean(true)) {
                    listed.add(entry.getKey());
                }
            });
        }
        return listed;
    }

    private static Set<String> closure(JsonNode childMap, String start) {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            childMap.path(open.remove()).forEach(child -> {
                if (seen.add(child.asText())) {
                    open.add(child.asText());
                }
            });
        }
        return seen;
    }

    private static List<Path> manifests() throws IOException {
        try (Stream<Path> files = Files.walk(Shared.data(""))) {
            return files.filter(file -> file.getFileName().toString().matches(".*manifest.*\\.json"))
                    .sorted()
                    .toList();
        }
    }
}
