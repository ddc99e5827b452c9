package dev.gumshoe.lineage.flow;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.lineage.flow.QueryLineage.StageGrain;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.ParseOutcome;
import dev.gumshoe.lineage.sql.SqlFront;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;

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
        } catch (RuntimeException e) {
            return new LineageOutcome.Unread("the tree has a shape that is not understood: " + e.getMessage());
        }
    }

    private static Optional<RelationName> into(Select select, Words words) {
        Select first = select instanceof SetOperationList set ? set.getSelect(0) : select;
        return first instanceof PlainSelect plain && plain.getIntoTables() != null
                ? plain.getIntoTables().stream().findFirst().map(words::relation)
                : Optional.empty();
    }

    private QueryLineage lineage(ParseOutcome.Parsed parsed, Select select) {
        QueryFlow queries = new QueryFlow(new Words(parsed, dialect), catalog);
        Rows rows = queries.read(select, new Ctes(Optional.empty()), Optional.empty());
        List<StageGrain> stages = List.copyOf(queries.stages());
        return Results.of(rows, queries.idle(), stages, into(select, queries.words()));
    }
}
