package dev.gumshoe.lineage.columns;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.Cte;
import dev.gumshoe.lineage.blocks.OpaqueBlock;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.SetBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.Target;
import dev.gumshoe.lineage.sql.Dialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the columns of blocks and sources. Remembers what it found. */
public final class ColumnResolver {
    private final Dialect dialect;
    private final SchemaIndex schema;
    private final Function<UniqueId, OutputColumns> models;
    private final Map<Block, OutputColumns> byBlock = new HashMap<>();
    private final Map<Source, OutputColumns> bySource = new HashMap<>();
    private final Map<SelectBlock, Scope> scopes = new HashMap<>();

    /** @param models the columns of nodes that the schema does not have, by their SQL */
    public ColumnResolver(Dialect dialect, SchemaIndex schema, Function<UniqueId, OutputColumns> models) {
        this.dialect = dialect;
        this.schema = schema;
        this.models = models;
    }

    /** The columns that the block puts out. */
    public OutputColumns of(Block block) {
        OutputColumns known = byBlock.get(block);
        if (known == null) {
            known = compute(block);
            byBlock.put(block, known);
        }
        return known;
    }

    /** The columns of an item of a FROM clause, under the names that its alias gives them. */
    public OutputColumns of(Source source) {
        OutputColumns known = bySource.get(source);
        if (known == null) {
            known = inside(source.target()).renamed(source.columnNames(), dialect::quoted);
            bySource.put(source, known);
        }
        return known;
    }

    /** What the expressions of the SELECT can name. */
    public Scope scope(SelectBlock block) {
        Scope known = scopes.get(block);
        if (known == null) {
            List<Scope.Item> items = block.sources().stream()
                    .map(source -> new Scope.Item(source, of(source)))
                    .toList();
            known = new Scope(block.wording(), items, new MergedColumns(this, block).names());
            scopes.put(block, known);
        }
        return known;
    }

    /** The name that a source's column has inside the CTE, subquery or relation that the source stands for. */
    public Optional<String> nameInside(Source source, String column) {
        Optional<String> name = unrenamed(inside(source.target()), source.columnNames(), column);
        return source.target() instanceof Target.ToCte cte
                ? name.flatMap(
                        found -> unrenamed(of(cte.cte().block()), cte.cte().columnNames(), found))
                : name;
    }

    private static Optional<String> unrenamed(OutputColumns columns, List<String> names, String column) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(column)) {
                return i < columns.columns().size()
                        ? Optional.of(columns.columns().get(i).name())
                        : Optional.empty();
            }
        }
        return Optional.of(column);
    }

    private OutputColumns compute(Block block) {
        if (block instanceof SelectBlock select) {
            return new SelectColumns(this, select).columns();
        }
        return block instanceof SetBlock set ? placed(set) : OutputColumns.UNKNOWN;
    }

    private OutputColumns placed(SetBlock set) {
        List<OutputColumns> branches = set.branches().stream().map(this::of).toList();
        OutputColumns first = branches.get(0);
        boolean aligned = branches.stream()
                .allMatch(branch -> branch.complete()
                        && branch.columns().size() == first.columns().size());
        if (!aligned || set.isByName()) {
            return OutputColumns.UNKNOWN;
        }
        List<OutputColumn> columns = new ArrayList<>();
        for (int i = 0; i < first.columns().size(); i++) {
            int place = i;
            List<OutputColumn> parts =
                    branches.stream().map(branch -> branch.columns().get(place)).toList();
            OutputColumn name = first.columns().get(i);
            columns.add(new OutputColumn(name.name(), name.spelled(), new Derivation.Placed(parts), name.family()));
        }
        return new OutputColumns(columns, true);
    }

    private OutputColumns inside(Target target) {
        if (target instanceof Target.ToRelation relation) {
            return stored(relation);
        }
        if (target instanceof Target.ToCte cte) {
            return ofCte(cte.cte());
        }
        return target instanceof Target.ToBlock derived ? of(derived.block()) : OutputColumns.UNKNOWN;
    }

    private OutputColumns ofCte(Cte cte) {
        OutputColumns own = cte.block() instanceof OpaqueBlock ? OutputColumns.UNKNOWN : of(cte.block());
        return own.renamed(cte.columnNames(), dialect::quoted);
    }

    private OutputColumns stored(Target.ToRelation relation) {
        List<SchemaIndex.SchemaColumn> columns = schema.columns(relation.name());
        if (!columns.isEmpty()) {
            return new OutputColumns(columns.stream().map(this::stored).toList(), true);
        }
        return relation.node().map(models).orElse(OutputColumns.UNKNOWN);
    }

    private OutputColumn stored(SchemaIndex.SchemaColumn column) {
        return new OutputColumn(column.name(), dialect.quoted(column.name()), new Derivation.Stored(), column.family());
    }
}
