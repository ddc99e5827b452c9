package dev.gumshoe.lineage.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jsqlparser.expression.WindowDefinition;
import net.sf.jsqlparser.statement.select.Select;

/** Where expressions stand: the CTEs and windows in their sight, and the query whose rows their subqueries influence. */
final class Site {
    private final QueryFlow queries;
    private final Ctes ctes;
    private final Influences influences;
    private final Map<String, WindowDefinition> windows = new HashMap<>();

    Site(QueryFlow queries, Ctes ctes, Influences influences) {
        this.queries = queries;
        this.ctes = ctes;
        this.influences = influences;
    }

    QueryFlow queries() {
        return queries;
    }

    Words words() {
        return queries.words();
    }

    Ctes ctes() {
        return ctes;
    }

    Influences influences() {
        return influences;
    }

    void name(List<WindowDefinition> definitions) {
        definitions.forEach(definition -> windows.put(words().name(definition.getWindowName()), definition));
    }

    Optional<WindowDefinition> window(String name) {
        return Optional.ofNullable(windows.get(name));
    }

    /** The rows of a subquery in an expression. */
    Rows inside(Select query, Scope around) {
        Rows rows = queries.read(query, ctes, Optional.of(around));
        influences.reads(rows.influences());
        return rows;
    }
}
