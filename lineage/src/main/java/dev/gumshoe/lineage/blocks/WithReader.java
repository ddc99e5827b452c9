package dev.gumshoe.lineage.blocks;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.WithItem;

/** Reads WITH clauses. */
final class WithReader {
    private final Wording wording;
    private final BlockReader blocks;

    WithReader(Wording wording, BlockReader blocks) {
        this.wording = wording;
        this.blocks = blocks;
    }

    /** The scope inside the query, each CTE seeing those before it. */
    WithScope read(Select select, WithScope outer) {
        if (select.getWithItemsList() == null) {
            return outer;
        }
        boolean recursive = select.getWithItemsList().stream().anyMatch(WithItem::isRecursive);
        List<Cte> ctes = new ArrayList<>();
        for (WithItem<?> item : select.getWithItemsList()) {
            ctes.add(cte(item, outer, ctes, recursive));
        }
        return outer.inside(ctes);
    }

    private Cte cte(WithItem<?> item, WithScope outer, List<Cte> before, boolean recursive) {
        WithScope scope = outer.inside(before);
        String name = wording.name(item.getAliasName());
        if (!(item.getParenthesedStatement() instanceof ParenthesedSelect body)) {
            throw new UnreadableBlock("the CTE '" + name + "' is no SELECT");
        }
        boolean readsItself = recursive && readsItself(body, name);
        Block block = readsItself ? blocks.opaque(body.getSelect(), name, scope) : blocks.read(body, name, scope);
        List<String> columns = item.getWithItemList() == null
                ? List.of()
                : item.getWithItemList().stream()
                        .map(column -> wording.name(column.toString()))
                        .toList();
        return new Cte(name, text(item), block, columns, readsItself, outer, before);
    }

    private String text(WithItem<?> item) {
        String text = wording.text(item).strip();
        return item.isRecursive() ? text.replaceFirst("(?i)^recursive\\s+", "") : text;
    }

    private boolean readsItself(ParenthesedSelect body, String name) {
        return Everything.of(Table.class, body).stream()
                .anyMatch(table -> table.getSchemaName() == null && Names.same(wording.name(table.getName()), name));
    }
}
