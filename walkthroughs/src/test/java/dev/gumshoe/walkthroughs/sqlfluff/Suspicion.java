package dev.gumshoe.walkthroughs.sqlfluff;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.SqlExpression.Clause;
import dev.gumshoe.engine.fact.SqlExpression.ColumnComparison;
import dev.gumshoe.engine.fact.SqlExpression.LiteralComparison;
import dev.gumshoe.engine.fact.Stage.JoinStage;
import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.engine.fact.Stage.LimitStage;
import dev.gumshoe.engine.fact.Stage.SetOperation;
import dev.gumshoe.engine.fact.Stage.SetOperationStage;
import dev.gumshoe.engine.fact.StarRead;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A sqlfluff rule and the pattern that asks about the same structure.
 *
 * @param structural the facts that the pattern's first rule matches
 */
record Suspicion(String rule, String pattern, Predicate<List<Fact>> structural) {
    private static final List<Suspicion> ALL = List.of(
            new Suspicion(
                    "AM02", "union-removes-rows", facts -> any(facts, SetOperationStage.class, Suspicion::isUnion)),
            new Suspicion("AM04", "schema-change-ignored", facts -> any(facts, StarRead.class, star -> true)),
            new Suspicion("AM08", "cross-join-without-predicate", Suspicion::hasProduct),
            new Suspicion("AM09", "limit-drops-rows", facts -> any(facts, LimitStage.class, limit -> true)),
            new Suspicion(
                    "CV05", "compared-with-null", facts -> any(facts, LiteralComparison.class, Suspicion::isNull)),
            new Suspicion(
                    "ST10",
                    "join-compares-a-relation-with-itself",
                    facts ->
                            any(facts, ColumnComparison.class, one -> one.left().equals(one.right()))));

    static Optional<Suspicion> of(String rule) {
        return ALL.stream().filter(one -> one.rule().equals(rule)).findFirst();
    }

    static List<Suspicion> all() {
        return ALL;
    }

    private static boolean isUnion(SetOperationStage stage) {
        return stage.operation() == SetOperation.UNION;
    }

    private static boolean hasProduct(List<Fact> facts) {
        return any(facts, JoinStage.class, Suspicion::isProduct)
                && !any(facts, ColumnComparison.class, one -> one.clause() == Clause.WHERE);
    }

    private static boolean isProduct(JoinStage join) {
        return join.condition().isEmpty() && (join.type() == JoinType.CROSS || join.type() == JoinType.OTHER);
    }

    private static boolean isNull(LiteralComparison comparison) {
        return comparison.literals().toString().matches("\\[(?i:null|cast\\(null as .*\\)|null::.*)\\]");
    }

    private static <T extends Fact> boolean any(List<Fact> facts, Class<T> kind, Predicate<T> condition) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).anyMatch(condition);
    }
}
