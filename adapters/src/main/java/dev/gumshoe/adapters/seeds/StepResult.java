package dev.gumshoe.adapters.seeds;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.UniqueId;

/**
 * What became of a seed or a step.
 *
 * @param reason one line for people; empty for what was built
 */
public record StepResult(UniqueId node, Outcome outcome, String reason) {
    public StepResult {
        requireNonNull(node, "node is null");
        requireNonNull(outcome, "outcome is null");
        requireNonNull(reason, "reason is null");
    }

    static StepResult built(UniqueId node) {
        return new StepResult(node, Outcome.BUILT, "");
    }

    static StepResult empty(UniqueId node, String reason) {
        return new StepResult(node, Outcome.EMPTY, reason);
    }

    static StepResult ephemeral(UniqueId node) {
        return new StepResult(node, Outcome.EPHEMERAL, "");
    }

    static StepResult failed(UniqueId node, String reason) {
        return new StepResult(node, Outcome.FAILED, reason);
    }

    static StepResult skipped(UniqueId node, UniqueId absent) {
        return new StepResult(node, Outcome.SKIPPED, "reads '" + absent + "', which was not built");
    }

    /** How a seed or a step ended. */
    public enum Outcome {
        /** Its relation is there. */
        BUILT,
        /** Its relation is there without rows, because its file is not. */
        EMPTY,
        /** It has no relation of its own; those that read it carry its SQL. */
        EPHEMERAL,
        /** DuckDB refused it. */
        FAILED,
        /** Something that it reads is not there. */
        SKIPPED
    }

    /** True where those that read the node can go on. */
    boolean isUsable() {
        return outcome != Outcome.FAILED && outcome != Outcome.SKIPPED;
    }
}
