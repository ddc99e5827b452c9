package dev.gumshoe.lineage.planner;

import dev.gumshoe.lineage.blocks.Cte;
import dev.gumshoe.lineage.blocks.Names;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.WithScope;
import dev.gumshoe.lineage.planner.Scan.Cell;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cells put together to one statement of one row, each scan once. */
final class StatementText {
    private static final int OWN_TEXT_AND_ONE_READER = 2;

    private final Map<Scan, List<Cell>> byScan = new LinkedHashMap<>();
    private static final Pattern WORK = Pattern.compile("(?i)\\b(group\\s+by|over|distinct|join)\\b");

    private final Map<Cell, String> aliases = new LinkedHashMap<>();
    private final boolean shareCtes;
    private final Flavour flavour;

    /** @param shareCtes false where a CTE's name also names a relation, so that each scan must bring its own CTEs */
    StatementText(Collection<Cell> cells, boolean shareCtes, Flavour flavour) {
        this.shareCtes = shareCtes;
        this.flavour = flavour;
        for (Cell cell : new LinkedHashSet<>(cells)) {
            byScan.computeIfAbsent(cell.scan(), any -> new ArrayList<>()).add(cell);
            aliases.put(cell, "g" + aliases.size());
        }
    }

    /** The column under which the statement selects each cell. */
    Map<Cell, String> aliases() {
        return Map.copyOf(aliases);
    }

    String sql() {
        List<String> subqueries = new ArrayList<>();
        byScan.forEach((scan, cells) -> subqueries.add("(" + select(scan, cells) + ") s" + subqueries.size()));
        String query = String.join(", ", subqueries);
        return (shareCtes ? withShared(subqueries, query) : "") + "select * from " + query;
    }

    private String select(Scan scan, List<Cell> cells) {
        List<String> items = cells.stream()
                .map(cell -> cell.aggregate() + " as " + aliases.get(cell))
                .toList();
        String query = "select " + String.join(", ", items) + " from " + scan.from();
        List<List<Cte>> levels = scan.scope().levels();
        for (int level = levels.size() - 1; level >= (shareCtes ? 1 : 0); level--) {
            boolean innermost = level == levels.size() - 1;
            query = innermost ? query : "select * from (" + query + ") l" + level;
            query = with(needed(levels.get(level), query), Cte::text) + query;
        }
        return query;
    }

    /** The WITH clause of the scans; what several of them read is computed once, where the warehouse needs to be told. */
    private String withShared(List<String> subqueries, String query) {
        List<Cte> needed = needed(sharedCtes(), query);
        List<String> readers = Stream.concat(
                        subqueries.stream(), needed.stream().map(Cte::text))
                .map(Names::fold)
                .toList();
        return with(needed, cte -> {
            String name = Names.fold(cte.name());
            long naming = readers.stream().filter(text -> text.contains(name)).count();
            return naming > OWN_TEXT_AND_ONE_READER && !cte.isRecursive() && isWork(cte)
                    ? flavour.computedOnce(cte.text())
                    : cte.text();
        });
    }

    /** False of a CTE that passes rows of one relation on: read again it costs its used columns alone, kept it would cost them all. */
    private static boolean isWork(Cte cte) {
        return !(cte.block() instanceof SelectBlock select)
                || !select.joins().isEmpty()
                || WORK.matcher(cte.text()).find();
    }

    private List<Cte> sharedCtes() {
        Set<Cte> shared = new LinkedHashSet<>();
        for (Scan scan : byScan.keySet()) {
            WithScope scope = scan.scope();
            if (!scope.levels().isEmpty()) {
                shared.addAll(scope.levels().get(0));
            }
        }
        return List.copyOf(shared);
    }

    /** The CTEs that the query, or one of them that it needs, can be reading. */
    private static List<Cte> needed(List<Cte> ctes, String query) {
        StringBuilder reader = new StringBuilder(Names.fold(query));
        Deque<Cte> needed = new ArrayDeque<>();
        for (int i = ctes.size() - 1; i >= 0; i--) {
            if (reader.indexOf(Names.fold(ctes.get(i).name())) >= 0) {
                needed.addFirst(ctes.get(i));
                reader.append(Names.fold(ctes.get(i).text()));
            }
        }
        return List.copyOf(needed);
    }

    private static String with(List<Cte> ctes, Function<Cte, String> text) {
        if (ctes.isEmpty()) {
            return "";
        }
        String keyword = ctes.stream().anyMatch(Cte::isRecursive) ? "with recursive " : "with ";
        return keyword + String.join(", ", ctes.stream().map(text).toList()) + " ";
    }
}
