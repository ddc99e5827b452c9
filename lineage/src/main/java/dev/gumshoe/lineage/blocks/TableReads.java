package dev.gumshoe.lineage.blocks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.WithItem;

/** What a query reads that is not looked into: the tables that it names, anywhere. */
final class TableReads {
    private final Wording wording;
    private final SourceReader sources;
    private final WithScope scope;

    TableReads(Wording wording, SourceReader sources, WithScope scope) {
        this.wording = wording;
        this.sources = sources;
        this.scope = scope;
    }

    List<Target> of(Object node) {
        Set<String> own = Everything.of(WithItem.class, node).stream()
                .map(item -> Names.fold(wording.name(item.getAliasName())))
                .collect(Collectors.toSet());
        Set<Table> qualifiers = Everything.of(AllTableColumns.class, node).stream()
                .map(AllTableColumns::getTable)
                .collect(Collectors.toSet());
        return Everything.of(Table.class, node).stream()
                .filter(table -> !qualifiers.contains(table))
                .filter(table ->
                        table.getSchemaName() != null || !own.contains(Names.fold(wording.name(table.getName()))))
                .map(table -> sources.target(table, scope))
                .distinct()
                .toList();
    }
}
