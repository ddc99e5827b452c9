package dev.gumshoe.cli.report;

import dev.gumshoe.cli.report.Block.Entry;
import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies downstream of the findings, each node once: first what people look at, each with whom to tell. */
final class Affected {
    private static final int MOST_NAMES = 12;
    private static final int MOST_LINES = 20;

    private final Map<UniqueId, Reached> reached = new TreeMap<>();
    private final int findings;

    Affected(List<Finding> findings) {
        this.findings = findings.size();
        for (Finding finding : findings) {
            for (var node : finding.blastRadius().affected()) {
                reached.computeIfAbsent(
                                node.node(),
                                id -> new Reached(
                                        node.type(), node.label(), node.owner(), node.distance(), new ArrayList<>()))
                        .by()
                        .add(finding.id());
            }
        }
    }

    List<Entry> entries(boolean verbose) {
        Map<ResourceType, List<Reached>> byType = reached.values().stream()
                .sorted(Comparator.comparingInt(Reached::distance).thenComparing(Reached::label))
                .collect(Collectors.groupingBy(Reached::type, TreeMap::new, Collectors.toList()));
        List<Entry> entries = new ArrayList<>();
        byType.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey() == ResourceType.EXPOSURE ? 0 : 1))
                .forEach(entry -> entries.add(entry(entry.getKey(), entry.getValue(), verbose)));
        return entries;
    }

    private Entry entry(ResourceType type, List<Reached> nodes, boolean verbose) {
        String term = Numbers.counted(
                nodes.size(), type.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        boolean exposures = type == ResourceType.EXPOSURE;
        int most = verbose ? Integer.MAX_VALUE : exposures ? MOST_LINES : MOST_NAMES;
        List<String> lines = new ArrayList<>(nodes.stream()
                .limit(most)
                .map(exposures ? this::line : this::name)
                .toList());
        if (nodes.size() > most) {
            lines.add("and " + Numbers.of(nodes.size() - most) + " more (--verbose names them)");
        }
        return exposures ? new Entry(term, lines) : Entry.of(term, String.join(", ", lines));
    }

    /** What people look at has a line of its own, also where no one is known to be told. */
    private String line(Reached node) {
        String whom = node.owner().isEmpty() ? "no owner is known" : "tell " + node.owner();
        return node.label() + by(node).map(ids -> " (" + ids + ")").orElse("") + ", " + whom;
    }

    private String name(Reached node) {
        Optional<String> whom = node.owner().isEmpty() ? Optional.empty() : Optional.of("tell " + node.owner());
        String notes = Stream.concat(by(node).stream(), whom.stream()).collect(Collectors.joining(", "));
        return node.label() + (notes.isEmpty() ? "" : " (" + notes + ")");
    }

    /** The findings that reach the node, where not all do. */
    private Optional<String> by(Reached node) {
        return node.by().size() == findings ? Optional.empty() : Optional.of(String.join(", ", node.by()));
    }

    /** @param by the findings, which are added as they are met */
    private record Reached(ResourceType type, String label, String owner, int distance, List<String> by) {}
}
