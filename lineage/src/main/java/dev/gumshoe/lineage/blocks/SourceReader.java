package dev.gumshoe.lineage.blocks;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.LateralSubSelect;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;

/** Reads the items of FROM clauses. */
final class SourceReader {
    private final Wording wording;
    private final RelationIndex relations;
    private final BlockReader blocks;

    SourceReader(Wording wording, RelationIndex relations, BlockReader blocks) {
        this.wording = wording;
        this.relations = relations;
        this.blocks = blocks;
    }

    Source read(FromItem item, WithScope scope) {
        Alias alias = item.getAlias();
        String spelled = alias != null
                ? wording.spelled(alias.getName())
                : item instanceof Table table ? wording.spelled(table.getName()) : "";
        List<String> columns = alias == null || alias.getAliasColumns() == null
                ? List.of()
                : alias.getAliasColumns().stream()
                        .map(column -> wording.name(column.name))
                        .toList();
        String name = wording.dialect().unquoted(spelled);
        return new Source(name, spelled, columns, wording.text(item), target(item, name, scope), wording.line(item, 0));
    }

    /** What a table's name means: a CTE in sight, or a relation. */
    Target target(Table table, WithScope scope) {
        String name = wording.name(table.getName());
        if (table.getSchemaName() == null) {
            Optional<Cte> cte = scope.find(name);
            if (cte.isPresent()) {
                Optional<UniqueId> inlined = relations.inlined(name);
                return inlined.isPresent()
                        ? new Target.ToRelation(new RelationName("", "", name), inlined)
                        : new Target.ToCte(cte.get());
            }
        }
        RelationName relation = new RelationName(part(table, 2), part(table, 1), name);
        return new Target.ToRelation(relation, relations.nodeOf(relation));
    }

    private Target target(FromItem item, String name, WithScope scope) {
        if (item.getPivot() != null || item.getUnPivot() != null) {
            return opaque("a pivot", item, scope);
        }
        if (item instanceof Table table) {
            return target(table, scope);
        }
        if (item instanceof ParenthesedFromItem group) {
            return group(group, scope);
        }
        if (item instanceof ParenthesedSelect derived && !(item instanceof LateralSubSelect)) {
            return new Target.ToBlock(blocks.read(derived, name, scope));
        }
        return opaque(item instanceof LateralSubSelect ? "a lateral subquery" : "a function or values", item, scope);
    }

    private Target group(ParenthesedFromItem group, WithScope scope) {
        List<Source> members = new ArrayList<>();
        members.add(read(group.getFromItem(), scope));
        if (group.getJoins() != null) {
            for (Join join : group.getJoins()) {
                members.add(read(join.getFromItem(), scope));
            }
        }
        return new Target.ToGroup(members);
    }

    private Target opaque(String what, FromItem item, WithScope scope) {
        return new Target.Opaque(what, new TableReads(wording, this, scope).of(item));
    }

    private String part(Table table, int index) {
        List<String> parts = table.getNameParts();
        return index < parts.size() && parts.get(index) != null ? wording.name(parts.get(index)) : "";
    }
}
