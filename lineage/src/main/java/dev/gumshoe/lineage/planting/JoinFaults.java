package dev.gumshoe.lineage.planting;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.JoinKey;
import dev.gumshoe.engine.fact.Stage.JoinStage;
import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.lineage.blocks.Joined;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.columns.Scope;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.schema.Column;

/** Faults in joins. */
final class JoinFaults {
    private JoinFaults() {}

    static Stream<SqlFault> innerForLeft(SqlGround ground) {
        return changed(ground, "left-join-made-inner", JoinType.LEFT, JoinType.INNER);
    }

    static Stream<SqlFault> leftForInner(SqlGround ground) {
        return changed(ground, "inner-join-made-left", JoinType.INNER, JoinType.LEFT);
    }

    private static Stream<SqlFault> changed(SqlGround ground, String operator, JoinType from, JoinType to) {
        return ground.stagesOf(JoinStage.class)
                .filter(join -> join.type() == from)
                .flatMap(
                        join -> ground
                                .fault(
                                        operator,
                                        join.id(),
                                        join.label() + " made " + to,
                                        new Edit.ChangeJoin(join.id(), to))
                                .stream());
    }

    /** One column less of a key of several. */
    static Stream<SqlFault> partialKey(SqlGround ground) {
        return conjuncts(ground, "join-key-dropped", true);
    }

    /** A condition on the joined side taken out, such as the one that keeps the rows that hold today. */
    static Stream<SqlFault> conditionDropped(SqlGround ground) {
        return conjuncts(ground, "join-condition-dropped", false);
    }

    private static Stream<SqlFault> conjuncts(SqlGround ground, String operator, boolean keys) {
        return joins(ground).flatMap(part -> {
            SelectBlock block = (SelectBlock) part.block();
            Joined join = joined(part);
            return join.on().stream()
                    .filter(on -> isKey(on) == keys && join.on().size() > 1)
                    .flatMap(on -> SqlGround.fault(
                            operator,
                            part.stage().id(),
                            part.stage().label() + " without " + block.text(on),
                            ground.text(part).flatMap(text -> text.withoutJoinConjunct(index(part), block.text(on)))));
        });
    }

    private static boolean isKey(Expression on) {
        return on instanceof EqualsTo equals
                && equals.getLeftExpression() instanceof Column
                && equals.getRightExpression() instanceof Column;
    }

    /** The key of the joined side compared with another column of the same type. */
    static Stream<SqlFault> wrongKey(SqlGround ground) {
        return ground.all(JoinKey.class)
                .flatMap(key -> ground.stages().part(key.join()).stream()
                        .filter(part -> part.block() instanceof SelectBlock)
                        .flatMap(part -> wrongKeys(ground, part, key)));
    }

    private static Stream<SqlFault> wrongKeys(SqlGround ground, StagePart part, JoinKey key) {
        SelectBlock block = (SelectBlock) part.block();
        List<Scope.Resolved> named = ground.columns(block).stream()
                .filter(column -> SqlGround.names(key.left(), column))
                .toList();
        return named.stream()
                .flatMap(column -> ground.siblings(block, column).stream())
                .filter(other -> isKeyLike(other.column().name()))
                .limit(3)
                .flatMap(other -> ground
                        .fault(
                                "join-on-wrong-column",
                                key.join(),
                                "joined by " + other.qualified() + " instead of " + key.left(),
                                new Edit.Replace(
                                        key.join(),
                                        key.left() + " = " + key.right(),
                                        other.qualified() + " = " + key.right()))
                        .stream());
    }

    private static boolean isKeyLike(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).matches(".*(id|key|code)$");
    }

    /** A WHERE that asks for a column of the joined side. */
    static Stream<SqlFault> undone(SqlGround ground) {
        return ground.all(JoinKey.class)
                .filter(key -> ground.stagesOf(JoinStage.class)
                        .anyMatch(join -> join.id().equals(key.join()) && join.type() == JoinType.LEFT))
                .filter(key -> key.ordinal() == 0)
                .flatMap(key -> ground
                        .fault(
                                "outer-join-undone",
                                key.join(),
                                "where " + key.right() + " is not null",
                                new Edit.AddFilter(key.join(), key.right() + " is not null"))
                        .stream());
    }

    private static Stream<StagePart> joins(SqlGround ground) {
        return ground.parts(Step.Join.class::isInstance);
    }

    private static int index(StagePart part) {
        return ((Step.Join) part.step()).index();
    }

    private static Joined joined(StagePart part) {
        return ((SelectBlock) part.block()).joins().get(index(part));
    }
}
