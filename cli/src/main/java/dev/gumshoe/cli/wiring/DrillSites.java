package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.duckdb.DuckDbNames;
import dev.gumshoe.cli.drill.Fault;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.ResultTable.Cell;
import dev.gumshoe.engine.port.Warehouse;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.lineage.planting.DataGround;
import dev.gumshoe.lineage.planting.DataOperator;
import dev.gumshoe.lineage.planting.DataOperators;
import dev.gumshoe.lineage.planting.Samples;
import dev.gumshoe.lineage.planting.SqlGround;
import dev.gumshoe.lineage.planting.SqlOperator;
import dev.gumshoe.lineage.planting.SqlOperators;
import dev.gumshoe.lineage.stages.SqlModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where in a project each kind of fault can be planted. */
final class DrillSites {
    private static final int MOST_VALUES = 20;

    private final DrillGround ground;
    private final Warehouse warehouse;

    private DrillSites(DrillGround ground, Warehouse warehouse) {
        this.ground = ground;
        this.warehouse = warehouse;
    }

    /** Every place by operator, in the order of the operators. */
    static Map<String, List<Fault>> of(DrillGround ground, Warehouse healthy) {
        DrillSites sites = new DrillSites(ground, healthy);
        Map<String, List<Fault>> all = new LinkedHashMap<>();
        SqlOperators.all().forEach(operator -> all.put(operator.id(), new ArrayList<>()));
        DataOperators.all().forEach(operator -> all.put(operator.id(), new ArrayList<>()));
        sites.models(all);
        sites.sources(all);
        return all;
    }

    private void models(Map<String, List<Fault>> all) {
        for (Node node : ground.workspace().all(Node.class)) {
            UniqueId id = node.id();
            if (node.type() == ResourceType.MODEL && !node.materialization().equals("ephemeral")) {
                ground.inspection().sql().stages(id).ifPresent(stages -> {
                    SqlModel model = ground.inspection().sql().model(id).orElseThrow();
                    SqlGround site = new SqlGround(
                            model, stages, ground.inspection().sql().facts(id), ground.dialect(), samples());
                    for (SqlOperator operator : SqlOperators.all()) {
                        operator.sites(site).forEach(fault -> add(all, new Fault.InSql(fault, operator.patterns())));
                    }
                });
            }
        }
    }

    private static void add(Map<String, List<Fault>> all, Fault fault) {
        all.computeIfAbsent(fault.operator(), any -> new ArrayList<>()).add(fault);
    }

    private void sources(Map<String, List<Fault>> all) {
        Set<UniqueId> read = new TreeSet<>();
        ground.workspace().all(DependsOn.class).forEach(edge -> read.add(edge.upstream()));
        for (Node node : ground.workspace().all(Node.class)) {
            RelationName relation = ground.inspection().relations().get(node.id());
            boolean input = node.type() == ResourceType.SOURCE || node.type() == ResourceType.SEED;
            if (input && relation != null && read.contains(node.id())) {
                DataGround site = new DataGround(
                        node.id(),
                        DuckDbNames.quoted(relation),
                        ground.inspection().schema().columns(relation),
                        1);
                for (DataOperator operator : DataOperators.all()) {
                    operator.sites(site).forEach(fault -> add(all, new Fault.InRows(fault, operator.patterns())));
                }
            }
        }
    }

    private Samples samples() {
        return this::texts;
    }

    private List<String> texts(UniqueId node, ColumnName column) {
        RelationName relation = ground.inspection().relations().get(node);
        if (relation == null) {
            return List.of();
        }
        String name = DuckDbNames.quoted(column.value());
        String sql = "select " + name + " from " + DuckDbNames.quoted(relation) + " where " + name
                + " is not null group by 1 order by count(*) desc, 1 limit " + MOST_VALUES;
        try {
            List<String> values = warehouse.query(sql, Duration.ofSeconds(10), MOST_VALUES).rows().stream()
                    .map(row -> row.get(0))
                    .map(Cell::text)
                    .toList();
            return values.size() < MOST_VALUES && values.size() > 1 ? values : List.of();
        } catch (WarehouseException e) {
            return List.of();
        }
    }
}
