package dev.gumshoe.lineage.flow;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.lineage.flow.StatementLineage.Kind;
import dev.gumshoe.lineage.flow.StatementReader.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Statements without a query: those that rename, exchange or drop relations, and those that hand no rows on. */
final class OtherStatements {
    private static final Set<String> HARMLESS = Set.of(
            "USE",
            "SET",
            "SHOW",
            "DESC",
            "DESCRIBE",
            "EXPLAIN",
            "ANALYZE",
            "ANALYSE",
            "VACUUM",
            "REFRESH",
            "CACHE",
            "UNCACHE",
            "CLEAR",
            "ADD",
            "LIST",
            "GRANT",
            "REVOKE",
            "COMMENT",
            "TRUNCATE",
            "DELETE",
            "BEGIN",
            "COMMIT",
            "ROLLBACK",
            "DECLARE",
            "OPTIMIZE",
            "MSCK",
            "RESET",
            "LOCK",
            "CALL",
            "DEALLOCATE",
            "PREPARE",
            "START",
            "END",
            "CHECKPOINT",
            "PRAGMA",
            "INSTALL",
            "LOAD",
            "ATTACH",
            "DETACH",
            "LET",
            "UNSET",
            "SUSPEND",
            "RESUME");

    private OtherStatements() {}

    /** The outcome of a statement that hands no rows on. */
    static Outcome none() {
        return of(Kind.OTHER, Optional.empty(), QueryLineage.NOTHING, List.of());
    }

    static Outcome read(Head head) {
        String verb = head.upper();
        if (HARMLESS.contains(verb)) {
            return none();
        }
        head.next();
        return switch (verb) {
            case "DROP" -> drop(head);
            case "ALTER", "RENAME" -> alter(head);
            default -> new Outcome.Unread("a statement that begins with '" + verb + "' is not understood");
        };
    }

    private static Outcome drop(Head head) {
        if (!head.find(Set.of("TABLE", "VIEW"))) {
            return none();
        }
        head.next();
        head.pass("IF", "EXISTS");
        List<RelationName> dropped = head.relation().stream().toList();
        return of(Kind.OTHER, Optional.empty(), QueryLineage.NOTHING, dropped);
    }

    private static Outcome alter(Head head) {
        if (!head.pass("TABLE") && !head.pass("VIEW")) {
            return none();
        }
        Optional<RelationName> relation = head.relation();
        if (relation.isEmpty()) {
            return none();
        }
        boolean renames = head.pass("RENAME", "TO") || head.pass("TO");
        if (renames) {
            return moved(
                    Kind.RENAME,
                    relation.get(),
                    head.relation(),
                    relation.stream().toList());
        }
        boolean exchanges = head.find(Set.of("SWAP", "EXCHANGE")) && head.find(Set.of("WITH"));
        if (!exchanges) {
            return none();
        }
        head.next();
        head.pass("TABLE");
        return head.relation()
                .map(other -> moved(Kind.EXCHANGE, other, relation, List.of()))
                .orElseGet(OtherStatements::none);
    }

    private static Outcome moved(Kind kind, RelationName from, Optional<RelationName> to, List<RelationName> dropped) {
        QueryLineage all = Results.of(QueryFlow.unknown(new Relation(from)));
        return of(kind, to, all, dropped);
    }

    private static Outcome of(
            Kind kind, Optional<RelationName> target, QueryLineage written, List<RelationName> dropped) {
        return new Outcome.Read(new StatementLineage(kind, target, written, dropped));
    }
}
