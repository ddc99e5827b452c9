package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.casefile.SideEffects;
import dev.gumshoe.engine.casefile.SideEffects.ColumnChange;
import dev.gumshoe.engine.casefile.SideEffects.ModelChange;
import dev.gumshoe.engine.casefile.SideEffects.NotCompared;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.BlastRadius.Affected;
import dev.gumshoe.engine.port.Downstream;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What fixes move besides the lead's figure: the rows of the changed models and of everything downstream, within limits. */
final class Repercussions {
    private static final int MOST_MODELS = 25;

    private final Downstream downstream;
    private final Map<Question.RowsMoved, Observation.RowsMoved> moved = new HashMap<>();
    private final Map<UniqueId, String> unmeasured = new HashMap<>();

    Repercussions(Downstream downstream, List<Observation> observations) {
        this.downstream = downstream;
        for (Observation observation : observations) {
            if (observation instanceof Observation.RowsMoved rows) {
                moved.put(new Question.RowsMoved(rows.node(), rows.edits()), rows);
            }
            if (observation instanceof Observation.NotMeasured gap
                    && gap.question().equals("RowsMoved")) {
                unmeasured.put(gap.subject().node(), gap.why());
            }
        }
    }

    /** What must be asked to know what a change moves. */
    Stream<Probe> probes(List<Edit> edits) {
        return near(edits).stream()
                .map(node -> new Probe(
                        new Question.RowsMoved(node, edits), "which rows of " + node.shortName() + " a fix moves"));
    }

    SideEffects of(List<Edit> edits) {
        List<ModelChange> changes = new ArrayList<>();
        List<NotCompared> gaps = new ArrayList<>();
        int compared = 0;
        for (UniqueId node : near(edits)) {
            Observation.RowsMoved rows = moved.get(new Question.RowsMoved(node, edits));
            if (rows == null) {
                gaps.add(new NotCompared(node, unmeasured.getOrDefault(node, "it was not asked")));
            } else {
                compared++;
            }
            if (rows != null && rows.isAny()) {
                changes.add(change(rows));
            }
        }
        models(edits).stream()
                .skip(MOST_MODELS)
                .forEach(node -> gaps.add(new NotCompared(node, "no more than " + MOST_MODELS + " models are")));
        return new SideEffects(compared, changes, exposures(changes), gaps);
    }

    private static ModelChange change(Observation.RowsMoved rows) {
        return new ModelChange(
                rows.node(),
                rows.key().stream().map(ColumnName::value).toList(),
                rows.added(),
                rows.removed(),
                rows.changed(),
                rows.columns().stream()
                        .map(column -> new ColumnChange(column.column().value(), column.rows()))
                        .toList());
    }

    private List<String> exposures(List<ModelChange> changes) {
        return changes.stream()
                .flatMap(change -> downstream.of(change.model()).affected().stream())
                .filter(affected -> affected.type() == ResourceType.EXPOSURE && affected.distance() == 1)
                .map(Affected::label)
                .distinct()
                .sorted()
                .toList();
    }

    private List<UniqueId> near(List<Edit> edits) {
        return models(edits).stream().limit(MOST_MODELS).toList();
    }

    /** The changed models and all models downstream of them, nearest first. */
    private List<UniqueId> models(List<Edit> edits) {
        Map<UniqueId, Integer> distances = new HashMap<>();
        for (Edit edit : edits) {
            UniqueId changed = edit.stage().model();
            distances.put(changed, 0);
            for (Affected affected : downstream.of(changed).affected()) {
                if (affected.type() == ResourceType.MODEL) {
                    distances.merge(affected.node(), affected.distance(), Math::min);
                }
            }
        }
        return distances.entrySet().stream()
                .sorted(Map.Entry.<UniqueId, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
