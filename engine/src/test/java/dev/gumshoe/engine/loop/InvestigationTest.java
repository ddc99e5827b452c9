package dev.gumshoe.engine.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.casefile.CaseFile.Outcome;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.port.WarehouseException.Kind;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvestigationTest {
    private static final UniqueId ORDERS = new UniqueId("model.shop.orders");
    private static final UniqueId ITEMS = new UniqueId("model.shop.items");
    private static final UniqueId USERS = new UniqueId("model.shop.users");

    private final Bench bench = new Bench();

    @Test
    void asksUntilNothingNewIsAsked() throws Exception {
        bench.asks(new Question.RowFlow(ORDERS), new Question.RowFlow(ITEMS));
        CaseFile result = bench.run();
        assertThat(bench.statements).containsExactly("flow of items", "flow of orders");
        assertThat(result.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(result.outcome()).isEqualTo(Outcome.CLEAN);
        assertThat(result.queries()).extracting(CaseFile.QueryLine::id).containsExactly("q1", "q2");
    }

    @Test
    void asksWhatCanWaitOnceNothingElseIsLeft() throws Exception {
        bench.asks(
                new Probe(new Question.RowFlow(ITEMS), "if all else fails", Probe.Turn.LAST),
                new Probe(new Question.RowFlow(USERS), "later", Probe.Turn.LATE),
                new Probe(new Question.RowFlow(ORDERS), "now"));
        CaseFile result = bench.run();
        assertThat(bench.statements).containsExactly("flow of orders", "flow of users", "flow of items");
        assertThat(result.completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void marksTheCaseWhenTheBudgetLeavesQuestionsUnasked() throws Exception {
        bench.asks(new Question.RowFlow(ORDERS), new Question.RowFlow(ITEMS));
        bench.budget = new Budget(1, Budget.DEFAULT.time(), Budget.DEFAULT.rows());
        assertThat(bench.run().completeness()).isEqualTo(Completeness.BUDGET_SPENT);
        assertThat(bench.statements).containsExactly("flow of items");
    }

    @Test
    void isCompleteWhenTheBudgetIsSpentByTheLastQuestion() throws Exception {
        bench.asks(new Question.RowFlow(ORDERS));
        bench.budget = new Budget(1, Budget.DEFAULT.time(), Budget.DEFAULT.rows());
        assertThat(bench.run().completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void keepsWhatIsKnownWhenAPersonStopsIt() throws Exception {
        bench.asks(new Question.RowFlow(ORDERS), new Question.RowFlow(ITEMS));
        bench.stopAfter = 1;
        CaseFile result = bench.run();
        assertThat(result.completeness()).isEqualTo(Completeness.INTERRUPTED);
        assertThat(result.queries()).hasSize(1);
    }

    @Test
    void saysThatAWarehouseThatNeverAnsweredCouldNotBeQueried() {
        bench.asks(new Question.RowFlow(ORDERS));
        bench.failure = new WarehouseException(Kind.CONNECTION, "shop: connection refused");
        assertThatThrownBy(bench::run).hasMessage("shop: connection refused");
    }

    @Test
    void recordsAQuestionThatTheWarehouseCannotAnswer() throws Exception {
        bench.asks(new Question.RowFlow(ORDERS));
        bench.failure = new WarehouseException(Kind.STATEMENT, "shop: no such function");
        CaseFile result = bench.run();
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_CHECKED);
        assertThat(bench.journal).anyMatch(line -> line.contains("no such function"));
    }

    @Test
    void sendsNothingThatTheGuardObjectsTo() throws Exception {
        bench.asks(new Question.RowFlow(ORDERS));
        bench.objection = "it writes";
        bench.run();
        assertThat(bench.statements).isEmpty();
        assertThat(bench.journal).anyMatch(line -> line.contains("it writes"));
    }

    @Test
    void givesTheSameCaseTwice() throws Exception {
        bench.asks(new Question.RowFlow(ORDERS));
        CaseFile first = bench.run();
        assertThat(bench.run()).isEqualTo(first);
    }

    @Test
    void namesTheCaseAfterItsLead() throws Exception {
        bench.leads = List.of(new Lead.FailedRun(ORDERS, "out of memory"));
        CaseFile result = bench.run();
        assertThat(result.id()).startsWith("orders-");
        assertThat(result.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(result.leads()).containsExactly("dbt could not build orders: out of memory");
    }
}
