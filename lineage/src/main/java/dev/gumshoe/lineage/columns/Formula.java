package dev.gumshoe.lineage.columns;

import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.blocks.Wording;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.ParseOutcome;
import dev.gumshoe.lineage.sql.SqlFront;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.PlainSelect;

/** An expression as SQL, with a tree of its own. */
public final class Formula {
    private static final Pattern ATOM =
            Pattern.compile("[\\w$]+|((\"[^\"]+\"|`[^`]+`|\\w+)\\.)*(\"[^\"]+\"|`[^`]+`|\\w+)");

    private final String sql;
    private final Wording wording;
    private final Expression tree;

    private Formula(String sql, Wording wording, Expression tree) {
        this.sql = sql;
        this.wording = wording;
        this.tree = tree;
    }

    /** The expression; empty where it cannot be read, or reads more than columns: a subquery, a window. */
    public static Optional<Formula> of(String sql, Dialect dialect) {
        if (SqlFront.parse("select " + sql, dialect) instanceof ParseOutcome.Parsed parsed
                && parsed.tree() instanceof PlainSelect select
                && select.getSelectItems().size() == 1
                && select.getSelectItem(0).getAlias() == null) {
            Expression tree = select.getSelectItem(0).getExpression();
            return TreeSearch.subqueries(tree).isEmpty()
                    ? Optional.of(new Formula(sql, new Wording(parsed, dialect), tree))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    public String sql() {
        return sql;
    }

    public Wording wording() {
        return wording;
    }

    public Expression tree() {
        return tree;
    }

    public List<Column> columns() {
        return TreeSearch.columns(tree);
    }

    /** The expression with each column replaced; empty where one has no replacement. */
    public Optional<String> with(Function<Column, Optional<String>> replacements) {
        List<String> texts = new ArrayList<>();
        for (Column column : columns()) {
            Optional<String> text = replacements.apply(column);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.add(tree instanceof Column ? text.get() : enclosed(text.get()));
        }
        return Optional.of(fill(texts));
    }

    /** The tree is printed with marks in place of its columns, and put back as it was. */
    private String fill(List<String> texts) {
        List<Column> columns = columns();
        List<Runnable> undo = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            var table = column.getTable();
            String name = column.getColumnName();
            undo.add(() -> {
                column.setTable(table);
                column.setColumnName(name);
            });
            column.setTable(null);
            column.setColumnName(mark(i));
        }
        String printed = wording.text(tree);
        undo.forEach(Runnable::run);
        for (int i = 0; i < texts.size(); i++) {
            printed = printed.replace(mark(i), texts.get(i));
        }
        return printed;
    }

    private static String mark(int place) {
        return "\u0001" + place + "\u0002";
    }

    private static String enclosed(String text) {
        return ATOM.matcher(text).matches() ? text : "(" + text + ")";
    }
}
