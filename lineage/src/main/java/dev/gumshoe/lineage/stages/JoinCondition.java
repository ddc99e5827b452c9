package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.lineage.blocks.Joined;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.columns.ColumnResolver;
import dev.gumshoe.lineage.columns.MergedColumns;
import dev.gumshoe.lineage.columns.OutputColumn;
import dev.gumshoe.lineage.columns.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.schema.Column;

/**
 * A join's condition taken apart.
 *
 * @param keys the equalities between the rows so far and the joined side
 * @param rest the other conjuncts
 */
public record JoinCondition(List<Key> keys, List<Conjunct> rest) {
    public JoinCondition {
        keys = List.copyOf(keys);
        rest = List.copyOf(rest);
    }

    /**
     * An equality.
     *
     * @param left the expression over the rows so far, as SQL; {@code right} over the joined side
     */
    public record Key(String left, TypeFamily leftType, String right, TypeFamily rightType) {}

    /** A conjunct that is no key. */
    public record Conjunct(String text, Side side) {}

    /** Whose columns a conjunct names. */
    public enum Side {
        /** Of the rows so far alone. */
        LEFT,
        /** Of the joined side alone. */
        RIGHT,
        /** Of both, or not to be told. */
        BOTH
    }

    /** The conjuncts besides keys that name columns of one side alone, as SQL. */
    public List<String> only(Side side) {
        return rest.stream()
                .filter(conjunct -> conjunct.side() == side)
                .map(conjunct -> "(" + conjunct.text() + ")")
                .toList();
    }

    /** The whole condition as SQL, with USING written out; {@code true} where there is none. */
    public String text() {
        Stream<String> equalities = keys.stream().map(key -> key.left() + " = " + key.right());
        Stream<String> others = rest.stream().map(conjunct -> "(" + conjunct.text() + ")");
        String all = Stream.concat(equalities, others).collect(Collectors.joining(" and "));
        return all.isEmpty() ? "true" : all;
    }

    /** The condition of a join of the block; empty where the columns that it compares cannot be told. */
    public static Optional<JoinCondition> of(ColumnResolver columns, SelectBlock block, int join) {
        return new Reader(columns, block, join).read();
    }

    /** Reads one condition. */
    private static final class Reader {
        private final ColumnResolver columns;
        private final SelectBlock block;
        private final int join;
        private final Joined joined;
        private final List<Source> before;
        private final List<Source> added;
        private final List<Key> keys = new ArrayList<>();
        private final List<Conjunct> rest = new ArrayList<>();

        Reader(ColumnResolver columns, SelectBlock block, int join) {
            this.columns = columns;
            this.block = block;
            this.join = join;
            this.joined = block.joins().get(join);
            this.before = block.sourcesBefore(join);
            this.added = block.sourcesBefore(join + 1).stream()
                    .filter(source -> !before.contains(source))
                    .toList();
        }

        Optional<JoinCondition> read() {
            MergedColumns merged = new MergedColumns(columns, block);
            Optional<List<String>> compared = merged.comparedBy(join);
            if (compared.isEmpty()) {
                return Optional.empty();
            }
            for (String column : compared.get()) {
                Optional<Source> owner = merged.owner(join, column);
                if (owner.isEmpty()) {
                    return Optional.empty();
                }
                keys.add(usingKey(owner.get(), column));
            }
            joined.on().forEach(this::add);
            return Optional.of(new JoinCondition(keys, rest));
        }

        private Key usingKey(Source owner, String column) {
            Scope.Resolved left = in(owner, column);
            Scope.Resolved right = in(joined.source(), column);
            return new Key(
                    left.qualified(),
                    left.column().family(),
                    right.qualified(),
                    right.column().family());
        }

        private Scope.Resolved in(Source source, String column) {
            String quoted = block.wording().dialect().quoted(column);
            OutputColumn found = columns.of(source)
                    .find(column)
                    .orElseGet(
                            () -> OutputColumn.unknown(column, column.matches("[a-z_][a-z0-9_]*") ? column : quoted));
            return new Scope.Resolved(source, found);
        }

        private void add(Expression conjunct) {
            if (conjunct instanceof EqualsTo equality) {
                Expression one = equality.getLeftExpression();
                Expression other = equality.getRightExpression();
                if (isOver(one, before) && isOver(other, added)) {
                    keys.add(key(one, other));
                    return;
                }
                if (isOver(one, added) && isOver(other, before)) {
                    keys.add(key(other, one));
                    return;
                }
            }
            Side side = isOver(conjunct, added) ? Side.RIGHT : isOver(conjunct, before) ? Side.LEFT : Side.BOTH;
            rest.add(new Conjunct(block.text(conjunct), side));
        }

        private Key key(Expression left, Expression right) {
            return new Key(block.text(left), type(left), block.text(right), type(right));
        }

        private TypeFamily type(Expression expression) {
            Expression inner = TreeSearch.bare(expression);
            while (inner instanceof CastExpression cast) {
                inner = TreeSearch.bare(cast.getLeftExpression());
            }
            return inner instanceof Column column
                    ? columns.scope(block)
                            .resolve(column)
                            .map(found -> found.column().family())
                            .orElse(TypeFamily.UNKNOWN)
                    : TypeFamily.UNKNOWN;
        }

        private boolean isOver(Expression expression, List<Source> sources) {
            List<Column> named = TreeSearch.columns(expression);
            return !named.isEmpty()
                    && TreeSearch.subqueries(expression).isEmpty()
                    && named.stream()
                            .allMatch(column -> columns.scope(block)
                                    .resolve(column)
                                    .filter(found -> sources.contains(found.source()))
                                    .isPresent());
        }
    }
}
