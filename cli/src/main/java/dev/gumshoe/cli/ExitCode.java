package dev.gumshoe.cli;

import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;

/** What the program's exit code means. Published: never changed, only added to. */
final class ExitCode {
    static final int NOTHING_FOUND = 0;
    static final int FINDINGS = 1;
    static final int BAD_COMMAND_LINE = 2;
    static final int BAD_INPUT = 3;
    static final int NO_WAREHOUSE = 4;
    static final int INTERNAL_ERROR = 70;
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** A case that could not be checked, or found nothing because it was cut short, is never "nothing found". */
    static int of(CaseFile caseFile) {
        return switch (caseFile.outcome()) {
            case FOUND, UNDETERMINED -> FINDINGS;
            case CLEAN -> incomplete(caseFile.completeness(), NOTHING_FOUND);
            case NOT_CHECKED -> incomplete(caseFile.completeness(), BAD_INPUT);
        };
    }

    private static int incomplete(Completeness completeness, int otherwise) {
        return switch (completeness) {
            case COMPLETE, BUDGET_SPENT -> otherwise;
            case INTERRUPTED -> INTERRUPTED;
            case WAREHOUSE_LOST -> NO_WAREHOUSE;
        };
    }
}
