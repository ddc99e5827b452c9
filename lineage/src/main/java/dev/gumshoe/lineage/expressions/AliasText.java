package dev.gumshoe.lineage.expressions;

import dev.gumshoe.lineage.blocks.SelectBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;

/** Prints a tree with other words in place of some of its columns: it is printed with marks, and put back as it was. */
final class AliasText {
    private AliasText() {}

    static String of(SelectBlock block, Object node, List<Column> columns, Function<Column, String> words) {
        List<String> texts = columns.stream().map(words).toList();
        List<Runnable> undo = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            undo.add(mark(columns.get(i), i));
        }
        String printed = block.text(node);
        undo.forEach(Runnable::run);
        for (int i = 0; i < texts.size(); i++) {
            printed = printed.replace(mark(i), texts.get(i));
        }
        return printed;
    }

    private static Runnable mark(Column column, int place) {
        Table table = column.getTable();
        String name = column.getColumnName();
        column.setTable(null);
        column.setColumnName(mark(place));
        return () -> {
            column.setTable(table);
            column.setColumnName(name);
        };
    }

    private static String mark(int place) {
        return "\u0001" + place + "\u0002";
    }
}
