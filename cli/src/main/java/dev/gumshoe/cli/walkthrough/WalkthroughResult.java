package dev.gumshoe.cli.walkthrough;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.adapters.walkthrough.WalkthroughFile;
import dev.gumshoe.cli.cases.CaseResult;
import java.util.List;

/**
 * What came of a walkthrough's case.
 *
 * @param lines on what differs; none where nothing does
 */
public record WalkthroughResult(
        WalkthroughFile walkthrough, WalkthroughFile.Case one, Status status, List<String> lines) {
    public WalkthroughResult {
        requireNonNull(walkthrough, "walkthrough is null");
        requireNonNull(one, "one is null");
        requireNonNull(status, "status is null");
        lines = List.copyOf(lines);
    }

    /** How it stands to what was approved. */
    public enum Status {
        /** To the byte. */
        SAME,
        /** The conclusions are, but not every statement and firing. */
        SAME_CONCLUSIONS,
        /** Some conclusion differs. */
        DIFFERENT,
        /** Nothing was approved of it. */
        NOT_APPROVED,
        /** It could not be investigated. */
        NOT_RUN
    }

    public boolean passed() {
        return status == Status.SAME || status == Status.SAME_CONCLUSIONS;
    }

    /** The walkthrough's id, with the case's name where it has several. */
    public String name() {
        return walkthrough.id() + (walkthrough.cases().size() == 1 ? "" : "/" + one.name());
    }

    /** The same for a report of tests. */
    public CaseResult asTest() {
        return new CaseResult(
                walkthrough.id(),
                one.name(),
                walkthrough.approved(one).toString(),
                passed() ? List.of() : lines,
                List.of(),
                List.of(),
                List.of());
    }
}
