package dev.gumshoe.engine.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.Attribution.Share;
import dev.gumshoe.engine.conclusion.Conclusion;
import dev.gumshoe.engine.conclusion.Conclusion.Cause;
import dev.gumshoe.engine.conclusion.Conclusion.Delta;
import dev.gumshoe.engine.conclusion.Conclusion.Effect;
import dev.gumshoe.engine.conclusion.Conclusion.Remedy;
import dev.gumshoe.engine.fact.Amount;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.FeedRole;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.fact.SourceLine;
import dev.gumshoe.engine.fact.Stage;
import dev.gumshoe.engine.fact.StageFeed;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.StageRead;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.BlastRadius;
import dev.gumshoe.engine.rules.Decision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributionsTest {
    private static final UniqueId RAW = new UniqueId("source.shop.raw.orders");
    private static final UniqueId MODEL = new UniqueId("model.shop.orders");
    private static final StageId SCAN = new StageId(MODEL, 0);
    private static final StageId JOIN = new StageId(MODEL, 1);
    private static final StageId LAST = new StageId(MODEL, 2);
    private static final SourceLine LINE = new SourceLine("orders.sql", 1, false);

    private final List<Fact> facts = new ArrayList<>(List.of(
            new Stage.ScanStage(SCAN, "scan orders", LINE),
            new Stage.JoinStage(JOIN, "join customers", LINE, Stage.JoinType.INNER, "customers", "a = b"),
            new StageFeed(SCAN, JOIN, FeedRole.SPINE),
            new StageFeed(JOIN, LAST, FeedRole.SPINE),
            new StageRead(MODEL, SCAN, RAW, FeedRole.SPINE)));

    private final List<Conclusion> conclusions = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();

    @Test
    void addsUpToTheDifferenceWithTheResidual() {
        filterLast();
        Attribution split = split(count(10), lost(JOIN, 5), lost(LAST, 2));
        assertThat(split.shares())
                .containsExactly(new Share("f1", BigDecimal.valueOf(5)), new Share("f2", BigDecimal.valueOf(2)));
        assertThat(split.residual()).isEqualByComparingTo("3");
    }

    @Test
    void countsRepeatedRowsTheOtherWay() {
        filterLast();
        Attribution split = split(count(1), lost(JOIN, 5), cause(SCAN, Effect.REPEATED, 4));
        assertThat(split.shares()).extracting(Share::value).containsExactly(new BigDecimal("5"), new BigDecimal("-4"));
        assertThat(split.residual()).isZero();
        assertThat(split.residualNote()).isEqualTo("nothing is left unexplained");
    }

    @Test
    void doesNotCountRowsThatAGroupingHidesFromTheFigure() {
        facts.add(new Stage.AggregationStage(LAST, "group", LINE, List.of("day")));
        assertThat(split(count(10), lost(JOIN, 5)).shares()).isEmpty();
    }

    @Test
    void addsUpAmountsThroughAGrouping() {
        facts.add(new Stage.AggregationStage(LAST, "group", LINE, List.of("day")));
        Figure sum = new Figure(MODEL, new Measure.Sum(new ColumnName("amount")));
        Delta delta = new Delta(sum, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.valueOf(9), "the ledger");
        Cause cause = new Cause(
                "p", JOIN, Effect.LOST, new Portion(2, Amount.of(new BigDecimal("7.5"))), "two rows are lost");
        Attribution split = split(delta, cause);
        assertThat(split.shares()).containsExactly(new Share("f1", new BigDecimal("7.5")));
        assertThat(split.residual()).isEqualByComparingTo("1.5");
    }

    @Test
    void leavesOutWhatIsNotOnTheWay() {
        filterLast();
        Cause elsewhere = lost(new StageId(new UniqueId("model.shop.customers"), 0), 5);
        assertThat(split(count(10), elsewhere).shares()).isEmpty();
    }

    private void filterLast() {
        facts.add(new Stage.FilterStage(LAST, "where", LINE, Stage.FilterKind.WHERE, "x <> 1"));
    }

    @Test
    void takesWhatTheFigureGainsWithEachFixOnTopOfTheOnesBeforeIt() {
        filterLast();
        Cause first = fixable(lost(JOIN, 5), keep(JOIN));
        Cause second = fixable(lost(LAST, 4), keep(LAST));
        becomes(0);
        becomes(5, keep(JOIN));
        becomes(4, keep(LAST));
        becomes(7, keep(JOIN), keep(LAST));
        Attribution split = split(count(10), first, second);
        assertThat(split.computed()).isTrue();
        assertThat(split.shares())
                .containsExactly(new Share("f1", BigDecimal.valueOf(5)), new Share("f2", BigDecimal.valueOf(2)));
        assertThat(split.residual()).isEqualByComparingTo("3");
    }

    @Test
    void dividesWhatOneFixGainsAsTheRowsOfItsCausesDo() {
        filterLast();
        Cause unmatched = fixable(cause("unmatched", JOIN, Effect.LOST, 6), keep(JOIN));
        Cause empty = fixable(cause("empty", JOIN, Effect.LOST, 2), keep(JOIN));
        becomes(0);
        becomes(4, keep(JOIN));
        assertThat(split(count(10), unmatched, empty).shares())
                .containsExactly(new Share("f1", BigDecimal.valueOf(3)), new Share("f2", BigDecimal.valueOf(1)));
    }

    @Test
    void countsRowsWhereTheSqlDoesNotYieldWhatTheWarehouseHolds() {
        filterLast();
        Cause cause = fixable(lost(JOIN, 5), keep(JOIN));
        becomes(1);
        becomes(9, keep(JOIN));
        Attribution split = split(count(10), cause);
        assertThat(split.computed()).isFalse();
        assertThat(split.shares()).containsExactly(new Share("f1", BigDecimal.valueOf(5)));
    }

    @Test
    void findsCausesOfOppositeSignThatNearlyCancel() {
        filterLast();
        Cause lost = fixable(lost(JOIN, 5), keep(JOIN));
        Cause repeated = fixable(cause("p", SCAN, Effect.REPEATED, 4), keep(SCAN));
        becomes(0);
        becomes(5, keep(JOIN));
        becomes(-4, keep(SCAN));
        becomes(1, keep(SCAN), keep(JOIN));
        Attribution split = split(count(1), lost, repeated);
        assertThat(split.shares()).extracting(Share::value).containsExactly(new BigDecimal("5"), new BigDecimal("-4"));
        assertThat(split.residual()).isZero();
    }

    private static Edit keep(StageId stage) {
        return new Edit.AddFilter(stage, "true");
    }

    private Cause fixable(Cause cause, Edit edit) {
        conclusions.add(cause);
        conclusions.add(Remedy.of(cause.pattern(), cause.subject(), "keep them", edit));
        return cause;
    }

    private void becomes(long value, Edit... edits) {
        Figure figure = new Figure(MODEL, new Measure.Count());
        observations.add(new Observation.Counterfactual(figure, List.of(edits), BigDecimal.valueOf(value)));
    }

    private Attribution split(Delta delta, Cause... causes) {
        Residuals residuals =
                new Residuals(Map.of(), new Decision(List.of(), List.of(), List.of()), List.of(), new Places(facts));
        Decision decision = new Decision(List.of(), conclusions, List.of());
        Counterfactuals values = new Counterfactuals(observations);
        Symptoms all = new Symptoms(List.of(new Lead.Sweep(MODEL)), decision);
        Trials trials = new Trials(decision, values, all, node -> new BlastRadius(node, List.of()));
        return new Attributions(new SpinePath(facts), residuals, trials, values)
                .split(delta, new Alternatives(List.of(causes), cause -> false));
    }

    private static Delta count(long delta) {
        Figure figure = new Figure(MODEL, new Measure.Count());
        return new Delta(figure, BigDecimal.valueOf(delta), BigDecimal.ZERO, BigDecimal.valueOf(delta), "the ledger");
    }

    private static Cause lost(StageId stage, long rows) {
        return cause(stage, Effect.LOST, rows);
    }

    private static Cause cause(StageId stage, Effect effect, long rows) {
        return cause("p", stage, effect, rows);
    }

    private static Cause cause(String pattern, StageId stage, Effect effect, long rows) {
        return new Cause(pattern, stage, effect, new Portion(rows, Amount.UNKNOWN), "rows");
    }
}
