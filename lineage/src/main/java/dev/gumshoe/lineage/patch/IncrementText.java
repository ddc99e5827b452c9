package dev.gumshoe.lineage.patch;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Makes the text of an increment that of a full run: conditions such as {@code updated_at > (select max(updated_at) from itself)}, which
 * let only new rows pass, become one that lets all pass; where the rows asked are the model's own, it lets none pass. What {@code FullRun} does to a tree this does to a text that a person wrote.
 */
public final class IncrementText {
    private static final Set<String> CLAUSES =
            Set.of("SELECT", "FROM", "WHERE", "GROUP", "HAVING", "QUALIFY", "ORDER", "LIMIT", "UNION", "WINDOW", "ON");
    private static final Set<String> AFTER_WHERE =
            Set.of("GROUP", "HAVING", "QUALIFY", "ORDER", "LIMIT", "UNION", "EXCEPT", "INTERSECT", "WINDOW", "OFFSET");

    private final SqlTokens tokens;
    private final IntPredicate itself;

    private IncrementText(SqlTokens tokens, IntPredicate itself) {
        this.tokens = tokens;
        this.itself = itself;
    }

    /**
     * The text of a full run; the same text where no condition reads the model itself.
     *
     * @throws NoPatch where two such conditions overlap
     */
    public static String fullRun(String sql, UniqueId model, RelationIndex index, Dialect dialect) throws NoPatch {
        SqlTokens tokens = SqlTokens.of(sql, dialect);
        IntPredicate itself = at -> isItself(tokens, at, model, index, dialect);
        IncrementText text = new IncrementText(tokens, itself);
        List<Substitution> all = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at = RelationSwap.lastOf(tokens, at) + 1) {
            if (itself.test(at)) {
                text.condition(at, all);
            }
        }
        return Substitution.apply(sql, all.stream().distinct().toList());
    }

    private static boolean isItself(SqlTokens tokens, int at, UniqueId model, RelationIndex index, Dialect dialect) {
        int last = RelationSwap.lastOf(tokens, at);
        return last > at
                && RelationSwap.isRead(tokens, at)
                && index.nodeOf(RelationSwap.relation(tokens, at, last, dialect))
                        .filter(model::equals)
                        .isPresent();
    }

    /** Of the condition that a subquery around a token is part of: the conjunct, or the whole where it is not made of conjuncts. */
    private void condition(int inside, List<Substitution> all) {
        int open = opening(inside);
        while (open >= 0) {
            int where = clause(open);
            if (where >= 0 && tokens.is(where, "WHERE")) {
                all.add(conjunct(where, open));
                return;
            }
            open = opening(open);
        }
    }

    private Substitution conjunct(int where, int at) {
        int first = where + 1;
        int end = tokens.size();
        boolean alternatives = false;
        boolean between = false;
        int begin = first;
        for (int i = first; i < end; i++) {
            if (tokens.is(i, "(")) {
                i = tokens.closing(i);
            } else if (tokens.is(i, ")") || tokens.isAny(i, AFTER_WHERE)) {
                end = i;
            } else if (tokens.is(i, "OR")) {
                alternatives = true;
            } else if (tokens.is(i, "BETWEEN")) {
                between = true;
            } else if (tokens.is(i, "AND") && between) {
                between = false;
            } else if (tokens.is(i, "AND") && i < at) {
                begin = i + 1;
            } else if (tokens.is(i, "AND") && !alternatives && !orFollows(i)) {
                end = i;
            }
        }
        int from = alternatives ? first : begin;
        return new Substitution(
                tokens.get(from).start(), tokens.get(end - 1).end(), readsItself(where) ? "1 = 0" : "1 = 1");
    }

    /** Whether the rows that a WHERE is asked of are the model's own: a full run begins with none. */
    private boolean readsItself(int where) {
        return IntStream.range(Math.max(clause(where), 0), where).anyMatch(itself);
    }

    private boolean orFollows(int from) {
        for (int i = from; i < tokens.size() && !tokens.is(i, ")") && !tokens.isAny(i, AFTER_WHERE); i++) {
            if (tokens.is(i, "(")) {
                i = tokens.closing(i);
            } else if (tokens.is(i, "OR")) {
                return true;
            }
        }
        return false;
    }

    /** The word that begins the clause in which a token stands, at its own depth of parentheses; -1 where none does. */
    private int clause(int at) {
        int depth = 0;
        for (int i = at - 1; i >= 0; i--) {
            depth += tokens.is(i, ")") ? 1 : tokens.is(i, "(") ? -1 : 0;
            if (depth < 0) {
                return -1;
            }
            if (depth == 0 && tokens.isAny(i, CLAUSES)) {
                return i;
            }
        }
        return -1;
    }

    /** The parenthesis around a token; -1 where none is. */
    private int opening(int at) {
        int depth = 0;
        for (int i = at - 1; i >= 0; i--) {
            depth += tokens.is(i, ")") ? 1 : tokens.is(i, "(") ? -1 : 0;
            if (depth < 0) {
                return i;
            }
        }
        return -1;
    }
}
