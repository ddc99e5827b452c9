package dev.gumshoe.lineage.planting;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.SqlExpression.AggregateCall;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.columns.Scope;
import java.util.Locale;
import java.util.stream.Stream;

/** Faults in aggregates. */
final class AggregateFaults {
    private AggregateFaults() {}

    /** Equal amounts are added once. */
    static Stream<SqlFault> sumOfDistinct(SqlGround ground) {
        return calls(ground, "sum", false)
                .flatMap(call -> changed(ground, "sum-made-distinct", call, "sum(distinct " + call.argument() + ")"));
    }

    static Stream<SqlFault> maxForSum(SqlGround ground) {
        return calls(ground, "sum", false)
                .flatMap(call -> changed(ground, "sum-made-max", call, "max(" + call.argument() + ")"));
    }

    static Stream<SqlFault> countOfRepeated(SqlGround ground) {
        return calls(ground, "count", true)
                .flatMap(call -> changed(ground, "count-distinct-dropped", call, "count(" + call.argument() + ")"));
    }

    /** Rows without a value are not counted. */
    static Stream<SqlFault> countOfColumn(SqlGround ground) {
        return calls(ground, "count", false)
                .filter(call -> call.argument().equals("*"))
                .flatMap(call -> ground.stages().part(call.at()).stream()
                        .filter(part -> part.block() instanceof SelectBlock)
                        .flatMap(part -> ground.columns((SelectBlock) part.block()).stream())
                        .map(Scope.Resolved::qualified)
                        .limit(6)
                        .flatMap(column -> changed(ground, "count-of-column", call, "count(" + column + ")")));
    }

    /** Another column of the same type is added up. */
    static Stream<SqlFault> wrongSum(SqlGround ground) {
        return calls(ground, "sum", false)
                .flatMap(call -> ground.stages().part(call.at()).stream()
                        .filter(part -> part.block() instanceof SelectBlock)
                        .flatMap(part -> wrong(ground, call, (SelectBlock) part.block())));
    }

    private static Stream<SqlFault> wrong(SqlGround ground, AggregateCall call, SelectBlock block) {
        return ground.columns(block).stream()
                .filter(column -> SqlGround.names(call.argument(), column)
                        || column.column()
                                .name()
                                .equalsIgnoreCase(call.argument().replace("\"", "")))
                .limit(1)
                .flatMap(column -> ground.siblings(block, column).stream())
                .filter(other -> !other.column().name().toLowerCase(Locale.ROOT).matches(".*(id|key|number|index)$"))
                .limit(2)
                .flatMap(other -> changed(ground, "wrong-sum", call, "sum(" + other.qualified() + ")"));
    }

    private static Stream<AggregateCall> calls(SqlGround ground, String function, boolean distinct) {
        return ground.all(AggregateCall.class)
                .filter(call -> call.function().equals(function) && call.distinct() == distinct);
    }

    private static Stream<SqlFault> changed(SqlGround ground, String operator, AggregateCall call, String with) {
        return ground
                .fault(
                        operator,
                        call.at(),
                        call.text() + " made " + with,
                        new Edit.Replace(call.at(), call.text(), with))
                .stream();
    }
}
