package dev.gumshoe.walkthroughs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gumshoe.adapters.dbt.ManifestFacts;
import dev.gumshoe.adapters.dbt.manifest.ManifestReader;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Node;
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

    private final List<String> mismatches = new ArrayList<>();
    private int nodes;

    @Test
    void reachesWhatTheChildMapReaches() throws IOException {
        List<Path> manifests = manifests();
        assertThat(manifests).isNotEmpty();
        int compared = 0;
        for (Path manifest : manifests) {
            compared += compare(manifest) ? 1 : 0;
        }
        System.out.println("child_map: " + compared + " of " + manifests.size() + " manifests have one; " + nodes
                + " nodes compared, " + mismatches.size() + " mismatches");
        assertThat(nodes).isPositive();
        assertThat(mismatches).isEmpty();
    }

    private boolean compare(Path file) throws IOException {
        JsonNode childMap = MAPPER.readTree(file.toFile()).path("child_map");
        if (childMap.isEmpty()) {
            return false;
        }
        List<Fact> facts = ManifestFacts.of(ManifestReader.read(file));
        ProjectGraph graph = new ProjectGraph(facts);
        Set<String> known = facts.stream()
                .filter(Node.class::isInstance)
                .map(fact -> ((Node) fact).id().value())
                .collect(Collectors.toSet());
        childMap.fieldNames().forEachRemaining(id -> {
            Set<String> ours = graph.of(new UniqueId(id)).affected().stream()
                    .map(affected -> affected.node().value())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> theirs = closure(childMap, id);
            nodes++;
            if (!known.contains(id) || !ours.equals(theirs)) {
                mismatches.add(file + ": " + id + ": " + ours + " against " + theirs);
            }
        });
        return true;
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
