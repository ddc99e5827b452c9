package dev.gumshoe.cli.wiring;

import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.Lead.FailedRun;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.graph.ProjectGraph;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A throwaway warehouse that could not be built up to a lead's figure opens the case with what failed. */
final class FailedBuilds {

    private FailedBuilds() {}

    /** The leads, and the failed builds at or upstream of what they are about. A sweep comes to them by itself. */
    static List<Lead> with(List<Lead> leads, List<FailedRun> failed, ProjectGraph graph) {
        Set<UniqueId> needed = new HashSet<>();
        leads.forEach(lead -> about(lead).forEach(node -> {
            needed.add(node);
            needed.addAll(graph.upstream(node));
        }));
        return Stream.concat(leads.stream(), failed.stream().filter(run -> needed.contains(run.node())))
                .distinct()
                .toList();
    }

    private static Stream<UniqueId> about(Lead lead) {
        if (lead instanceof Lead.ExpectedFigure expected) {
            return Stream.of(expected.figure().node());
        }
        return lead instanceof Lead.FailedTest test ? Stream.of(test.node()) : Stream.empty();
    }
}
