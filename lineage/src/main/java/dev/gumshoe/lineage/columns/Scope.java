package dev.gumshoe.lineage.columns;

import dev.gumshoe.lineage.blocks.Names;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.schema.Column;

/** The columns that the expressions of a SELECT can name. */
public final class Scope {
    private final Wording wording;
    private final List<Item> items;
    private final Set<String> merged;

    /** @param merged the folded names of the columns that USING or NATURAL merges */
    Scope(Wording wording, List<Item> items, Set<String> merged) {
        this.wording = wording;
        this.items = List.copyOf(items);
        this.merged = Set.copyOf(merged);
    }

    /** A source with its columns. */
    public record Item(Source source, OutputColumns columns) {}

    /** A column of a source. */
    public record Resolved(Source source, OutputColumn column) {

        /** The column as it is written with its relation. */
        public String qualified() {
            return source.qualifier().isEmpty() ? column.spelled() : source.qualifier() + "." + column.spelled();
        }
    }

    /** The sources in order. */
    public List<Item> items() {
        return items;
    }

    /** The column that is meant; empty where that is not certain. */
    public Optional<Resolved> resolve(Column column) {
        String qualifier = column.getTableName() == null ? "" : wording.name(column.getTableName());
        return resolve(qualifier, wording.name(column.getColumnName()), wording.spelled(column.getColumnName()));
    }

    Optional<Resolved> resolve(String qualifier, String name, String spelled) {
        if (!qualifier.isEmpty()) {
            return items.stream()
                    .filter(item -> Names.same(item.source().alias(), qualifier))
                    .findFirst()
                    .flatMap(item -> in(item, name, spelled));
        }
        List<Item> known = items.stream()
                .filter(item -> item.columns().find(name).isPresent())
                .toList();
        if (known.size() == 1 || (!known.isEmpty() && merged.contains(Names.fold(name)))) {
            return in(known.get(0), name, spelled);
        }
        List<Item> open =
                items.stream().filter(item -> !item.columns().complete()).toList();
        return known.isEmpty() && open.size() == 1 ? in(open.get(0), name, spelled) : Optional.empty();
    }

    private static Optional<Resolved> in(Item item, String name, String spelled) {
        Optional<OutputColumn> known = item.columns().find(name);
        if (known.isEmpty() && item.columns().complete()) {
            return Optional.empty();
        }
        OutputColumn column = known.orElseGet(() -> OutputColumn.unknown(name, spelled));
        return Optional.of(new Resolved(item.source(), column));
    }
}
