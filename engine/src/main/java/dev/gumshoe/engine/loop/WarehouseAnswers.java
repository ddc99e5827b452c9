package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.port.Answers;
import dev.gumshoe.engine.port.Query;
import dev.gumshoe.engine.port.ResultTable;
import dev.gumshoe.engine.port.Warehouse;
import dev.gumshoe.engine.port.WarehouseException;
import java.time.Duration;
import java.util.List;

/** Answers by asking the warehouse. */
public final class WarehouseAnswers implements Answers {
    private final Warehouse warehouse;

    public WarehouseAnswers(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public Answer of(Query query, Duration timeout, int rowCap) throws WarehouseException {
        ResultTable table = warehouse.query(query.sql(), timeout, rowCap);
        List<Observation> told =
                table.truncated() ? cutShort(query) : query.reader().apply(table);
        return new Answer(table.rows().size(), Digests.of(table), told);
    }

    private static List<Observation> cutShort(Query query) {
        return Interrogator.notMeasured(query, "the answer has more rows than the budget allows");
    }
}
