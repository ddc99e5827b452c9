package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.fact.Amount;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.journal.Event;
import dev.gumshoe.engine.journal.Journal;
import dev.gumshoe.engine.port.BlastRadius;
import dev.gumshoe.engine.port.Query;
import dev.gumshoe.engine.port.QueryPlan;
import dev.gumshoe.engine.port.QueryPlanner;
import dev.gumshoe.engine.port.ResultTable;
import dev.gumshoe.engine.port.ResultTable.Cell;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import dev.gumshoe.engine.rules.Decision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An investigation over fakes: a decider that asks each given question until it is answered, one statement a question. */
final class Bench {
    final List<String> statements = new ArrayList<>();
    final List<String> journal = new ArrayList<>();
    List<Lead> leads = List.of(new Lead.Sweep(new UniqueId("model.shop.orders")));
    Budget budget = Budget.DEFAULT;
    int stopAfter = Integer.MAX_VALUE;
    String objection = "";

    @Nullable
    WarehouseException failure;

    private List<Probe> probes = List.of();

    void asks(Question... asked) {
        asks(Arrays.stream(asked)
                .map(question -> new Probe(question, "why not"))
                .toArray(Probe[]::new));
    }

    void asks(Probe... asked) {
        probes = List.of(asked);
    }

    CaseFile run() throws WarehouseException {
        Investigation investigation = new Investigation(
                this::decide,
                this::answer,
                this::plan,
                sql -> objection.isEmpty() ? Optional.empty() : Optional.of(objection),
                node -> new BlastRadius(node, List.of()),
                edits -> List.of(),
                new Lines(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                budget,
                () -> statements.size() >= stopAfter,
                line -> {});
        return investigation.run(new Inquiry("shop", "inputs", leads, List.of(), List.of()));
    }

    private Decision decide(Collection<? extends Fact> facts) {
        List<UniqueId> answered = facts.stream()
                .filter(Observation.RowFlow.class::isInstance)
                .map(fact -> ((Observation.RowFlow) fact).model())
                .toList();
        List<Probe> open = probes.stream()
                .filter(probe -> !answered.contains(probe.question().subject().node()))
                .toList();
        return new Decision(open, List.of(), List.of());
    }

    private QueryPlan plan(List<Probe> probes, QueryPlanner.Extent extent) {
        return new QueryPlan(probes.stream().map(Bench::query).toList(), List.of());
    }

    private static Query query(Probe probe) {
        UniqueId model = probe.question().subject().node();
        return new Query(
                "flow of " + model.shortName(),
                List.of(probe),
                table -> List.of(new Observation.RowFlow(model, new Portion(1, Amount.UNKNOWN), 0)));
    }

    private ResultTable answer(String sql, Duration timeout, int rowCap) throws WarehouseException {
        if (failure != null) {
            throw failure;
        }
        statements.add(sql);
        return new ResultTable(List.of("g0"), List.of(List.of(Cell.of("1"))), false);
    }

    private final class Lines implements Journal {
        @Override
        public void record(Event event) {
            journal.add(event.toString());
        }

        @Override
        public String lastDigest() {
            return "";
        }
    }
}
