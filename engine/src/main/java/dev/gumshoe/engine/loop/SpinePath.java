package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.FeedRole;
import dev.gumshoe.engine.fact.Stage;
import dev.gumshoe.engine.fact.StageFeed;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.StageRead;
import dev.gumshoe.engine.fact.Subject;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The way that a figure's rows take: from its node upstream along the spine of each stage. */
final class SpinePath {
    private final Map<UniqueId, StageId> lastStage = new HashMap<>();
    private final Map<StageId, Set<StageId>> feeds = new HashMap<>();
    private final Map<StageId, Set<UniqueId>> reads = new HashMap<>();
    private final Set<StageId> regrouping = new HashSet<>();

    SpinePath(List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof Stage stage) {
                addStage(stage);
            }
            if (fact instanceof StageFeed feed && feed.role() == FeedRole.SPINE) {
                feeds.computeIfAbsent(feed.to(), to -> new TreeSet<>()).add(feed.from());
            }
            if (fact instanceof StageRead read && read.role() == FeedRole.SPINE) {
                reads.computeIfAbsent(read.stage(), stage -> new TreeSet<>()).add(read.node());
            }
        }
    }

    private void addStage(Stage stage) {
        lastStage.merge(stage.id().model(), stage.id(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
        if (stage instanceof Stage.AggregationStage
                || stage instanceof Stage.DistinctStage
                || (stage instanceof Stage.SetOperationStage set && set.operation() != Stage.SetOperation.UNION_ALL)) {
            regrouping.add(stage.id());
        }
    }

    /**
     * What lies on the way.
     *
     * @param countable the subjects from which a row still is one row when it reaches the figure: no grouping comes between
     * @param ends the nodes without SQL at which the way ends, and at which rows are still countable
     */
    record Reach(Set<Subject> all, Set<Subject> countable, Set<UniqueId> ends) {}

    Reach from(UniqueId node) {
        Reach reach = new Reach(new HashSet<>(), new HashSet<>(), new TreeSet<>());
        visitNode(node, true, reach);
        return reach;
    }

    private void visitNode(UniqueId node, boolean countable, Reach reach) {
        Deque<Step> steps = new ArrayDeque<>(List.of(new Step(node, countable)));
        Set<Step> seen = new HashSet<>(steps);
        while (!steps.isEmpty()) {
            Step step = steps.removeFirst();
            record(step, reach);
            for (Step next : next(step)) {
                if (seen.add(next)) {
                    steps.addLast(next);
                }
            }
        }
    }

    private record Step(Subject subject, boolean countable) {}

    private void record(Step step, Reach reach) {
        reach.all().add(step.subject());
        if (!step.countable()) {
            return;
        }
        reach.countable().add(step.subject());
        if (step.subject() instanceof UniqueId node && !lastStage.containsKey(node)) {
            reach.ends().add(node);
        }
    }

    private List<Step> next(Step step) {
        if (step.subject() instanceof UniqueId node) {
            StageId last = lastStage.get(node);
            return last == null ? List.of() : List.of(new Step(last, step.countable()));
        }
        StageId stage = (StageId) step.subject();
        boolean countable = step.countable() && !regrouping.contains(stage);
        List<Step> next = new ArrayList<>();
        feeds.getOrDefault(stage, Set.of()).forEach(from -> next.add(new Step(from, countable)));
        reads.getOrDefault(stage, Set.of()).forEach(from -> next.add(new Step(from, countable)));
        return next;
    }
}
