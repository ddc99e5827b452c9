package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.UniqueId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The stages that were used last. They hold whole syntax trees: those of a large project are not kept together. */
final class RecentStages {
    private static final int MOST = 256;

    private final Map<UniqueId, ModelStages> stages = new LinkedHashMap<>(16, 0.75f, true);

    Optional<ModelStages> find(UniqueId model) {
        return Optional.ofNullable(stages.get(model));
    }

    void keep(ModelStages made) {
        stages.put(made.model(), made);
        if (stages.size() > MOST) {
            stages.remove(stages.keySet().iterator().next());
        }
    }
}
