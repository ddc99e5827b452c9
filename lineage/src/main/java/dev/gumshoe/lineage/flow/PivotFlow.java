package dev.gumshoe.lineage.flow;

import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.TreeParts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.Pivot;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.UnPivot;

/** The columns that PIVOT and UNPIVOT make of rows. */
final class PivotFlow {
    private final Rows rows;
    private final Words words;

    PivotFlow(Rows rows, Words words) {
        this.rows = rows;
        this.words = words;
    }

    /** One column of the values of several, one of their names, and those that are left. */
    List<Col> unpivoted(UnPivot unpivot) {
        Origins.Gathering values = new Origins.Gathering();
        Set<String> gone = new HashSet<>();
        for (SelectItem<?> item : unpivot.getUnPivotInClause()) {
            for (String name : columns(item.getExpression())) {
                gone.add(fold(name));
                rows.find(name).ifPresent(column -> values.add(column.origins(), Transformation.IDENTITY));
            }
        }
        List<Col> columns = left(gone);
        for (Column name : unpivot.getUnPivotForClause()) {
            columns.add(column(words.name(name.getColumnName()), Origins.NONE));
        }
        for (Column value : unpivot.getUnPivotClause()) {
            columns.add(column(words.name(value.getColumnName()), values.origins()));
        }
        return columns;
    }

    /** A column for each value listed and each aggregate, after those that are left; empty where a name cannot be told. */
    Optional<List<Col>> pivoted(Pivot pivot) {
        if (rows.beyond().isPresent() || pivot.getSingleInItems() == null || pivot.getFunctionItems() == null) {
            return Optional.empty();
        }
        Set<String> gone = new HashSet<>();
        pivot.getForColumns().forEach(column -> gone.add(fold(words.name(column.getColumnName()))));
        List<SelectItem<Function>> aggregates = pivot.getFunctionItems();
        aggregates.forEach(item -> columns(item).forEach(name -> gone.add(fold(name))));
        List<Col> columns = left(gone);
        for (SelectItem<?> value : pivot.getSingleInItems()) {
            Optional<String> name = name(value);
            if (name.isEmpty()) {
                return Optional.empty();
            }
            for (SelectItem<Function> aggregate : aggregates) {
                columns.add(column(name(name.get(), aggregate, aggregates.size()), origins(aggregate)));
            }
        }
        return Optional.of(columns);
    }

    private Origins origins(SelectItem<Function> aggregate) {
        Origins.Gathering gathering = new Origins.Gathering();
        columns(aggregate)
                .forEach(name -> rows.find(name)
                        .ifPresent(column -> gathering.add(column.origins(), Transformation.AGGREGATION)));
        return gathering.origins();
    }

    private Optional<String> name(SelectItem<?> value) {
        if (value.getAlias() != null) {
            return Optional.of(words.name(value.getAlias().getName()));
        }
        Expression literal = value.getExpression();
        if (literal instanceof StringValue text) {
            boolean quoted = words.dialect() == Dialect.SNOWFLAKE;
            return Optional.of(quoted ? "'" + text.getValue() + "'" : text.getValue());
        }
        if (literal instanceof LongValue number) {
            return Optional.of((words.dialect() == Dialect.BIGQUERY ? "_" : "") + number.getStringValue());
        }
        return literal instanceof Column column ? Optional.of(words.name(column.getColumnName())) : Optional.empty();
    }

    private String name(String value, SelectItem<Function> aggregate, int aggregates) {
        Alias alias = aggregate.getAlias();
        boolean plain = alias == null || (aggregates == 1 && words.dialect() == Dialect.DATABRICKS);
        if (plain) {
            return value;
        }
        String name = words.name(alias.getName());
        return words.dialect() == Dialect.BIGQUERY ? name + "_" + value : value + "_" + name;
    }

    private List<Col> left(Set<String> gone) {
        return new ArrayList<>(rows.columns().stream()
                .filter(column -> !gone.contains(fold(column.name())))
                .toList());
    }

    private List<String> columns(Object node) {
        if (node instanceof Column column) {
            return List.of(words.name(column.getColumnName()));
        }
        return TreeParts.of(node).stream()
                .filter(part -> !(part instanceof Alias))
                .flatMap(part -> columns(part).stream())
                .toList();
    }

    private static Col column(String name, Origins origins) {
        return new Col(name, origins, Nullability.NULLABLE, Col.NOWHERE);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
