package dev.gumshoe.lineage.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;

/** Reads one SELECT. */
final class SelectReader {
    private final Wording wording;
    private final SourceReader sources;
    private final WithScope scope;

    SelectReader(Wording wording, SourceReader sources, WithScope scope) {
        this.wording = wording;
        this.sources = sources;
        this.scope = scope;
    }

    SelectBlock read(PlainSelect select, String name) {
        Optional<Source> first = Optional.ofNullable(select.getFromItem()).map(item -> sources.read(item, scope));
        List<Join> joins = Clauses.joins(select);
        List<Source> joined = joins.stream()
                .map(join -> sources.read(join.getFromItem(), scope))
                .toList();
        List<Expression> where = select.getWhere() == null ? List.of() : TreeSearch.conjuncts(select.getWhere());
        CommaLinks links = CommaLinks.of(wording, first, joins, joined, where);
        JoinReader reader = new JoinReader(wording, wording.line(select, 1));
        List<Joined> read = new ArrayList<>();
        for (int i = 0; i < joins.size(); i++) {
            read.add(reader.read(joins.get(i), joined.get(i), links.of(i)));
        }
        SelectBlock.From from = new SelectBlock.From(first, read, links.rest());
        return new SelectBlock(name, scope, wording, select, from, side(select, read, links.rest()));
    }

    private SelectBlock.Side side(PlainSelect select, List<Joined> joins, List<Expression> where) {
        List<List<Target>> inJoins =
                joins.stream().map(join -> reads(join.on())).toList();
        List<Object> elsewhere = new ArrayList<>(select.getSelectItems());
        Optional.ofNullable(select.getHaving()).ifPresent(elsewhere::add);
        Optional.ofNullable(select.getQualify()).ifPresent(elsewhere::add);
        return new SelectBlock.Side(inJoins, reads(where), reads(elsewhere));
    }

    private List<Target> reads(List<?> expressions) {
        List<Target> reads = new ArrayList<>();
        for (Object expression : expressions) {
            for (Select subquery : TreeSearch.subqueries(expression)) {
                reads.addAll(new TableReads(wording, sources, scope).of(subquery));
            }
        }
        return reads;
    }
}
