package dev.gumshoe.lineage.flow;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.ParseOutcome.Parsed;
import dev.gumshoe.lineage.sql.SqlText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.SelectItem;

/** The names of one statement as the warehouse knows them. */
final class Words {
    private final Parsed parsed;
    private final Dialect dialect;
    private final Map<String, String> names = new HashMap<>();

    Words(Parsed parsed, Dialect dialect) {
        this.parsed = parsed;
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /** The name without quotes, folded where the warehouse folds. */
    String name(String identifier) {
        String known = names.get(identifier);
        if (known == null) {
            known = folded(parsed.renames().restoreName(identifier));
            names.put(identifier, known);
        }
        return known;
    }

    /** The column that an item of a star's REPLACE takes the place of. */
    String replaced(SelectItem<?> item) {
        String name = item.getAlias().getName();
        return parsed.renames().isRenamedInStar(name) && item.getExpression() instanceof Column column
                ? name(column.getColumnName())
                : name(name);
    }

    /** The name without quotes, as written. */
    String written(String identifier) {
        return dialect.unquoted(parsed.renames().restoreName(identifier));
    }

    /** The relation that a table's name names, as written. */
    RelationName relation(Table table) {
        return new RelationName(part(table, 2), part(table, 1), written(table.getName()));
    }

    String text(Object node) {
        return SqlText.of(parsed, node);
    }

    private String part(Table table, int index) {
        List<String> parts = table.getNameParts();
        return index < parts.size() && parts.get(index) != null ? written(parts.get(index)) : "";
    }

    private String folded(String identifier) {
        return switch (dialect) {
            case POSTGRES, REDSHIFT, TRINO, SNOWFLAKE -> dialect.folded(identifier);
            case DUCKDB, BIGQUERY, DATABRICKS, ANSI -> dialect.unquoted(identifier);
        };
    }
}
