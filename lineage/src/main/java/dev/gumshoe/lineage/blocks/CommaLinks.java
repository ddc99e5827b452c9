package dev.gumshoe.lineage.blocks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.Join;

/**
 * The conjuncts of WHERE that link items of a FROM clause with commas: {@code from a, b where a.id = b.id} is measured as
 * the join that it is. Only conjuncts whose columns all name their relation are taken.
 */
final class CommaLinks {
    private final Map<Integer, List<Expression>> byJoin = new HashMap<>();
    private final List<Expression> rest = new ArrayList<>();

    private CommaLinks() {}

    static CommaLinks of(
            Wording wording, Optional<Source> first, List<Join> joins, List<Source> joined, List<Expression> where) {
        CommaLinks links = new CommaLinks();
        boolean padded = joins.stream().anyMatch(join -> join.isRight() || join.isFull());
        for (Expression conjunct : where) {
            int join = padded ? -1 : lastRelation(wording, conjunct, first, joined);
            if (join >= 0 && joins.get(join).isSimple() && !(joined.get(join).target() instanceof Target.Opaque)) {
                links.byJoin.computeIfAbsent(join, any -> new ArrayList<>()).add(conjunct);
            } else {
                links.rest.add(conjunct);
            }
        }
        return links;
    }

    List<Expression> of(int join) {
        return byJoin.getOrDefault(join, List.of());
    }

    List<Expression> rest() {
        return rest;
    }

    /** The last join whose relation the conjunct names together with an earlier one; -1 where it is no such link. */
    private static int lastRelation(Wording wording, Expression conjunct, Optional<Source> first, List<Source> joined) {
        if (!TreeSearch.subqueries(conjunct).isEmpty()) {
            return -1;
        }
        int last = -1;
        int earliest = Integer.MAX_VALUE;
        for (Column column : TreeSearch.columns(conjunct)) {
            if (column.getTableName() == null || column.getTableName().isEmpty()) {
                return -1;
            }
            String alias = wording.name(column.getTableName());
            int place =
                    first.filter(source -> Names.same(source.alias(), alias)).isPresent() ? -1 : find(joined, alias);
            if (place == joined.size()) {
                return -1;
            }
            last = Math.max(last, place);
            earliest = Math.min(earliest, place);
        }
        return earliest < last ? last : -1;
    }

    private static int find(List<Source> joined, String alias) {
        int place = 0;
        while (place < joined.size() && !Names.same(joined.get(place).alias(), alias)) {
            place++;
        }
        return place;
    }
}
