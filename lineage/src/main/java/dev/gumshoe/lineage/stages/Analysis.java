package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.NotAnalysed;
import dev.gumshoe.lineage.columns.OutputColumns;
import java.util.List;
import java.util.Optional;

/** What is kept of every model that was read: no syntax tree. */
sealed interface Analysis {

    /** The facts about the stages, or the one that says why there are none. */
    List<Fact> facts();

    /** The columns that the model yields. */
    OutputColumns output();

    /** Why there are no stages. */
    Optional<String> failure();

    /** The model was split into stages. */
    record Staged(OutputColumns output, List<Fact> facts) implements Analysis {
        @Override
        public Optional<String> failure() {
            return Optional.empty();
        }
    }

    /** The model could not be split into stages. */
    record Failed(NotAnalysed reason) implements Analysis {
        @Override
        public List<Fact> facts() {
            return List.of(reason);
        }

        @Override
        public OutputColumns output() {
            return OutputColumns.UNKNOWN;
        }

        @Override
        public Optional<String> failure() {
            return Optional.of(reason.reason());
        }
    }
}
