package dev.gumshoe.cli.wiring;

import dev.gumshoe.cli.drill.Fault;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.Warehouse;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.lineage.patch.NoPatch;
import dev.gumshoe.lineage.patch.Substitution;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sees in one statement on the healthy warehouse whether a fault in SQL changes any row of its model, before a copy is made. */
final class DrillPreview {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final DrillGround ground;
    private final Warehouse healthy;
    private final Map<UniqueId, String> before = new HashMap<>();

    DrillPreview(DrillGround ground, Warehouse healthy) {
        this.ground = ground;
        this.healthy = healthy;
    }

    /** False only where the model's rows are the same with the fault and without. */
    boolean changesRows(Fault.InSql fault) throws NoPatch {
        String compiled =
                ground.inspection().sql().model(fault.node()).orElseThrow().compiledSql();
        String planted = Substitution.apply(compiled, fault.fault().changes());
        String healthyRows =
                before.computeIfAbsent(fault.node(), any -> digest(compiled).orElse(""));
        return healthyRows.isEmpty()
                || digest(planted).filter(healthyRows::equals).isEmpty();
    }

    /** The number of rows and the sum of their hashes; none of SQL that cannot be run as it is. */
    private Optional<String> digest(String sql) {
        String statement = "select cast(count(*) as varchar) || ' ' || coalesce(cast(sum(cast(hash(t) as hugeint)) as"
                + " varchar), '') from (" + sql + "\n) as t";
        try {
            return Optional.of(
                    healthy.query(statement, TIMEOUT, 1).rows().get(0).get(0).text());
        } catch (WarehouseException e) {
            return Optional.empty();
        }
    }
}
