package dev.gumshoe.lineage.flow;

import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.ParseOutcome;
import dev.gumshoe.lineage.sql.SqlFront;
import java.util.Optional;
import net.sf.jsqlparser.statement.select.Select;

/** Reads the column lineage of queries. */
public final class LineageReader {
    private final Dialect dialect;
    private final Catalog catalog;

    public LineageReader(Dialect dialect, Catalog catalog) {
        this.dialect = dialect;
        this.catalog = catalog;
    }

    /** The lineage of a query, or why it cannot be told. Never throws on account of the text. */
    public LineageOutcome query(String sql) {
        return query(SqlFront.parse(sql, dialect));
    }

    /** The lineage of a query that was parsed before. */
    public LineageOutcome query(ParseOutcome outcome) {
        if (outcome instanceof ParseOutcome.NotCompiled jinja) {
            return new LineageOutcome.Unread("the SQL is not compiled: line " + jinja.line() + " holds Jinja");
        }
        if (outcome instanceof ParseOutcome.Unparsable unparsable) {
            return new LineageOutcome.Unread("the SQL could not be read: " + unparsable);
        }
        ParseOutcome.Parsed parsed = (ParseOutcome.Parsed) outcome;
        if (!(parsed.tree() instanceof Select select)) {
            return new LineageOutcome.Unread("the statement is no query");
        }
        try {
            return new LineageOutcome.Read(lineage(parsed, select));
        } catch (StackOverflowError e) {
            return new LineageOutcome.Unread("the statement is nested too deeply");
        }
    }

    private QueryLineage lineage(ParseOutcome.Parsed parsed, Select select) {
        QueryFlow queries = new QueryFlow(new Words(parsed, dialect), catalog);
        return Results.of(queries.read(select, new Ctes(Optional.empty()), Optional.empty()));
    }
}
