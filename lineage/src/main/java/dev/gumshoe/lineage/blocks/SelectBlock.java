package dev.gumshoe.lineage.blocks;

import dev.gumshoe.lineage.sql.SourcePosition;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;

/** One SELECT. */
public final class SelectBlock implements Block {
    private final String name;
    private final WithScope scope;
    private final Wording wording;
    private final PlainSelect select;
    private final From from;
    private final Side side;

    SelectBlock(String name, WithScope scope, Wording wording, PlainSelect select, From from, Side side) {
        this.name = name;
        this.scope = scope;
        this.wording = wording;
        this.select = select;
        this.from = from;
        this.side = side;
    }

    /**
     * The FROM clause, and what WHERE keeps when the joins have taken their part of it.
     *
     * @param first the item before the joins; none where there is no FROM
     */
    record From(Optional<Source> first, List<Joined> joins, List<Expression> where) {
        From {
            joins = List.copyOf(joins);
            where = List.copyOf(where);
        }
    }

    /** What subqueries in expressions read: in each join's condition, in WHERE, and elsewhere. */
    record Side(List<List<Target>> joins, List<Target> where, List<Target> elsewhere) {
        Side {
            joins = joins.stream().map(List::copyOf).toList();
            where = List.copyOf(where);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public WithScope scope() {
        return scope;
    }

    /** The words of the statement that the block is part of. */
    public Wording wording() {
        return wording;
    }

    /** The item before the joins. */
    public Optional<Source> first() {
        return from.first();
    }

    public List<Joined> joins() {
        return from.joins();
    }

    /** Every item of the FROM clause in order, groups taken apart. */
    public List<Source> sources() {
        List<Source> all = new java.util.ArrayList<>();
        from.first().ifPresent(source -> add(source, all));
        from.joins().forEach(join -> add(join.source(), all));
        return all;
    }

    /** The items of the FROM clause up to a join, that join left out; groups taken apart. */
    public List<Source> sourcesBefore(int join) {
        List<Source> all = new java.util.ArrayList<>();
        from.first().ifPresent(source -> add(source, all));
        from.joins().subList(0, join).forEach(earlier -> add(earlier.source(), all));
        return all;
    }

    /** The conjuncts of WHERE that no comma join took. */
    public List<Expression> where() {
        return from.where();
    }

    public Optional<Expression> having() {
        return Optional.ofNullable(select.getHaving());
    }

    public Optional<Expression> qualify() {
        return Optional.ofNullable(select.getQualify());
    }

    public List<SelectItem<?>> items() {
        return select.getSelectItems();
    }

    /** The grouping expressions as written. */
    public List<Expression> groupBy() {
        if (select.getGroupBy() == null || select.getGroupBy().getGroupByExpressionList() == null) {
            return List.of();
        }
        return List.copyOf(select.getGroupBy().getGroupByExpressionList());
    }

    /** True where rows are put together: GROUP BY, or an aggregate function without it. */
    public boolean isAggregated() {
        return select.getGroupBy() != null || Aggregates.in(select);
    }

    /** True of GROUP BY with ROLLUP, CUBE or sets, where a row counts in several groups. */
    public boolean hasGroupingSets() {
        return select.getGroupBy() != null
                && (!select.getGroupBy().getGroupingSets().isEmpty()
                        || select.getGroupBy().isMysqlWithRollup()
                        || wording.text(select.getGroupBy()).matches("(?is).*\\b(rollup|cube|grouping sets)\\b.*"));
    }

    public boolean isDistinct() {
        return select.getDistinct() != null;
    }

    public boolean isDistinctOn() {
        return select.getDistinct() != null && select.getDistinct().getOnSelectItems() != null;
    }

    /** The expressions of DISTINCT ON; none where there is no such clause. */
    public List<Expression> distinctOn() {
        return isDistinctOn()
                ? select.getDistinct().getOnSelectItems().stream()
                        .<Expression>map(SelectItem::getExpression)
                        .toList()
                : List.of();
    }

    /** What ORDER BY lists. */
    public List<OrderByElement> orderBy() {
        return select.getOrderByElements() == null ? List.of() : List.copyOf(select.getOrderByElements());
    }

    public boolean isLimited() {
        return select.getLimit() != null
                || select.getOffset() != null
                || select.getFetch() != null
                || select.getTop() != null;
    }

    /** What subqueries in the condition of a join read. */
    public List<Target> readsInJoin(int join) {
        return side.joins().get(join);
    }

    /** What subqueries in WHERE read. */
    public List<Target> readsInWhere() {
        return side.where();
    }

    /** What other subqueries in expressions read. */
    public List<Target> readsElsewhere() {
        return side.elsewhere();
    }

    /** The FROM clause up to and with the first joins, without the word FROM. */
    public String fromText(int joins) {
        StringBuilder text = new StringBuilder(from.first().map(Source::text).orElse(""));
        from.joins().subList(0, joins).forEach(join -> text.append(' ').append(join.text()));
        return text.toString();
    }

    /** The whole FROM clause over a query's rows in place of the first item, without the word FROM. */
    public String fromTextOver(String query) {
        String alias = from.first().map(Source::qualifier).orElse("");
        StringBuilder text = new StringBuilder("(" + query + ") " + alias);
        from.joins().forEach(join -> text.append(' ').append(join.text()));
        return text.toString();
    }

    /** The whole SELECT over another FROM clause, and under more conditions than its own. */
    public String textOver(String fromText, List<String> moreConditions) {
        return SelectText.over(this, select, fromText, moreConditions);
    }

    /** The text of a condition of this block. */
    public String text(Object node) {
        return wording.text(node);
    }

    /** The SELECT with its clauses as far as the last. */
    public String textUpTo(Clause last) {
        return SelectText.of(this, select, last, List.of());
    }

    /** The SELECT with its clauses as far as the last, and more select items after its own. */
    public String textUpTo(Clause last, List<String> moreItems) {
        return SelectText.of(this, select, last, moreItems);
    }

    @Override
    public String text() {
        return textUpTo(Clause.LIMIT);
    }

    @Override
    public int line() {
        return wording.line(select, 0);
    }

    /** Where the SELECT stands in the compiled SQL, or the nearest part of it whose place is known. */
    public Optional<SourcePosition> position() {
        return SourcePosition.of(select);
    }

    @Override
    public List<Target> reads() {
        List<Target> reads = new java.util.ArrayList<>();
        sources().forEach(source -> reads.addAll(source.target().leaves()));
        side.joins().forEach(reads::addAll);
        reads.addAll(side.where());
        reads.addAll(side.elsewhere());
        return reads;
    }

    private static void add(Source source, List<Source> all) {
        if (source.target() instanceof Target.ToGroup group && source.alias().isEmpty()) {
            group.members().forEach(member -> add(member, all));
        } else {
            all.add(source);
        }
    }

    /** The clauses of a SELECT in the order in which they work. */
    public enum Clause {
        WHERE,
        GROUP_BY,
        HAVING,
        QUALIFY,
        DISTINCT,
        LIMIT
    }
}
