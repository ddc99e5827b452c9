package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.SetBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.Target;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.columns.ColumnResolver;
import dev.gumshoe.lineage.columns.Derivation;
import dev.gumshoe.lineage.columns.OutputColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sf.jsqlparser.schema.Column;

/** Which node's column a column is, as it is, through CTEs and subqueries. Remembers what it found. */
final class Origins {
    private final ColumnResolver columns;
    private final Map<Key, Optional<Origin>> known = new HashMap<>();

    Origins(ColumnResolver columns) {
        this.columns = columns;
    }

    /** A node's column. */
    record Origin(UniqueId node, ColumnName column) {}

    private record Key(Source source, String column) {}

    /** Where a column of an item of a FROM clause comes from; empty where it is computed, or comes from several. */
    Optional<Origin> of(Source source, String column) {
        Key key = new Key(source, column.toLowerCase(Locale.ROOT));
        Optional<Origin> found = known.get(key);
        if (found == null) {
            known.put(key, Optional.empty());
            found = find(source, column);
            known.put(key, found);
        }
        return found;
    }

    private Optional<Origin> find(Source source, String column) {
        Optional<String> inside = columns.nameInside(source, column);
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        if (source.target() instanceof Target.ToRelation relation) {
            String name =
                    columns.of(source).find(column).map(OutputColumn::name).orElse(inside.get());
            boolean renamed = !source.columnNames().isEmpty();
            return relation.node().map(node -> new Origin(node, new ColumnName(renamed ? inside.get() : name)));
        }
        return block(source).flatMap(block -> of(block, inside.get()));
    }

    private static Optional<Block> block(Source source) {
        if (source.target() instanceof Target.ToCte read) {
            return Optional.of(read.cte().block());
        }
        return source.target() instanceof Target.ToBlock derived ? Optional.of(derived.block()) : Optional.empty();
    }

    private Optional<Origin> of(Block block, String column) {
        int place = columns.of(block).placeOf(column);
        return place < 0 ? Optional.empty() : of(block, place);
    }

    private Optional<Origin> of(Block block, int place) {
        if (block instanceof SetBlock set) {
            List<Optional<Origin>> origins = new ArrayList<>();
            set.branches().forEach(branch -> origins.add(of(branch, place)));
            return origins.stream().distinct().count() == 1 ? origins.get(0) : Optional.empty();
        }
        List<OutputColumn> own = columns.of(block).columns();
        if (!(block instanceof SelectBlock select) || place >= own.size()) {
            return Optional.empty();
        }
        Derivation derivation = own.get(place).derivation();
        if (derivation instanceof Derivation.Passed passed) {
            return of(passed.source(), select.wording().name(passed.column()));
        }
        return derivation instanceof Derivation.Computed computed
                        && TreeSearch.bare(computed.expression()) instanceof Column column
                ? columns.scope(select)
                        .resolve(column)
                        .flatMap(found -> of(found.source(), found.column().name()))
                : Optional.empty();
    }
}
