package dev.gumshoe.lineage.sql;

import static dev.gumshoe.lineage.sql.Statements.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.statement.select.PlainSelect;
import org.junit.jupiter.api.Test;

class SourcePositionTest {

    @Test
    void findsNodesWhereTheSourceHasThem() {
        PlainSelect select = select("select a,\n\n\n\n  b / c as d -- comment\nfrom t\n\tjoin u on t.x = u.x");
        assertThat(SourcePosition.of(select.getSelectItem(0))).contains(new SourcePosition(1, 8));
        assertThat(SourcePosition.of(select.getSelectItem(1))).contains(new SourcePosition(5, 3));
        assertThat(SourcePosition.of(select.getFromItem())).contains(new SourcePosition(6, 6));
        assertThat(SourcePosition.of(select.getJoin(0))).contains(new SourcePosition(7, 2));
    }

    @Test
    void countsColumnsAsTheSourceDoesAfterARename() {
        PlainSelect select = select("select final.a, final.b from final");
        assertThat(SourcePosition.of(select.getSelectItem(1))).contains(new SourcePosition(1, 17));
    }

    @Test
    void findsNodesOfQueriesThatBeginWithFrom() {
        PlainSelect select = select("from\n  t\nselect\n  a\nwhere\n  b");
        assertThat(SourcePosition.of(select.getFromItem())).contains(new SourcePosition(2, 3));
        assertThat(SourcePosition.of(select.getSelectItem(0))).contains(new SourcePosition(4, 3));
        assertThat(SourcePosition.of(select.getWhere())).contains(new SourcePosition(6, 3));
    }

    @Test
    void findsNothingForNodesThatWereNotParsed() {
        assertThat(SourcePosition.of(new LongValue(1))).isEmpty();
    }

    private static PlainSelect select(String sql) {
        return (PlainSelect) parsed(Dialect.DUCKDB, sql).tree();
    }
}
