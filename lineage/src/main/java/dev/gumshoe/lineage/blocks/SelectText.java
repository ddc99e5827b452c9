package dev.gumshoe.lineage.blocks;

import dev.gumshoe.lineage.blocks.SelectBlock.Clause;
import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.WindowDefinition;
import net.sf.jsqlparser.statement.select.PlainSelect;

/** The text of a SELECT, cut after one of its clauses. */
final class SelectText {
    private SelectText() {}

    static String of(SelectBlock block, PlainSelect select, Clause last, List<String> moreItems) {
        String from = block.fromText(block.joins().size());
        return of(block, select, last, moreItems, from, conditions(block));
    }

    /** The whole SELECT over another FROM clause and under more conditions. */
    static String over(SelectBlock block, PlainSelect select, String from, List<String> moreConditions) {
        List<String> where = new ArrayList<>(conditions(block));
        where.addAll(moreConditions);
        return of(block, select, Clause.LIMIT, List.of(), from, where);
    }

    private static List<String> conditions(SelectBlock block) {
        return block.where().isEmpty() ? List.of() : List.of(Conditions.all(block, block.where()));
    }

    private static String of(
            SelectBlock block,
            PlainSelect select,
            Clause last,
            List<String> moreItems,
            String from,
            List<String> where) {
        List<String> parts = new ArrayList<>();
        parts.add("select");
        if (last.compareTo(Clause.DISTINCT) >= 0 && select.getDistinct() != null) {
            parts.add(block.text(select.getDistinct()));
        }
        if (last == Clause.LIMIT && select.getTop() != null) {
            parts.add(block.text(select.getTop()));
        }
        List<String> items = new ArrayList<>(
                select.getSelectItems().stream().map(block::text).toList());
        items.addAll(moreItems);
        parts.add(String.join(", ", items));
        if (block.first().isPresent()) {
            parts.add("from " + from);
        }
        if (!where.isEmpty()) {
            parts.add("where " + (where.size() == 1 ? where.get(0) : "(" + String.join(") and (", where) + ")"));
        }
        addGrouping(block, select, last, parts);
        addTail(block, select, last, parts);
        return String.join(" ", parts);
    }

    private static void addGrouping(SelectBlock block, PlainSelect select, Clause last, List<String> parts) {
        if (last.compareTo(Clause.GROUP_BY) >= 0 && select.getGroupBy() != null) {
            parts.add(block.text(select.getGroupBy()).strip());
        }
        if (last.compareTo(Clause.HAVING) >= 0 && select.getHaving() != null) {
            parts.add("having " + block.text(select.getHaving()));
        }
        if (last.compareTo(Clause.QUALIFY) >= 0 && select.getQualify() != null) {
            parts.add("qualify " + block.text(select.getQualify()));
        }
        if (select.getWindowDefinitions() != null) {
            List<String> windows = new ArrayList<>();
            for (WindowDefinition window : select.getWindowDefinitions()) {
                windows.add(block.text(window));
            }
            parts.add("window " + String.join(", ", windows));
        }
    }

    private static void addTail(SelectBlock block, PlainSelect select, Clause last, List<String> parts) {
        boolean ordered = last == Clause.LIMIT || (last == Clause.DISTINCT && block.isDistinctOn());
        if (ordered && select.getOrderByElements() != null) {
            List<String> order =
                    select.getOrderByElements().stream().map(block::text).toList();
            parts.add("order by " + String.join(", ", order));
        }
        if (last == Clause.LIMIT) {
            addIf(block, select.getLimit(), parts);
            addIf(block, select.getOffset(), parts);
            addIf(block, select.getFetch(), parts);
        }
    }

    private static void addIf(SelectBlock block, @org.jspecify.annotations.Nullable Object clause, List<String> parts) {
        if (clause != null) {
            parts.add(block.text(clause).strip());
        }
    }
}
