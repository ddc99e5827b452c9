package dev.gumshoe.lineage.sql.quick;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.TableFunction;

/** What stands after FROM: relations, queries, and how they are joined. */
final class FromGrammar {
    private final Tokens tokens;
    private final ConditionGrammar conditions;
    private final SelectGrammar selects;

    FromGrammar(Tokens tokens, ConditionGrammar conditions, SelectGrammar selects) {
        this.tokens = tokens;
        this.conditions = conditions;
        this.selects = selects;
    }

    /** A relation or a query in parentheses, with its alias. */
    FromItem item() {
        int start = tokens.at();
        FromItem item = selects.isParenthesedNext() ? selects.parenthesed() : named();
        Alias alias = selects.alias();
        if (alias != null) {
            item.setAlias(alias);
            if (tokens.accept("(")) {
                alias.setAliasColumns(columns());
            }
        }
        return tokens.placed(item, start);
    }

    private List<Alias.AliasColumn> columns() {
        List<Alias.AliasColumn> columns = new ArrayList<>();
        do {
            if (!tokens.isAlias(0) || !(tokens.is(1, ",") || tokens.is(1, ")"))) {
                throw Unusual.here();
            }
            columns.add(new Alias.AliasColumn(tokens.take()));
        } while (tokens.accept(","));
        tokens.expect(")");
        return columns;
    }

    private FromItem named() {
        int end = 1;
        while (tokens.is(end, ".")) {
            end += 2;
        }
        return tokens.is(end, "(") ? call() : table();
    }

    private FromItem call() {
        TableFunction call = new TableFunction(conditions.function());
        if (tokens.is("WITH")) {
            throw Unusual.here();
        }
        return call;
    }

    private Table table() {
        int start = tokens.at();
        if (!tokens.isName(0)) {
            throw Unusual.here();
        }
        List<String> parts = new ArrayList<>(List.of(tokens.take()));
        while (tokens.is(".") && tokens.isPart(1)) {
            tokens.take();
            parts.add(tokens.take());
        }
        return tokens.placed(new Table(parts), start);
    }

    /** All joins that follow. */
    List<Join> joins() {
        List<Join> joins = new ArrayList<>();
        while (isJoinNext()) {
            joins.add(join());
        }
        return joins;
    }

    private boolean isJoinNext() {
        return switch (tokens.upper(0)) {
            case ",", "JOIN", "LEFT", "RIGHT", "FULL", "INNER", "CROSS" -> true;
            default -> false;
        };
    }

    private Join join() {
        int start = tokens.at();
        Join join = new Join();
        if (tokens.accept(",")) {
            join.setSimple(true);
        } else {
            kind(join);
            tokens.expect("JOIN");
        }
        FromItem right = item();
        if (tokens.is("USING")) {
            tokens.take();
            join.setUsingColumns(conditions.columns());
        }
        while (tokens.accept("ON")) {
            join.addOnExpression(conditions.expression());
        }
        tokens.placed(join, start);
        join.setFromItem(right);
        return join;
    }

    private void kind(Join join) {
        if (tokens.accept("LEFT")) {
            join.setLeft(true);
            join.setOuter(tokens.accept("OUTER"));
        } else if (tokens.accept("RIGHT")) {
            join.setRight(true);
            join.setOuter(tokens.accept("OUTER"));
        } else if (tokens.accept("FULL")) {
            join.setFull(true);
            join.setOuter(tokens.accept("OUTER"));
        } else if (tokens.accept("INNER")) {
            join.setInner(true);
        } else if (tokens.accept("CROSS")) {
            join.setCross(true);
        }
    }
}
