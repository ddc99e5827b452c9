package dev.gumshoe.lineage.patch;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Puts other names in place of relations that SQL reads. */
public final class RelationSwap {
    private static final Set<String> BEFORE = Set.of("FROM", "JOIN", ",");

    private final Dialect dialect;
    private final RelationIndex index;
    private final Map<UniqueId, String> names;
    private final Function<UniqueId, Optional<String>> ephemerals;

    /**
     * A swap.
     *
     * @param names what stands in place of each node's relation
     * @param ephemerals what stands in place of the SQL of an ephemeral model that dbt wrote into another's
     */
    public RelationSwap(
            Dialect dialect,
            RelationIndex index,
            Map<UniqueId, String> names,
            Function<UniqueId, Optional<String>> ephemerals) {
        this.dialect = dialect;
        this.index = index;
        this.names = Map.copyOf(names);
        this.ephemerals = ephemerals;
    }

    /** The SQL with every one of the relations under its other name, and its own as its alias where it has none. */
    public String in(String sql) throws NoPatch {
        SqlTokens tokens = SqlTokens.of(sql, dialect);
        List<Substitution> all = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (isName(tokens.get(at))) {
                at = tokens.is(at + 1, "as") && tokens.is(at + 2, "(")
                        ? inlined(tokens, at, all)
                        : read(tokens, at, all);
            }
        }
        return Substitution.apply(sql, all);
    }

    /** Passes a CTE's name by; where dbt wrote an ephemeral model into it that has another name, its whole body. */
    private int inlined(SqlTokens tokens, int cte, List<Substitution> all) {
        int open = cte + 2;
        int close = tokens.closing(open);
        Optional<String> other =
                index.inlined(dialect.unquoted(tokens.get(cte).text())).flatMap(ephemerals);
        if (other.isEmpty() || close >= tokens.size()) {
            return cte;
        }
        all.add(new Substitution(tokens.get(open).end(), tokens.get(close).start(), "select * from " + other.get()));
        return close;
    }

    /** Passes a name by, with its dots. A name without a schema may be that of a CTE, and dbt writes none. */
    private int read(SqlTokens tokens, int first, List<Substitution> all) {
        int last = lastOf(tokens, first);
        if (last == first || !isRead(tokens, first)) {
            return last;
        }
        Optional<String> other =
                index.nodeOf(relation(tokens, first, last, dialect)).map(names::get);
        if (other.isPresent()) {
            String alias =
                    isAliased(tokens, last) ? "" : " as " + tokens.get(last).text();
            all.add(new Substitution(tokens.get(first).start(), tokens.get(last).end(), other.get() + alias));
        }
        return last;
    }

    /** The last token of the name that begins at one, dots included; the token itself where it is no name or has no dots. */
    static int lastOf(SqlTokens tokens, int first) {
        int last = first;
        while (isName(tokens.get(first)) && tokens.is(last + 1, ".") && last + 2 < tokens.size()) {
            last += 2;
        }
        return last;
    }

    /** Whether a name stands where a relation is read. */
    static boolean isRead(SqlTokens tokens, int first) {
        return tokens.isAny(first - 1, BEFORE);
    }

    private static boolean isName(Token token) {
        return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED;
    }

    private static boolean isAliased(SqlTokens tokens, int last) {
        int next = last + 1;
        return next < tokens.size() && isName(tokens.get(next)) && !tokens.isAny(next, BlockPatch.NO_ALIAS);
    }

    static RelationName relation(SqlTokens tokens, int first, int last, Dialect dialect) {
        List<String> parts = new ArrayList<>();
        for (int at = first; at <= last; at += 2) {
            parts.add(dialect.unquoted(tokens.get(at).text()));
        }
        while (parts.size() < 3) {
            parts.add(0, "");
        }
        int size = parts.size();
        return new RelationName(parts.get(size - 3), parts.get(size - 2), parts.get(size - 1));
    }
}
