package dev.gumshoe.lineage.patch;

import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.sql.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Where the clauses of one SELECT stand among the tokens of its text. What lies in parentheses is no clause of it. */
public final class SelectTokens {
    private static final Set<String> ENDS = Set.of("UNION", "INTERSECT", "EXCEPT", "MINUS", ";");
    private static final Set<String> AFTER_FROM =
            Set.of("WHERE", "GROUP", "HAVING", "QUALIFY", "WINDOW", "ORDER", "LIMIT", "OFFSET", "FETCH");

    private final SqlTokens tokens;
    private final int select;
    private final int end;
    /** The tokens of the SELECT that are in no parentheses. */
    private final List<Integer> top = new ArrayList<>();

    private SelectTokens(SqlTokens tokens, int select) {
        this.tokens = tokens;
        this.select = select;
        int at = select;
        while (at < tokens.size() && !tokens.is(at, ")") && !(at > select && ends(tokens, at))) {
            top.add(at);
            at = tokens.is(at, "(") ? tokens.closing(at) : at;
            at++;
        }
        this.end = Math.min(at, tokens.size());
    }

    /** {@code * except (a)} ends nothing. */
    private static boolean ends(SqlTokens tokens, int at) {
        boolean list = tokens.is(at, "except") && tokens.is(at + 1, "(") && !tokens.is(at + 2, "select");
        return tokens.isAny(at, ENDS) && !list;
    }

    public static SelectTokens of(SqlTokens tokens, SelectBlock block) throws NoPatch {
        SourcePosition position =
                block.position().orElseThrow(() -> new NoPatch("where the SELECT stands in its text is not known"));
        int at = tokens.at(position);
        int select = tokens.is(at, "with") || tokens.is(at, "(") ? forward(tokens, at) : backward(tokens, at);
        if (select < 0) {
            throw new NoPatch("the SELECT is not found in its text");
        }
        return new SelectTokens(tokens, select);
    }

    private static int forward(SqlTokens tokens, int from) {
        int at = tokens.is(from, "(") ? from + 1 : from;
        while (at < tokens.size() && !tokens.is(at, "select")) {
            at = (tokens.is(at, "(") ? tokens.closing(at) : at) + 1;
        }
        return at < tokens.size() ? at : -1;
    }

    private static int backward(SqlTokens tokens, int from) {
        int depth = 0;
        for (int at = from; at >= 0; at--) {
            if (depth == 0 && tokens.is(at, "select")) {
                return at;
            }
            depth += tokens.is(at, ")") && at < from ? 1 : tokens.is(at, "(") && depth > 0 ? -1 : 0;
        }
        return -1;
    }

    /** The first token of the SELECT. */
    public int begin() {
        return select;
    }

    /** The token after the last one of the SELECT. */
    public int end() {
        return end;
    }

    /** Whether a token is in the SELECT and not in a subquery of it. */
    public boolean owns(int token) {
        int inner = -1;
        for (int at = select + 1; at <= token; at++) {
            if (tokens.isAny(at, Set.of("SELECT", "WITH")) && tokens.is(at - 1, "(")) {
                int close = tokens.closing(at - 1);
                inner = token <= close ? at : inner;
                at = token <= close ? at : close;
            }
        }
        return token >= select && token < end && inner < 0;
    }

    /** The first token of a clause: {@code WHERE}. */
    public OptionalInt clause(String word) {
        return top.stream()
                .filter(at -> tokens.is(at, word) && !isComparison(at))
                .mapToInt(at -> at)
                .findFirst();
    }

    /** {@code a is distinct from b}. */
    private boolean isComparison(int from) {
        return tokens.is(from - 1, "distinct") && tokens.isAny(from - 2, Set.of("IS", "NOT"));
    }

    /** The token at which the FROM clause ends. */
    public int endOfFrom() {
        int from = clause("from").orElse(select);
        return next(from, AFTER_FROM);
    }

    /** The token at which the conditions of WHERE end. */
    public int endOfWhere() {
        return next(clause("where").orElse(end), AFTER_FROM);
    }

    /**
     * The word JOIN, or the comma, of a join.
     *
     * @param index the join's place among those of the block, from 0
     */
    public int join(int index) throws NoPatch {
        int from = clause("from").orElseThrow(() -> new NoPatch("the SELECT reads nothing"));
        int last = endOfFrom();
        List<Integer> joins = top.stream()
                .filter(at -> at > from && at < last && (tokens.is(at, "join") || tokens.is(at, ",")))
                .toList();
        if (index >= joins.size()) {
            throw new NoPatch("the join is not found in its text");
        }
        return joins.get(index);
    }

    /** The token after the last one of a join and its condition, the type of the next join left out. */
    public int endOfJoin(int index) throws NoPatch {
        int at = join(index);
        int last = endOfFrom();
        for (int next : top) {
            boolean ends = next > at && next < last && (tokens.is(next, "join") || tokens.is(next, ","));
            if (ends) {
                return typeOf(next);
            }
        }
        return last;
    }

    /** The first of the words that say what type a join is: {@code left} in {@code left outer join}. */
    public int typeOf(int join) {
        Set<String> words =
                Set.of("INNER", "LEFT", "RIGHT", "FULL", "OUTER", "CROSS", "NATURAL", "ANY", "SEMI", "ANTI");
        int at = join;
        while (!tokens.is(join, ",") && tokens.isAny(at - 1, words)) {
            at--;
        }
        return at;
    }

    /** Whether a word stands between two tokens, in no parentheses. */
    boolean has(String word, int from, int to) {
        return top.stream().anyMatch(at -> at >= from && at < to && tokens.is(at, word));
    }

    /** The first token between two, in no parentheses, that is the word; the second where there is none. */
    public int find(String word, int from, int to) {
        return top.stream()
                .filter(at -> at >= from && at < to && tokens.is(at, word))
                .findFirst()
                .orElse(to);
    }

    private int next(int after, Set<String> words) {
        return top.stream()
                .filter(at -> at > after && tokens.isAny(at, words))
                .findFirst()
                .orElse(end);
    }
}
