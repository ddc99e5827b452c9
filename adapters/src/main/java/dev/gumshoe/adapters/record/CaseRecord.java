package dev.gumshoe.adapters.record;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.loop.Suppressor;
import dev.gumshoe.engine.port.BlastRadius;
import dev.gumshoe.engine.port.FilePatch;
import dev.gumshoe.engine.port.QueryPlanner.Extent;
import dev.gumshoe.engine.probe.Question;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What an investigation knew, asked and learned, as its journal has it.
 *
 * @param id of the case; empty where the investigation did not come to its end
 * @param inputs the digest of what was read
 * @param patterns the folders of the user's own patterns
 * @param plans in the order of asking
 * @param requests what a person asked not to report
 * @param today the day by which requests expire
 */
public record CaseRecord(
        String id,
        String project,
        String inputs,
        List<Lead> leads,
        List<Fact> facts,
        List<Path> patterns,
        List<Plan> plans,
        Map<UniqueId, BlastRadius> radii,
        Map<List<Edit>, List<FilePatch>> patches,
        Map<String, FilePatch> tests,
        List<Suppressor.Request> requests,
        LocalDate today,
        Completeness completeness) {
    static final String INQUIRY = "inquiry";
    static final String SUPPRESSIONS = "suppressions";
    static final String PLAN = "plan";
    static final String ANSWER = "answer";
    static final String FAILURE = "failure";
    static final String REFUSAL = "refusal";
    static final String DOWNSTREAM = "downstream";
    static final String PATCHES = "patches";
    static final String TEST = "test";

    public CaseRecord {
        leads = List.copyOf(leads);
        facts = List.copyOf(facts);
        patterns = List.copyOf(patterns);
        plans = List.copyOf(plans);
        radii = Map.copyOf(radii);
        patches = Map.copyOf(patches);
        tests = Map.copyOf(tests);
        requests = List.copyOf(requests);
    }

    /** A round of questions and the statements that they became. */
    record Plan(List<Question> asked, Extent extent, List<Statement> statements, List<Observation> impossible) {
        Plan {
            asked = List.copyOf(asked);
            statements = List.copyOf(statements);
            impossible = List.copyOf(impossible);
        }
    }

    /**
     * Reads the last investigation that a journal holds.
     *
     * @param journal a case's journal, with the facts beside it
     * @throws InputException where the journal was changed, or an earlier version wrote it
     */
    public static CaseRecord read(Path journal) {
        return new RecordReader(journal).read();
    }

    /** The statements of all plans, in the order of asking. */
    List<Statement> statements() {
        return plans.stream().flatMap(plan -> plan.statements().stream()).toList();
    }

    /** How many questions got an answer. */
    public long answered() {
        return statements().stream()
                .filter(Statement::isSettled)
                .flatMap(statement -> statement.questions().stream())
                .distinct()
                .count();
    }
}
