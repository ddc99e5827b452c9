package dev.gumshoe.lineage.blocks;

import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.lineage.sql.AntiJoin;
import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.statement.select.Join;

/** Reads joins. */
final class JoinReader {
    private final Wording wording;
    private final int otherwiseLine;

    JoinReader(Wording wording, int otherwiseLine) {
        this.wording = wording;
        this.otherwiseLine = otherwiseLine;
    }

    /** @param links the conjuncts of WHERE that link a comma join */
    Joined read(Join join, Source source, List<Expression> links) {
        List<Expression> on = new ArrayList<>(links);
        if (join.getOnExpressions() != null) {
            join.getOnExpressions().forEach(condition -> on.addAll(TreeSearch.conjuncts(condition)));
        }
        List<String> using = join.getUsingColumns() == null
                ? List.of()
                : join.getUsingColumns().stream()
                        .map(column -> wording.name(column.getColumnName()))
                        .toList();
        JoinType type = type(join, source, links);
        int line =
                join.isSimple() ? wording.line(join.getFromItem(), otherwiseLine) : wording.line(join, otherwiseLine);
        return new Joined(
                source, type, join.isNatural(), on, using, condition(join, on), text(join, source, links), line);
    }

    private static JoinType type(Join join, Source source, List<Expression> links) {
        if (!links.isEmpty()) {
            return JoinType.INNER;
        }
        if (join.isSimple() || source.target() instanceof Target.Opaque || isExotic(join)) {
            return JoinType.OTHER;
        }
        if (join instanceof AntiJoin) {
            return JoinType.ANTI;
        }
        if (join.isSemi()) {
            return JoinType.SEMI;
        }
        if (join.isFull()) {
            return JoinType.FULL;
        }
        if (join.isRight()) {
            return JoinType.RIGHT;
        }
        if (join.isLeft()) {
            return JoinType.LEFT;
        }
        return join.isCross() || hasNoCondition(join) ? JoinType.CROSS : JoinType.INNER;
    }

    private static boolean isExotic(Join join) {
        return join.isApply()
                || join.isAsOf()
                || join.isArray()
                || join.isAny()
                || join.isWindowJoin()
                || isBareOuter(join);
    }

    private static boolean isBareOuter(Join join) {
        return join.isOuter() && !join.isLeft() && !join.isRight() && !join.isFull();
    }

    private static boolean hasNoCondition(Join join) {
        return !join.isNatural()
                && (join.getOnExpressions() == null || join.getOnExpressions().isEmpty())
                && (join.getUsingColumns() == null || join.getUsingColumns().isEmpty());
    }

    private String condition(Join join, List<Expression> on) {
        if (join.getUsingColumns() != null && !join.getUsingColumns().isEmpty()) {
            List<String> columns =
                    join.getUsingColumns().stream().map(wording::text).toList();
            return "using (" + String.join(", ", columns) + ")";
        }
        if (join.isNatural()) {
            return "natural";
        }
        if (join.getOnExpressions() != null && join.getOnExpressions().size() == 1) {
            return wording.text(join.getOnExpressions().iterator().next());
        }
        return on.isEmpty() ? "" : Conditions.all(wording, on);
    }

    private String text(Join join, Source source, List<Expression> links) {
        if (!links.isEmpty()) {
            return "join " + source.text() + " on " + Conditions.all(wording, links);
        }
        return join.isSimple() ? ", " + source.text() : wording.text(join);
    }
}
