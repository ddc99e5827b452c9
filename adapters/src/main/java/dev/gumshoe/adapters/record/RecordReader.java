package dev.gumshoe.adapters.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.journal.JournalCheck;
import dev.gumshoe.adapters.journal.JournalVerdict;
import dev.gumshoe.adapters.record.Statement.Failed;
import dev.gumshoe.adapters.record.Statement.NeverSent;
import dev.gumshoe.adapters.record.Statement.Outcome;
import dev.gumshoe.adapters.record.Statement.Refused;
import dev.gumshoe.adapters.record.Statement.Told;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.loop.Suppressor;
import dev.gumshoe.engine.port.Answers.Answer;
import dev.gumshoe.engine.port.BlastRadius;
import dev.gumshoe.engine.port.FilePatch;
import dev.gumshoe.engine.port.QueryPlanner.Extent;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.probe.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a journal's last investigation. */
final class RecordReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXPECTED = "the journal of a case that this version investigated";

    private final Path journal;
    private final List<CaseRecord.Plan> plans = new ArrayList<>();
    private final Map<UniqueId, BlastRadius> radii = new HashMap<>();
    private final Map<List<Edit>, List<FilePatch>> patches = new HashMap<>();
    private final Map<String, FilePatch> tests = new HashMap<>();
    private final Map<String, Outcome> pending = new HashMap<>();
    private final Map<String, Statement> settled = new HashMap<>();
    private List<Suppressor.Request> requests = List.of();
    private LocalDate today = LocalDate.EPOCH;
    private String caseId = "";
    private Completeness completeness = Completeness.INTERRUPTED;
    private String last = "";

    RecordReader(Path journal) {
        this.journal = journal;
    }

    CaseRecord read() {
        List<JsonNode> events = lastInvestigation(journal);
        JsonNode inquiry = events.get(0).path("fields");
        events.subList(1, events.size()).forEach(this::take);
        String digest = text(inquiry, "facts");
        List<Fact> facts = FactsFile.read(journal.toAbsolutePath().resolveSibling("."), digest);
        return new CaseRecord(
                caseId,
                text(inquiry, "project"),
                text(inquiry, "inputs"),
                RecordText.readAll(text(inquiry, "leads"), Lead.class, journal),
                facts,
                RecordText.readAll(text(inquiry, "patterns"), String.class, journal).stream()
                        .map(Path::of)
                        .toList(),
                plans.stream().map(this::completed).toList(),
                radii,
                patches,
                tests,
                requests,
                today,
                completeness);
    }

    private static List<JsonNode> events(Path journal) {
        try {
            JournalVerdict verdict = JournalCheck.verify(journal, Optional.empty());
            if (!verdict.isIntact()) {
                throw new InputException(verdict.objection());
            }
            List<JsonNode> events = new ArrayList<>();
            for (String line : Files.readAllLines(journal)) {
                events.add(JSON.readTree(line));
            }
            return events;
        } catch (IOException e) {
            throw InputException.of(journal, "cannot be read", EXPECTED);
        }
    }

    /** The events of the last investigation, from what was known before its first question on. */
    static List<JsonNode> lastInvestigation(Path journal) {
        List<JsonNode> events = events(journal);
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).path("kind").asText().equals(CaseRecord.INQUIRY)) {
                return events.subList(i, events.size());
            }
        }
        throw InputException.of(journal, "it does not say what was known before the first question", EXPECTED);
    }

    private void take(JsonNode event) {
        JsonNode fields = event.path("fields");
        switch (event.path("kind").asText()) {
            case CaseRecord.PLAN -> plans.add(plan(fields));
            case CaseRecord.ANSWER -> begin(fields, new Told(new Answer(0, "", observations(fields, "told"))));
            case CaseRecord.FAILURE ->
                begin(fields, new Failed(WarehouseException.Kind.valueOf(text(fields, "kind")), ""));
            case CaseRecord.REFUSAL -> begin(fields, new Refused(text(fields, "why")));
            case "query", "refused" -> settle(fields);
            case CaseRecord.DOWNSTREAM ->
                downstream(RecordText.read(text(fields, "radius"), BlastRadius.class, journal));
            case CaseRecord.PATCHES ->
                patches.put(
                        RecordText.readAll(text(fields, "edits"), Edit.class, journal),
                        RecordText.readAll(text(fields, "patches"), FilePatch.class, journal));
            case CaseRecord.TEST ->
                tests.put(text(fields, "name"), RecordText.read(text(fields, "patch"), FilePatch.class, journal));
            case CaseRecord.SUPPRESSIONS -> suppressions(fields);
            case "end" -> end(fields);
            default -> {
                // an event that no answer rests on
            }
        }
    }

    private void downstream(BlastRadius radius) {
        radii.put(radius.node(), radius);
    }

    private void suppressions(JsonNode fields) {
        requests = RecordText.readAll(text(fields, "requests"), Suppressor.Request.class, journal);
        today = LocalDate.parse(text(fields, "today"));
    }

    private void end(JsonNode fields) {
        caseId = text(fields, "case");
        completeness = Completeness.valueOf(text(fields, "completeness"));
    }

    private CaseRecord.Plan plan(JsonNode fields) {
        List<Question> asked = RecordText.readAll(text(fields, "asked"), Question.class, journal);
        List<Statement> statements = new ArrayList<>();
        for (String places : text(fields, "statements").split(";", -1)) {
            if (!places.isEmpty()) {
                String id = text(fields, "plan") + "." + (statements.size() + 1);
                List<Question> questions = Arrays.stream(places.split(",", -1))
                        .map(place -> asked.get(Integer.parseInt(place)))
                        .toList();
                statements.add(new Statement(id, questions, "", new NeverSent()));
            }
        }
        Extent extent = Extent.valueOf(fields.path("extent").asText(Extent.ROWS_AND_AMOUNTS.name()));
        return new CaseRecord.Plan(asked, extent, statements, observations(fields, "impossible"));
    }

    /** What came of a statement is told by two events: ours, and the journal's own with its text. */
    private void begin(JsonNode fields, Outcome outcome) {
        last = text(fields, "statement");
        pending.put(last, outcome);
    }

    private void settle(JsonNode fields) {
        Outcome outcome = pending.remove(last);
        String sql = text(fields, "sql");
        if (outcome instanceof Told told) {
            outcome = new Told(new Answer(fields.path("rows").asInt(), text(fields, "digest"), told.observations()));
        } else if (outcome instanceof Failed failed) {
            outcome = new Failed(failed.kind(), text(fields, "error"));
        }
        if (outcome != null) {
            settled.put(last, new Statement(last, List.of(), sql, outcome));
        }
    }

    private CaseRecord.Plan completed(CaseRecord.Plan plan) {
        List<Statement> statements = plan.statements().stream()
                .map(planned -> {
                    Statement came = settled.getOrDefault(planned.id(), planned);
                    return planned.with(came.sql(), came.outcome());
                })
                .toList();
        return new CaseRecord.Plan(plan.asked(), plan.extent(), statements, plan.impossible());
    }

    private List<Observation> observations(JsonNode fields, String name) {
        return RecordText.readAll(text(fields, name), Observation.class, journal);
    }

    private String text(JsonNode fields, String name) {
        JsonNode text = fields.path(name);
        if (!text.isTextual()) {
            throw InputException.of(journal, "an event has no '" + name + "'", EXPECTED);
        }
        return text.textValue();
    }
}
