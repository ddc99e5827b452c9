package dev.gumshoe.lineage.patch;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds where in the text of a model an edit of one of its blocks is made. */
final class BlockPatch {
    /** The words that may follow a relation without being its alias. */
    static final Set<String> NO_ALIAS = Set.of(
            "ON",
            "USING",
            "JOIN",
            "INNER",
            "LEFT",
            "RIGHT",
            "FULL",
            "CROSS",
            "NATURAL",
            "SEMI",
            "ANTI",
            "ASOF",
            "WHERE",
            "GROUP",
            "HAVING",
            "QUALIFY",
            "WINDOW",
            "ORDER",
            "LIMIT",
            "OFFSET",
            "FETCH",
            "UNION",
            "INTERSECT",
            "EXCEPT",
            "MINUS",
            "TABLESAMPLE",
            "SAMPLE",
            "PIVOT",
            "UNPIVOT",
            "FOR",
            "LATERAL");

    private final SqlTokens tokens;
    private final StagePart part;
    private final SelectTokens select;
    private final Dialect dialect;

    BlockPatch(SqlTokens tokens, StagePart part, Dialect dialect) throws NoPatch {
        if (!(part.block() instanceof SelectBlock block)) {
            throw new NoPatch("the stage is not part of a plain SELECT");
        }
        this.tokens = tokens;
        this.part = part;
        this.select = SelectTokens.of(tokens, block);
        this.dialect = dialect;
    }

    List<Substitution> substitutions(Edit edit) throws NoPatch {
        if (edit instanceof Edit.Replace replace) {
            return replace(replace);
        }
        if (edit instanceof Edit.ChangeJoin change) {
            return List.of(changeJoin(change.to()));
        }
        if (edit instanceof Edit.NarrowJoin narrow) {
            return narrowJoin(narrow.condition());
        }
        if (edit instanceof Edit.AddFilter filter) {
            return addFilter(filter.condition());
        }
        return List.of(readInstead(((Edit.ReadInstead) edit).query()));
    }

    /** Wherever the block has the expression: what is selected may be grouped by as well. An equality may stand the other way round. */
    private List<Substitution> replace(Edit.Replace replace) throws NoPatch {
        SqlTokens wanted = SqlTokens.of(replace.text(), dialect);
        List<Substitution> found = found(wanted, replace.with());
        if (found.isEmpty()) {
            Optional<String> turned = wanted.turned();
            found = turned.isEmpty() ? found : found(SqlTokens.of(turned.get(), dialect), replace.with());
        }
        if (found.isEmpty()) {
            throw new NoPatch("'" + replace.text() + "' does not stand in the text like that");
        }
        return found;
    }

    private List<Substitution> found(SqlTokens wanted, String with) {
        List<Substitution> found = new ArrayList<>();
        for (int at = select.begin(); wanted.size() > 0 && at + wanted.size() <= select.end(); at++) {
            if (tokens.matches(at, wanted) && select.owns(at)) {
                int last = at + wanted.size() - 1;
                found.add(new Substitution(
                        tokens.get(at).start(), tokens.get(last).end(), with));
                at = last;
            }
        }
        return found;
    }

    private Substitution changeJoin(JoinType to) throws NoPatch {
        int join = select.join(joinIndex());
        if (tokens.is(join, ",")) {
            throw new NoPatch("the join is a comma");
        }
        int type = select.typeOf(join);
        String words = to == JoinType.INNER ? "inner join" : to.name().toLowerCase(Locale.ROOT) + " join";
        boolean shouts = tokens.get(join).text().equals("JOIN");
        return new Substitution(
                tokens.get(type).start(), tokens.get(join).end(), shouts ? words.toUpperCase(Locale.ROOT) : words);
    }

    private List<Substitution> narrowJoin(String condition) throws NoPatch {
        int join = select.join(joinIndex());
        int end = select.endOfJoin(joinIndex());
        int on = select.find("on", join, end);
        if (on == end) {
            throw new NoPatch("the join has no ON");
        }
        return and(on, end, condition);
    }

    private List<Substitution> addFilter(String condition) {
        int where = select.clause("where").orElse(-1);
        if (where >= 0) {
            return and(where, select.endOfWhere(), condition);
        }
        int end = tokens.get(select.endOfFrom() - 1).end();
        return List.of(new Substitution(end, end, " where " + condition));
    }

    /** Adds a conjunct to the condition that follows a word and goes as far as {@code end}. */
    private List<Substitution> and(int word, int end, String condition) {
        int last = tokens.get(end - 1).end();
        if (!select.has("or", word, end)) {
            return List.of(new Substitution(last, last, " and " + condition));
        }
        int first = tokens.get(word + 1).start();
        return List.of(new Substitution(first, first, "("), new Substitution(last, last, ") and " + condition));
    }

    private Substitution readInstead(String query) throws NoPatch {
        int word = part.step() instanceof Step.Join join
                ? select.join(join.index())
                : select.clause("from").orElseThrow(() -> new NoPatch("the SELECT reads nothing"));
        int first = word + 1;
        if (first >= select.end() || tokens.is(first, "(") || tokens.is(first, "lateral")) {
            throw new NoPatch("what is read is no relation or CTE");
        }
        int last = first;
        while (tokens.is(last + 1, ".")) {
            last += 2;
        }
        int start = tokens.get(first).start();
        int end = tokens.get(last).end();
        String name = tokens.text().substring(start, end);
        boolean aliased = last + 1 < select.end() && !tokens.isAny(last + 1, NO_ALIAS) && !tokens.is(last + 1, ",");
        String alias = aliased ? "" : " as " + tokens.get(last).text();
        return new Substitution(start, end, "(" + query.replace("{source}", name) + ")" + alias);
    }

    private int joinIndex() throws NoPatch {
        if (part.step() instanceof Step.Join join) {
            return join.index();
        }
        throw new NoPatch("the stage is no join");
    }
}
