package dev.gumshoe.adapters.record;

import dev.gumshoe.adapters.record.Statement.Failed;
import dev.gumshoe.adapters.record.Statement.Refused;
import dev.gumshoe.adapters.record.Statement.Told;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Safeguard;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.Answers;
import dev.gumshoe.engine.port.BlastRadius;
import dev.gumshoe.engine.port.FilePatch;
import dev.gumshoe.engine.port.Patches;
import dev.gumshoe.engine.port.Query;
import dev.gumshoe.engine.port.QueryPlan;
import dev.gumshoe.engine.port.QueryPlanner.Extent;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stands in for the warehouse and for all else that an investigation asked. A round that the record holds is answered as it was then,
 * failures and refusals included. Where other rules ask in other rounds, each question gets the answer it got then; one that was never
 * asked gets none, and is noted.
 */
public final class Replay implements Answers {
    private static final String NO_ANSWER = "the journal holds no answer";

    private final CaseRecord record;
    private final Map<Round, CaseRecord.Plan> plans = new HashMap<>();
    private final Map<Question, Statement> byQuestion = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private final IdentityHashMap<Query, Statement> sent = new IdentityHashMap<>();
    private final Set<String> told = new LinkedHashSet<>();
    private final Set<Question> unanswered = new LinkedHashSet<>();
    private boolean stopped;

    public Replay(CaseRecord record) {
        this.record = record;
        for (CaseRecord.Plan plan : record.plans()) {
            plans.putIfAbsent(new Round(plan.asked(), plan.extent()), plan);
            for (Statement statement : plan.statements()) {
                if (statement.outcome() instanceof Refused why) {
                    refused.put(statement.sql(), why.why());
                }
                for (Question question : statement.questions()) {
                    byQuestion.merge(question, statement, (a, b) -> a.isSettled() && !b.isSettled() ? a : b);
                }
            }
        }
    }

    /** The plan of a round. */
    public QueryPlan plan(List<Probe> probes, Extent extent) {
        CaseRecord.Plan same =
                plans.get(new Round(probes.stream().map(Probe::question).toList(), extent));
        return same == null ? composed(probes) : asThen(same, probes);
    }

    private record Round(List<Question> asked, Extent extent) {}

    private QueryPlan asThen(CaseRecord.Plan plan, List<Probe> probes) {
        Map<Question, Probe> asked = byQuestion(probes);
        List<Query> queries = plan.statements().stream()
                .map(statement -> query(statement, asked))
                .toList();
        return new QueryPlan(queries, plan.impossible());
    }

    private QueryPlan composed(List<Probe> probes) {
        Map<Question, Probe> asked = byQuestion(probes);
        Set<Statement> statements = new LinkedHashSet<>();
        List<Observation> impossible = new ArrayList<>();
        for (Question question : asked.keySet()) {
            Statement statement = byQuestion.get(question);
            if (statement == null) {
                impossible.add(impossible(question));
            } else {
                statements.add(statement);
            }
        }
        return new QueryPlan(
                statements.stream().map(statement -> query(statement, asked)).toList(), impossible);
    }

    private static Map<Question, Probe> byQuestion(List<Probe> probes) {
        Map<Question, Probe> asked = new LinkedHashMap<>();
        probes.forEach(probe -> asked.putIfAbsent(probe.question(), probe));
        return asked;
    }

    private Query query(Statement statement, Map<Question, Probe> asked) {
        List<Probe> probes = statement.questions().stream()
                .flatMap(question -> Optional.ofNullable(asked.get(question)).stream())
                .toList();
        Query query = new Query(statement.sql(), probes, table -> List.of());
        sent.put(query, statement);
        return query;
    }

    /** Why a question had no statement then; that it was never asked where it was not. */
    private Observation impossible(Question question) {
        String name = question.getClass().getSimpleName();
        return record.plans().stream()
                .filter(plan -> plan.asked().contains(question))
                .flatMap(plan -> plan.impossible().stream())
                .filter(gap -> gap instanceof Observation.NotMeasured what
                        && what.subject().equals(question.subject())
                        && what.question().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    unanswered.add(question);
                    return new Observation.NotMeasured(question.subject(), name, NO_ANSWER);
                });
    }

    @Override
    public Answer of(Query query, Duration timeout, int rowCap) throws WarehouseException {
        Statement statement = sent.get(query);
        if (statement != null && statement.outcome() instanceof Told answer) {
            boolean again = !told.add(statement.id());
            return again ? new Answer(answer.answer().rows(), answer.answer().digest(), List.of()) : answer.answer();
        }
        if (statement != null && statement.outcome() instanceof Failed failed) {
            stopped |= failed.kind() == WarehouseException.Kind.CANCELLED;
            throw new WarehouseException(failed.kind(), failed.line());
        }
        stopped = true;
        throw new WarehouseException(WarehouseException.Kind.CANCELLED, NO_ANSWER);
    }

    /** Why a statement did not pass the guard then. */
    public Optional<String> objection(String sql) {
        return Optional.ofNullable(refused.get(sql));
    }

    /** Whether a person had stopped the investigation by then. */
    public boolean isStopped() {
        return stopped && record.completeness() == Completeness.INTERRUPTED;
    }

    /** What lay downstream. */
    public BlastRadius downstream(UniqueId node) {
        return record.radii().getOrDefault(node, new BlastRadius(node, List.of()));
    }

    /** The patches and tests as they were made; none of other edits. */
    public Patches patches() {
        return new Patches() {
            @Override
            public List<FilePatch> of(List<Edit> edits) {
                return record.patches().getOrDefault(edits, List.of());
            }

            @Override
            public Optional<FilePatch> test(Safeguard safeguard, String name) {
                return Optional.ofNullable(record.tests().get(name));
            }
        };
    }

    /** The questions that were asked now and not then. */
    public List<Question> unanswered() {
        return List.copyOf(unanswered);
    }
}
