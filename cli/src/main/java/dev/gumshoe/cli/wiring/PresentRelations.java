package dev.gumshoe.cli.wiring;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.MissingRelation;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.QueryPlan;
import dev.gumshoe.engine.port.QueryPlanner;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans only what is asked of relations that are there; the rest is answered by saying which relation is missing. */
final class PresentRelations implements QueryPlanner {
    private final QueryPlanner planner;
    private final Map<UniqueId, RelationName> missing = new HashMap<>();

    PresentRelations(QueryPlanner planner, List<Fact> facts) {
        this.planner = planner;
        for (Fact fact : facts) {
            if (fact instanceof MissingRelation relation) {
                missing.put(relation.node(), relation.relation());
            }
        }
    }

    @Override
    public QueryPlan plan(List<Probe> probes, Extent extent) {
        List<Probe> answerable = new ArrayList<>();
        List<Observation> impossible = new ArrayList<>();
        for (Probe probe : probes) {
            reads(probe.question())
                    .flatMap(node -> Optional.ofNullable(missing.get(node)))
                    .ifPresentOrElse(
                            relation -> impossible.add(notMeasured(probe.question(), relation)),
                            () -> answerable.add(probe));
        }
        QueryPlan plan = planner.plan(answerable, extent);
        impossible.addAll(plan.impossible());
        return new QueryPlan(plan.queries(), impossible);
    }

    /** The node whose own rows answer the question; none where a stage of its SQL does. */
    private static Optional<UniqueId> reads(Question question) {
        if (question instanceof Question.FigureValue value) {
            return Optional.of(value.figure().node());
        }
        if (question instanceof Question.Duplicates duplicates) {
            return Optional.of(duplicates.node());
        }
        if (question instanceof Question.RowsMoved moved) {
            return Optional.of(moved.node());
        }
        if (question instanceof Question.GainBySegment gain) {
            return Optional.of(gain.figure().node());
        }
        return question instanceof Question.TruthByKey truth ? Optional.of(truth.node()) : Optional.empty();
    }

    private static Observation notMeasured(Question question, RelationName relation) {
        String why = "relation " + relation + " is not in the warehouse; build it with dbt";
        return new Observation.NotMeasured(
                question.subject(), question.getClass().getSimpleName(), why);
    }
}
