package dev.gumshoe.cli.cases;

import dev.gumshoe.engine.port.ResultTable;
import dev.gumshoe.engine.port.Warehouse;
import dev.gumshoe.engine.port.WarehouseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A warehouse whose rows do not change: a statement that was answered is answered the same again. */
final class RememberedAnswers implements Warehouse {
    private final Warehouse warehouse;
    private final Map<String, ResultTable> answers = new HashMap<>();

    RememberedAnswers(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public ResultTable query(String sql, Duration timeout, int rowCap) throws WarehouseException {
        ResultTable known = answers.get(sql);
        if (known == null) {
            known = warehouse.query(sql, timeout, rowCap);
            answers.put(sql, known);
        }
        return known;
    }
}
