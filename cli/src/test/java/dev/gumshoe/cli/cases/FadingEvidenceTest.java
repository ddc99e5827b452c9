package dev.gumshoe.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.adapters.patterns.PatternCase;
import dev.gumshoe.cli.kit.RuleSet;
import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.port.Query;
import dev.gumshoe.engine.port.QueryPlan;
import dev.gumshoe.engine.port.QueryPlanner;
import dev.gumshoe.engine.port.WarehouseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A case whose evidence is taken away piece by piece loses confidence, and never gains any. */
class FadingEvidenceTest {
    private static final RuleSet RULES = RuleSet.builtIn();
    private static final List<PatternCases> LIBRARY = PatternCases.below(LibraryFolder.PATTERNS);

    private final Set<Observation> seen = new LinkedHashSet<>();
    private final Set<Observation> withheld = new LinkedHashSet<>();

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("filter-drops-nulls", "orders without a status are taken for cancelled"),
                Arguments.of("inner-join-drops-unmatched-keys", "guest orders have no customer"),
                Arguments.of("join-fan-out-on-partial-key", first("join-fan-out-on-partial-key")),
                Arguments.of("duplicates-in-source", first("duplicates-in-source")));
    }

    private static String first(String pattern) {
        return cases(pattern).get(0).name();
    }

    private static List<PatternCase> cases(String pattern) {
        return LIBRARY.stream()
                .filter(one -> one.pattern().equals(pattern))
                .findFirst()
                .orElseThrow()
                .cases();
    }

    /** The planner with answers that keep back what is withheld. */
    private QueryPlanner withholding(QueryPlanner planner) {
        return (probes, extent) -> {
            QueryPlan plan = planner.plan(probes, extent);
            List<Query> queries = plan.queries().stream()
                    .map(query -> new Query(
                            query.sql(),
                            query.probes(),
                            table -> query.reader().apply(table).stream()
                                    .peek(seen::add)
                                    .filter(observation -> !withheld.contains(observation))
                                    .toList()))
                    .toList();
            return new QueryPlan(queries, plan.impossible());
        };
    }

    private double confidence(CaseRunner runner, String pattern, PatternCase written) throws WarehouseException {
        return runner.run(pattern, written).findings().stream()
                .filter(finding -> finding.pattern().equals(pattern))
                .mapToDouble(Finding::confidence)
                .max()
                .orElse(0);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void losesConfidenceWithEveryObservationThatIsTakenAway(String pattern, String name) throws WarehouseException {
        PatternCase written = cases(pattern).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        try (CaseRunner runner = new CaseRunner(RULES.decider(), RULES.patterns(), this::withholding)) {
            double before = confidence(runner, pattern, written);
            assertThat(before).isGreaterThan(0.9);
            List<Observation> pieces = new ArrayList<>(seen);
            for (int i = pieces.size() - 1; i >= 0; i--) {
                withheld.add(pieces.get(i));
                double after = confidence(runner, pattern, written);
                assertThat(after).as("without %s", pieces.get(i)).isLessThanOrEqualTo(before);
                before = after;
            }
            assertThat(before).isZero();
        }
    }
}
