package dev.gumshoe.lineage.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one SELECT can name while it is searched for a column. Names are folded. */
final class SearchedBlock {
    private final Map<String, NamedColumns> ctes;
    private final Map<String, NamedColumns> sources;
    private final List<NamedColumns> around;
    private final Set<String> aliases;
    private final List<NamedColumns> own = new ArrayList<>();
    private final NamedColumns any = new NamedColumns();

    /**
     * A block without sources of its own.
     *
     * @param sources those of the queries around, to which its own are added
     * @param around the same
     * @param aliases that its SELECT gives
     */
    SearchedBlock(
            Map<String, NamedColumns> ctes,
            Map<String, NamedColumns> sources,
            List<NamedColumns> around,
            Set<String> aliases) {
        this.ctes = ctes;
        this.sources = sources;
        this.around = around;
        this.aliases = aliases;
    }

    Map<String, NamedColumns> ctes() {
        return ctes;
    }

    Map<String, NamedColumns> sources() {
        return sources;
    }

    /** The columns of all its own sources. */
    NamedColumns any() {
        return any;
    }

    void add(String alias, NamedColumns columns) {
        sources.put(alias, columns);
        own.add(columns);
        any.addAll(columns);
    }

    /** Whether the last of its sources has a column in common with those before it that carries the column looked for. */
    boolean joinsOverIt() {
        NamedColumns last = own.get(own.size() - 1);
        return any.names().stream()
                .anyMatch(name ->
                        has(last, name) && own.stream().anyMatch(source -> source != last && has(source, name)));
    }

    /**
     * What a name that a column looked for has means here if that column was not there before. An alias comes before a
     * column where rows are sorted, and nowhere else.
     */
    Sense sense(String name, boolean bare, NamedColumns source, Clause clause) {
        boolean alias = bare && aliases.contains(name);
        if (alias && clause == Clause.ORDER) {
            return Sense.SAME;
        }
        if (source.hasOther(name)) {
            boolean several = own.stream().filter(each -> has(each, name)).count() > 1;
            return bare && several ? Sense.AMBIGUOUS : Sense.TWIN;
        }
        boolean outside = bare && around.stream().anyMatch(each -> each.hasOther(name));
        return alias || outside ? Sense.TAKEN_OVER : Sense.SAME;
    }

    private static boolean has(NamedColumns columns, String name) {
        return columns.has(name) || columns.hasOther(name);
    }
}
