package dev.gumshoe.adapters.duckdb;

import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Relation;
import dev.gumshoe.engine.fact.RelationKind;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.WarehouseTypes;
import dev.gumshoe.engine.port.ResultTable;
import dev.gumshoe.engine.port.ResultTable.Cell;
import dev.gumshoe.engine.port.Warehouse;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.port.WarehouseException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The relations of the attached files and their columns. */
public final class DuckDbSchema {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int MOST_COLUMNS = 2_000_000;
    /** The files, and neither DuckDB's own databases nor the one in memory. */
    private static final String FILES =
            " IN (SELECT database_name FROM duckdb_databases() WHERE NOT internal AND path IS NOT NULL)";

    private static final String RELATIONS = "SELECT table_catalog, table_schema, table_name, table_type"
            + " FROM information_schema.tables WHERE table_catalog" + FILES + " ORDER BY 1, 2, 3";
    private static final String COLUMNS = "SELECT database_name, schema_name, table_name, column_name, data_type,"
            + " is_nullable, column_index FROM duckdb_columns() WHERE NOT internal AND database_name" + FILES
            + " ORDER BY 1, 2, 3, 7";

    private DuckDbSchema() {}

    /** A {@link Relation} for each table and view and a {@link Column} for each of its columns, sorted by name. */
    public static List<Fact> read(Warehouse warehouse) throws WarehouseException {
        List<Fact> facts = new ArrayList<>();
        rows(warehouse, RELATIONS).forEach(row -> facts.add(relation(row)));
        rows(warehouse, COLUMNS).forEach(row -> facts.add(column(row)));
        return List.copyOf(facts);
    }

    private static List<List<Cell>> rows(Warehouse warehouse, String sql) throws WarehouseException {
        ResultTable answer = warehouse.query(sql, TIMEOUT, MOST_COLUMNS);
        if (answer.truncated()) {
            String message = "the catalog has more than " + MOST_COLUMNS + " entries; expected fewer";
            throw new WarehouseException(Kind.CONNECTION, message);
        }
        return answer.rows();
    }

    private static Relation relation(List<Cell> row) {
        return new Relation(name(row), kind(row.get(3).text()));
    }

    private static Column column(List<Cell> row) {
        String type = row.get(4).text();
        return new Column(
                name(row),
                new ColumnName(row.get(3).text()),
                type,
                WarehouseTypes.familyOf(type),
                Boolean.parseBoolean(row.get(5).text()),
                Integer.parseInt(row.get(6).text()));
    }

    private static RelationName name(List<Cell> row) {
        return new RelationName(row.get(0).text(), row.get(1).text(), row.get(2).text());
    }

    private static RelationKind kind(String type) {
        return switch (type) {
            case "BASE TABLE" -> RelationKind.TABLE;
            case "VIEW" -> RelationKind.VIEW;
            default -> RelationKind.OTHER;
        };
    }
}
