package dev.gumshoe.lineage.flow;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.lineage.flow.StatementLineage.Kind;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.SqlWord;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the lineage of statements that write: CREATE TABLE and CREATE VIEW, INSERT, UPDATE, MERGE; and of queries. */
public final class StatementReader {
    private static final Set<String> QUERY = Set.of("SELECT", "VALUES", "FROM", "(", "TABLE", "PIVOT", "UNPIVOT");
    private static final Set<String> WRITE = Set.of("INSERT", "UPDATE", "MERGE", "DELETE");
    private static final Set<String> BEFORE_INSERTED =
            Set.of("INTO", "OVERWRITE", "TABLE", "IGNORE", "OR", "REPLACE", "ONLY");
    private static final Set<String> BEFORE_TABLE = Set.of(
            "OR",
            "REPLACE",
            "TEMP",
            "TEMPORARY",
            "TRANSIENT",
            "VOLATILE",
            "EXTERNAL",
            "UNLOGGED",
            "GLOBAL",
            "LOCAL",
            "SECURE",
            "RECURSIVE",
            "MATERIALIZED",
            "DYNAMIC",
            "ALTER",
            "LIVE",
            "STREAMING",
            "REFRESH",
            "ICEBERG");

    private final Dialect dialect;
    private final Catalog catalog;

    public StatementReader(Dialect dialect, Catalog catalog) {
        this.dialect = dialect;
        this.catalog = catalog;
    }

    /** The lineage of one statement, or why it cannot be told. */
    public Outcome read(String sql) {
        return read(new SqlWord.Statement(sql, SqlWord.of(sql, dialect)));
    }

    /** The lineage of a statement whose words are known. */
    Outcome read(SqlWord.Statement statement) {
        Head head = new Head(statement, dialect);
        String sql = statement.text();
        if (QUERY.contains(head.upper())) {
            return query(sql, Written.asQueried(catalog));
        }
        return switch (head.upper()) {
            case "WITH" -> with(head, sql);
            case "INSERT", "REPLACE" -> insert(head, 0);
            case "CREATE" -> create(head);
            case "CACHE" -> cache(head);
            case "EXPORT" -> export(head);
            case "UPDATE", "MERGE" -> new ChangeReader(dialect, catalog).read(sql);
            default -> OtherStatements.read(head);
        };
    }

    private Outcome with(Head head, String sql) {
        int begin = head.place();
        if (!head.find(WRITE)) {
            return query(sql, Written.asQueried(catalog));
        }
        if (head.upper().equals("INSERT")) {
            return insert(head, head.place());
        }
        head.moveTo(begin);
        return new ChangeReader(dialect, catalog).read(sql);
    }

    private Outcome insert(Head head, int from) {
        head.next();
        head.passAny(BEFORE_INSERTED);
        Optional<RelationName> target = head.relation();
        if (target.isEmpty()) {
            return new Outcome.Unread("INSERT does not name a relation");
        }
        List<String> partition = head.pass("PARTITION") ? head.names() : List.of();
        head.pass("IF", "NOT", "EXISTS");
        List<String> columns = head.names();
        boolean byName = head.pass("BY", "NAME");
        head.pass("BY", "POSITION");
        if (head.pass("DEFAULT", "VALUES")) {
            return OtherStatements.none();
        }
        if (!head.isQuery() && !head.find(Set.of("SELECT", "VALUES", "WITH"))) {
            return new Outcome.Unread("INSERT without a query");
        }
        Written written = new Written(Kind.INSERT, target, names(columns), names(partition), byName, catalog);
        return query(head.query(from), written);
    }

    private Outcome create(Head head) {
        head.next();
        head.passAny(BEFORE_TABLE);
        boolean view = head.upper().equals("VIEW");
        if ((!view && !head.upper().equals("TABLE")) || head.upper(1).equals("FUNCTION")) {
            return OtherStatements.none();
        }
        head.next();
        head.pass("IF", "NOT", "EXISTS");
        Optional<RelationName> target = head.relation();
        if (target.isEmpty()) {
            return new Outcome.Unread("CREATE does not name a relation");
        }
        List<String> columns = head.names();
        Written written = new Written(
                view ? Kind.CREATE_VIEW : Kind.CREATE_TABLE, target, names(columns), List.of(), false, catalog);
        return created(head, written);
    }

    /** {@code cache table c as select}, which makes a relation for the session. */
    private Outcome cache(Head head) {
        head.next();
        head.pass("LAZY");
        Optional<RelationName> target = head.pass("TABLE") ? head.relation() : Optional.empty();
        boolean query = head.find(QUERY);
        return target.isPresent() && query
                ? query(head.without(0), new Written(Kind.CREATE_TABLE, target, List.of(), List.of(), false, catalog))
                : OtherStatements.none();
    }

    /** {@code export data ... as select}. */
    private Outcome export(Head head) {
        while (head.find(Set.of("AS"))) {
            head.next();
            if (head.isQuery()) {
                return query(head.without(0), Written.asQueried(catalog));
            }
        }
        return OtherStatements.none();
    }

    private Outcome created(Head head, Written written) {
        int place = head.place();
        while (head.find(Set.of("AS"))) {
            head.next();
            if (head.isQuery()) {
                return query(head.query(0), written);
            }
        }
        head.moveTo(place);
        if (head.find(Set.of("LIKE", "CLONE", "COPY"))) {
            head.next();
            return head.relation().map(written::copyOf).orElseGet(() -> new Outcome.Unread("no relation to copy"));
        }
        head.moveTo(place);
        return head.find(Set.of("SELECT")) ? query(head.without(0), written) : written.empty();
    }

    private List<String> names(List<String> identifiers) {
        return identifiers.stream().map(dialect::unquoted).toList();
    }

    private Outcome query(String sql, Written written) {
        LineageOutcome outcome = new LineageReader(dialect, catalog).query(sql);
        return outcome instanceof LineageOutcome.Read read
                ? written.of(read.lineage())
                : new Outcome.Unread(((LineageOutcome.Unread) outcome).reason());
    }

    /** What came of reading a statement. */
    public sealed interface Outcome {

        /** The lineage. */
        record Read(StatementLineage lineage) implements Outcome {}

        /** There is none, for this reason. */
        record Unread(String reason) implements Outcome {}
    }
}
