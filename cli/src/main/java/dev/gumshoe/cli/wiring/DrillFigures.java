package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.duckdb.DuckDbNames;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.PlainNumber;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.ResultTable;
import dev.gumshoe.engine.port.ResultTable.Cell;
import dev.gumshoe.engine.port.Warehouse;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.lineage.columns.SchemaIndex.SchemaColumn;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The figures of models: their rows, and the sums of their amounts. */
final class DrillFigures {
    private static final int MOST_SUMS = 40;
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    private final DrillGround ground;

    DrillFigures(DrillGround ground) {
        this.ground = ground;
    }

    /** The models that people look at: those that an exposure shows, and those that no model reads. */
    List<UniqueId> reports() {
        Set<UniqueId> read = new HashSet<>();
        Set<UniqueId> shown = new HashSet<>();
        for (DependsOn edge : ground.workspace().all(DependsOn.class)) {
            switch (edge.node().resourceType()) {
                case "model", "snapshot" -> read.add(edge.upstream());
                case "exposure" -> shown.add(edge.upstream());
                default -> {}
            }
        }
        return models().stream()
                .filter(node -> shown.contains(node) || !read.contains(node))
                .toList();
    }

    /** The models that have a relation. */
    List<UniqueId> models() {
        return ground.workspace().all(Node.class).stream()
                .filter(node -> node.type() == ResourceType.MODEL)
                .map(Node::id)
                .filter(node -> !columns(node).isEmpty())
                .toList();
    }

    private List<SchemaColumn> columns(UniqueId model) {
        return relation(model)
                .map(relation -> ground.inspection().schema().columns(relation))
                .orElse(List.of());
    }

    private Optional<RelationName> relation(UniqueId model) {
        return Optional.ofNullable(ground.inspection().relations().get(model));
    }

    /** What the figures of models are; none of a model that cannot be read. */
    Map<Figure, BigDecimal> of(List<UniqueId> models, Warehouse warehouse) {
        Map<Figure, BigDecimal> values = new LinkedHashMap<>();
        for (UniqueId model : models) {
            values.putAll(of(model, warehouse));
        }
        return values;
    }

    private Map<Figure, BigDecimal> of(UniqueId model, Warehouse warehouse) {
        List<Figure> figures = figures(model);
        List<String> parts = figures.stream().map(DrillFigures::sql).toList();
        Optional<RelationName> relation = relation(model);
        if (relation.isEmpty()) {
            return Map.of();
        }
        String sql = "select " + String.join(", ", parts) + " from " + DuckDbNames.quoted(relation.get());
        Map<Figure, BigDecimal> values = new LinkedHashMap<>();
        try {
            ResultTable answer = warehouse.query(sql, Duration.ofMinutes(1), 1);
            for (int i = 0; i < figures.size(); i++) {
                values.put(figures.get(i), number(answer.rows().get(0).get(i)));
            }
            return values;
        } catch (WarehouseException | NumberFormatException e) {
            return Map.of();
        }
    }

    /** What is left of floating-point numbers that add up to nothing is nothing. */
    private static BigDecimal number(Cell cell) {
        BigDecimal number = cell.isNull() ? BigDecimal.ZERO : PlainNumber.of(new BigDecimal(cell.text()));
        return number.abs().compareTo(NOISE) < 0 ? BigDecimal.ZERO : number;
    }

    private List<Figure> figures(UniqueId model) {
        List<Figure> figures = new ArrayList<>(List.of(new Figure(model, new Measure.Count())));
        columns(model).stream()
                .filter(DrillFigures::isAmount)
                .limit(MOST_SUMS)
                .map(column -> new Figure(model, new Measure.Sum(new ColumnName(column.name()))))
                .forEach(figures::add);
        return figures;
    }

    private static boolean isAmount(SchemaColumn column) {
        return column.family().isNumeric()
                && !column.name().toLowerCase(Locale.ROOT).matches(".*(id|key|code|number|index|year|month|day)$");
    }

    private static String sql(Figure figure) {
        return figure.measure() instanceof Measure.Sum sum
                ? "sum(" + DuckDbNames.quoted(sum.column().value()) + ")"
                : "count(*)";
    }
}
