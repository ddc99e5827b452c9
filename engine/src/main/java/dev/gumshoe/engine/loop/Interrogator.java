package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.journal.Event;
import dev.gumshoe.engine.journal.Journal;
import dev.gumshoe.engine.port.Answers;
import dev.gumshoe.engine.port.Answers.Answer;
import dev.gumshoe.engine.port.Query;
import dev.gumshoe.engine.port.QueryPlan;
import dev.gumshoe.engine.port.QueryPlanner;
import dev.gumshoe.engine.port.QueryPlanner.Extent;
import dev.gumshoe.engine.port.StatementGuard;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.probe.Probe;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * Puts a round's probes to the warehouse: planned, guarded, within budget, journalled. A statement that fails for several probes is
 * asked again probe by probe, so that one bad stage does not hide the others, and then without amounts.
 */
final class Interrogator {
    private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(5);

    private final Answers answers;
    private final QueryPlanner planner;
    private final StatementGuard guard;
    private final Journal journal;
    private final Clock clock;
    private final Ledger ledger;
    private final BooleanSupplier stopped;
    private final Set<Probe> asked = new HashSet<>();
    private final List<QueryRun> runs = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();

    Interrogator(
            Answers answers,
            QueryPlanner planner,
            StatementGuard guard,
            Journal journal,
            Clock clock,
            Ledger ledger,
            BooleanSupplier stopped) {
        this.answers = answers;
        this.planner = planner;
        this.guard = guard;
        this.journal = journal;
        this.clock = clock;
        this.ledger = ledger;
        this.stopped = stopped;
    }

    List<Observation> observations() {
        return List.copyOf(observations);
    }

    /** How many probes were asked, each once: as many statements would be needed if none were fused. */
    int probes() {
        return asked.size();
    }

    List<QueryRun> runs() {
        return List.copyOf(runs);
    }

    /**
     * Asks every probe, or as many as the budget allows until a person stops it.
     *
     * @return false where some were left unasked
     * @throws WarehouseException when the warehouse is lost, or a person stopped the statement
     */
    boolean ask(List<Probe> probes) throws WarehouseException {
        asked.addAll(probes);
        QueryPlan plan = planner.plan(probes, Extent.ROWS_AND_AMOUNTS);
        observations.addAll(plan.impossible());
        List<Query> queries = plan.queries();
        CompletableFuture<Optional<String>> objection = objection(queries, 0);
        for (int i = 0; i < queries.size(); i++) {
            Optional<String> its = objection.join();
            if (ledger.isSpent() || stopped.getAsBoolean()) {
                return false;
            }
            objection = objection(queries, i + 1);
            run(queries.get(i), its);
        }
        return true;
    }

    /** What the guard says of a statement, which it reads while the warehouse answers the one before. */
    private CompletableFuture<Optional<String>> objection(List<Query> queries, int i) {
        return i < queries.size()
                ? CompletableFuture.supplyAsync(
                        () -> guard.objection(queries.get(i).sql()))
                : CompletableFuture.completedFuture(Optional.empty());
    }

    private void run(Query query, Optional<String> objection) throws WarehouseException {
        if (objection.isPresent() && query.probes().size() > 1) {
            askOneByOne(query);
            return;
        }
        if (objection.isPresent()) {
            refuse(query, "the statement was not sent: " + objection.get());
            return;
        }
        Instant start = clock.instant();
        try {
            answered(query, answers.of(query, timeout(), ledger.rowsLeft()), start);
        } catch (WarehouseException e) {
            ledger.spend(0);
            journal.record(failure(query, e, start));
            if (e.kind() != WarehouseException.Kind.STATEMENT) {
                throw e;
            }
            retry(query, e);
        }
    }

    private Duration timeout() {
        Duration left = ledger.timeLeft();
        return left.compareTo(LONGEST_STATEMENT) < 0 ? left : LONGEST_STATEMENT;
    }

    private void answered(Query query, Answer answer, Instant start) {
        ledger.spend(answer.rows());
        String id = "q" + (runs.size() + 1);
        runs.add(new QueryRun(id, query.sql(), query.probes(), answer.rows(), answer.digest(), answer.told()));
        observations.addAll(answer.told());
        journal.record(Event.of(
                "query",
                "id",
                id,
                "reason",
                reasons(query),
                "sql",
                query.sql(),
                "milliseconds",
                millisecondsSince(start),
                "rows",
                Integer.toString(answer.rows()),
                "digest",
                answer.digest()));
    }

    private void retry(Query query, WarehouseException failure) throws WarehouseException {
        if (query.probes().size() == 1) {
            countOnly(query, failure);
            return;
        }
        askOneByOne(query);
    }

    private void askOneByOne(Query query) throws WarehouseException {
        for (Probe probe : query.probes()) {
            ask(List.of(probe));
        }
    }

    /** An amount may be what cannot be computed: the rows are counted without it. */
    private void countOnly(Query query, WarehouseException failure) throws WarehouseException {
        List<Query> counts = planner.plan(query.probes(), Extent.ROWS).queries();
        if (counts.size() != 1 || counts.get(0).sql().equals(query.sql())) {
            observations.addAll(notMeasured(query, failure.line()));
            return;
        }
        Query count = counts.get(0);
        run(count, guard.objection(count.sql()));
    }

    private void refuse(Query query, String why) {
        journal.record(Event.of("refused", "reason", reasons(query), "sql", query.sql(), "why", why));
        observations.addAll(notMeasured(query, why));
    }

    static List<Observation> notMeasured(Query query, String why) {
        return query.probes().stream()
                .map(probe -> (Observation) new Observation.NotMeasured(
                        probe.question().subject(), probe.question().getClass().getSimpleName(), why))
                .toList();
    }

    private Event failure(Query query, WarehouseException failure, Instant start) {
        return Event.of(
                "query",
                "reason",
                reasons(query),
                "sql",
                query.sql(),
                "milliseconds",
                millisecondsSince(start),
                "error",
                failure.line());
    }

    private String millisecondsSince(Instant start) {
        return Long.toString(Duration.between(start, clock.instant()).toMillis());
    }

    private static String reasons(Query query) {
        return String.join(
                "; ", query.probes().stream().map(Probe::reason).distinct().toList());
    }
}
