package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.SourceLine;
import dev.gumshoe.engine.fact.Stage;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.Subject;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where subjects are, in words and in files. */
final class Places {
    private final Map<StageId, Stage> stages = new HashMap<>();
    private final Map<UniqueId, Node> nodes = new HashMap<>();

    Places(List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof Stage stage) {
                stages.put(stage.id(), stage);
            }
            if (fact instanceof Node node) {
                nodes.put(node.id(), node);
            }
        }
    }

    Optional<Stage> stage(StageId id) {
        return Optional.ofNullable(stages.get(id));
    }

    Optional<Node> node(UniqueId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** For people: {@code stg_orders, join customers in "joined" (models/stg_orders.sql:14)}. */
    String describe(Subject subject) {
        String name = subject.node().shortName();
        String stage = subject instanceof StageId id
                ? stage(id).map(s -> ", " + s.label()).orElse("")
                : "";
        return name + stage + line(subject).map(line -> " (" + line + ")").orElse("");
    }

    /** Where the subject is written: the stage's line, or the first line of the node's file. */
    Optional<SourceLine> line(Subject subject) {
        Optional<SourceLine> line = subject instanceof StageId id ? stage(id).map(Stage::line) : Optional.empty();
        if (line.isPresent()) {
            return line;
        }
        return node(subject.node())
                .filter(node -> !node.path().isEmpty())
                .map(node -> new SourceLine(node.path(), 1, false));
    }
}
