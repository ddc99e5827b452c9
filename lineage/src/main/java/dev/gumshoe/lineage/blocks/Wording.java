package dev.gumshoe.lineage.blocks;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.ParseOutcome.Parsed;
import dev.gumshoe.lineage.sql.SourcePosition;
import dev.gumshoe.lineage.sql.SqlText;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.SelectItem;

/** The words of one parsed statement: SQL of its nodes, and names as the source has them. */
public record Wording(Parsed parsed, Dialect dialect) {
    public Wording {
        requireNonNull(parsed, "parsed is null");
        requireNonNull(dialect, "dialect is null");
    }

    /** The node as SQL. */
    public String text(Object node) {
        return SqlText.of(parsed, node);
    }

    /** The identifier as the source spells it, quotes included. */
    public String spelled(String identifier) {
        return parsed.renames().restoreName(identifier);
    }

    /** The name without quotes. */
    public String name(String identifier) {
        return dialect.unquoted(spelled(identifier));
    }

    /** The column that an item of a star's REPLACE takes the place of. */
    public String replaced(SelectItem<?> item) {
        String alias = item.getAlias().getName();
        return parsed.renames().isRenamedInStar(alias) && item.getExpression() instanceof Column column
                ? name(column.getColumnName())
                : name(alias);
    }

    /** The line on which the node stands, or {@code otherwise} where the tree does not know. */
    public int line(Object node, int otherwise) {
        return SourcePosition.of(node).map(SourcePosition::line).orElse(otherwise);
    }
}
