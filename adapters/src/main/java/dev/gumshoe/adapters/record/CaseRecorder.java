package dev.gumshoe.adapters.record;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Safeguard;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.journal.Event;
import dev.gumshoe.engine.journal.Journal;
import dev.gumshoe.engine.loop.Inquiry;
import dev.gumshoe.engine.loop.Suppressor;
import dev.gumshoe.engine.port.Answers;
import dev.gumshoe.engine.port.BlastRadius;
import dev.gumshoe.engine.port.Downstream;
import dev.gumshoe.engine.port.FilePatch;
import dev.gumshoe.engine.port.Patches;
import dev.gumshoe.engine.port.Query;
import dev.gumshoe.engine.port.QueryPlan;
import dev.gumshoe.engine.port.QueryPlanner;
import dev.gumshoe.engine.port.StatementGuard;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Writes into the journal what it takes to run the case again without the warehouse, by listening at the ports through which an
 * investigation learns anything: planner, guard, warehouse, blast radius, patches. Facts go into a file beside the journal, which the
 * journal vouches for.
 */
public final class CaseRecorder {
    private final Journal journal;
    private final Path folder;
    private final IdentityHashMap<Query, String> ids = new IdentityHashMap<>();
    private final Map<String, String> idsBySql = new ConcurrentHashMap<>();
    private final Map<UniqueId, BlastRadius> radii = new HashMap<>();
    private final Map<List<Edit>, List<FilePatch>> patches = new HashMap<>();
    private final Map<String, Optional<FilePatch>> tests = new HashMap<>();
    private int plans;

    /**
     * A recorder of one case.
     *
     * @param folder of the case; it need not be there where nothing can be written
     */
    public CaseRecorder(Journal journal, Path folder) {
        this.journal = journal;
        this.folder = folder;
    }

    /**
     * Records what is known before the first question.
     *
     * @param patterns the folders of the user's own patterns
     */
    public void begin(Inquiry inquiry, List<Path> patterns) {
        String digest = FactsFile.write(folder, inquiry.facts());
        journal.record(Event.of(
                CaseRecord.INQUIRY,
                "project",
                inquiry.project(),
                "inputs",
                inquiry.inputsDigest(),
                "leads",
                RecordText.ofAll(inquiry.leads(), Lead.class),
                "facts",
                digest,
                "patterns",
                RecordText.ofAll(
                        patterns.stream()
                                .map(path -> path.toAbsolutePath().normalize().toString())
                                .toList(),
                        String.class)));
    }

    /** Records what a person asked not to report. */
    public void suppressions(List<Suppressor.Request> requests, LocalDate today) {
        journal.record(Event.of(
                CaseRecord.SUPPRESSIONS,
                "today",
                today.toString(),
                "requests",
                RecordText.ofAll(requests, Suppressor.Request.class)));
    }

    /** The planner, overheard. */
    public QueryPlanner planner(QueryPlanner planner) {
        return (probes, extent) -> {
            QueryPlan plan = planner.plan(probes, extent);
            plans++;
            for (int i = 0; i < plan.queries().size(); i++) {
                Query query = plan.queries().get(i);
                String id = plans + "." + (i + 1);
                ids.put(query, id);
                idsBySql.put(query.sql(), id);
            }
            journal.record(Event.of(
                    CaseRecord.PLAN,
                    "plan",
                    Integer.toString(plans),
                    "asked",
                    questions(probes),
                    "extent",
                    extent.name(),
                    "statements",
                    statements(probes, plan.queries()),
                    "impossible",
                    RecordText.ofAll(plan.impossible(), Observation.class)));
            return plan;
        };
    }

    /** The guard, overheard. */
    public StatementGuard guard(StatementGuard guard) {
        return sql -> {
            Optional<String> objection = guard.objection(sql);
            objection.ifPresent(why -> journal.record(
                    Event.of(CaseRecord.REFUSAL, "statement", idsBySql.getOrDefault(sql, ""), "why", why)));
            return objection;
        };
    }

    /** The warehouse, overheard. */
    public Answers answers(Answers answers) {
        return (query, timeout, rowCap) -> {
            try {
                Answers.Answer answer = answers.of(query, timeout, rowCap);
                journal.record(Event.of(
                        CaseRecord.ANSWER,
                        "statement",
                        ids.getOrDefault(query, ""),
                        "told",
                        RecordText.ofAll(answer.told(), Observation.class)));
                return answer;
            } catch (WarehouseException e) {
                journal.record(Event.of(
                        CaseRecord.FAILURE,
                        "statement",
                        ids.getOrDefault(query, ""),
                        "kind",
                        e.kind().name()));
                throw e;
            }
        };
    }

    /** What lies downstream, overheard. */
    public Downstream downstream(Downstream downstream) {
        return node -> radii.computeIfAbsent(node, once -> {
            BlastRadius radius = downstream.of(once);
            journal.record(Event.of(CaseRecord.DOWNSTREAM, "radius", RecordText.of(radius, BlastRadius.class)));
            return radius;
        });
    }

    /** The patches, overheard. */
    public Patches patches(Patches writer) {
        return new Patches() {
            @Override
            public List<FilePatch> of(List<Edit> edits) {
                return patches.computeIfAbsent(edits, once -> recorded(once, writer.of(once)));
            }

            @Override
            public Optional<FilePatch> test(Safeguard safeguard, String name) {
                return tests.computeIfAbsent(name, once -> recorded(once, writer.test(safeguard, once)));
            }
        };
    }

    private List<FilePatch> recorded(List<Edit> edits, List<FilePatch> made) {
        journal.record(Event.of(
                CaseRecord.PATCHES,
                "edits",
                RecordText.ofAll(edits, Edit.class),
                "patches",
                RecordText.ofAll(made, FilePatch.class)));
        return made;
    }

    private Optional<FilePatch> recorded(String name, Optional<FilePatch> test) {
        test.ifPresent(made ->
                journal.record(Event.of(CaseRecord.TEST, "name", name, "patch", RecordText.of(made, FilePatch.class))));
        return test;
    }

    private static String questions(List<Probe> probes) {
        return RecordText.ofAll(probes.stream().map(Probe::question).toList(), Question.class);
    }

    /** The questions that each statement answers, by their places among those asked: {@code 0,2;1}. */
    private static String statements(List<Probe> asked, List<Query> queries) {
        return queries.stream()
                .map(query -> query.probes().stream()
                        .map(probe -> Integer.toString(asked.indexOf(probe)))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }
}
