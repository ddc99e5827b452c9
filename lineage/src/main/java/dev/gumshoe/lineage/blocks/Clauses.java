package dev.gumshoe.lineage.blocks;

import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.WithItem;

/** What a query has besides the clauses that blocks are made of. */
final class Clauses {
    private Clauses() {}

    /** A clause on which the SELECT cannot be taken apart. */
    static Optional<String> unknownIn(PlainSelect select) {
        if (select.getOracleHierarchical() != null) {
            return Optional.of("it has CONNECT BY");
        }
        if (select.getLateralViews() != null && !select.getLateralViews().isEmpty()) {
            return Optional.of("it has LATERAL VIEW");
        }
        if (select.getPreWhere() != null || select.getKsqlWindow() != null || select.getPreferringClause() != null) {
            return Optional.of("it has a clause that is not understood");
        }
        if (select.getFirst() != null || select.getSkip() != null || select.getLimitBy() != null) {
            return Optional.of("it has a clause that is not understood");
        }
        if (select.getBigQuerySelectQualifier() != null || select.getForXmlPath() != null) {
            return Optional.of("its rows are values of another shape");
        }
        return joins(select).stream().anyMatch(Clauses::isNested)
                ? Optional.of("its joins are nested without parentheses")
                : Optional.empty();
    }

    /** True where the query has a LIMIT, OFFSET or FETCH of its own. */
    static boolean cuts(Select select) {
        return select.getLimit() != null || select.getOffset() != null || select.getFetch() != null;
    }

    /** The query as SQL without its own WITH clause. */
    static String withoutWith(Select select, Wording wording) {
        List<WithItem<?>> items = select.getWithItemsList();
        try {
            select.setWithItemsList(null);
            return wording.text(select);
        } finally {
            select.setWithItemsList(items);
        }
    }

    static List<Join> joins(PlainSelect select) {
        return select.getJoins() == null ? List.of() : select.getJoins();
    }

    private static boolean isNested(Join join) {
        return join.getOnExpressions() != null && join.getOnExpressions().size() > 1;
    }
}
