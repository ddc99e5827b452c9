package dev.gumshoe.lineage.trace;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columns.OutputColumn;
import dev.gumshoe.lineage.stages.SqlProject;

/** How a column is spelled where a trace begins. */
final class Start {
    private Start() {}

    static String column(SqlProject project, UniqueId node, ColumnName column) {
        String name = column.value();
        return project.stages(node)
                .flatMap(stages -> stages.columns().of(stages.output()).find(name))
                .map(OutputColumn::spelled)
                .orElse(name.matches("[A-Za-z_]\\w*") ? name : project.dialect().quoted(name));
    }
}
