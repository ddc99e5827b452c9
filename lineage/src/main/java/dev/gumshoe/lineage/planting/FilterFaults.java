package dev.gumshoe.lineage.planting;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Dedupe;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Target;
import dev.gumshoe.lineage.columns.Scope;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Faults in filters. */
final class FilterFaults {
    private FilterFaults() {}

    /** A condition of WHERE taken out. */
    static Stream<SqlFault> removed(SqlGround ground) {
        Set<StageId> dedupes = ground.all(Dedupe.class).map(Dedupe::stage).collect(Collectors.toSet());
        return conjuncts(ground, "filter-removed", dedupes, false);
    }

    /** The condition that keeps one row of each key taken out. */
    static Stream<SqlFault> dedupeRemoved(SqlGround ground) {
        Set<StageId> dedupes = ground.all(Dedupe.class).map(Dedupe::stage).collect(Collectors.toSet());
        return conjuncts(ground, "dedupe-removed", dedupes, true);
    }

    private static Stream<SqlFault> conjuncts(
            SqlGround ground, String operator, Set<StageId> dedupes, boolean ofDedupes) {
        return ground.parts(Step.Where.class::isInstance)
                .filter(part -> dedupes.contains(part.stage().id()) == ofDedupes)
                .flatMap(part -> {
                    SelectBlock block = (SelectBlock) part.block();
                    return block.where().stream()
                            .map(block::text)
                            .filter(condition -> !ofDedupes || condition.matches("(?s).*=\\s*1\\s*"))
                            .flatMap(condition -> SqlGround.fault(
                                    operator,
                                    part.stage().id(),
                                    part.stage().label() + " without " + condition,
                                    ground.text(part).flatMap(text -> text.withoutConjunct(condition))));
                });
    }

    /** A condition that someone thought was right: it leaves rows of one kind out. */
    static Stream<SqlFault> added(SqlGround ground) {
        return filtered(ground, "filter-added", true);
    }

    /** A condition that means to leave out what is not there, and leaves out the rows without a value. */
    static Stream<SqlFault> dropsNulls(SqlGround ground) {
        return filtered(ground, "filter-drops-nulls", false);
    }

    private static Stream<SqlFault> filtered(SqlGround ground, String operator, boolean bySample) {
        return ground.parts(Step.Scan.class::isInstance).flatMap(part -> {
            SelectBlock block = (SelectBlock) part.block();
            return block.first()
                    .flatMap(first -> first.target() instanceof Target.ToRelation read ? read.node() : Optional.empty())
                    .map(node -> ground.columns(block).stream()
                            .filter(column -> column.source() == block.first().get())
                            .filter(column -> column.column().family() == TypeFamily.TEXT)
                            .flatMap(column -> faults(ground, operator, part, node, column, bySample)))
                    .orElse(Stream.empty());
        });
    }

    private static Stream<SqlFault> faults(
            SqlGround ground, String operator, StagePart part, UniqueId node, Scope.Resolved column, boolean bySample) {
        List<String> values = bySample
                ? ground.samples().texts(node, new ColumnName(column.column().name()))
                : List.of("void");
        return values.stream().limit(1).flatMap(value -> {
            String condition = column.qualified() + " <> '" + value.replace("'", "''") + "'";
            StageId stage = part.stage().id();
            return ground.fault(operator, stage, "where " + condition, new Edit.AddFilter(stage, condition)).stream();
        });
    }

    /** A lower bound that no longer takes in its own value, or an upper one. */
    static Stream<SqlFault> boundary(SqlGround ground) {
        return ground.parts(Step.Where.class::isInstance).flatMap(part -> {
            SelectBlock block = (SelectBlock) part.block();
            return block.where().stream()
                    .map(block::text)
                    .filter(condition -> condition.matches("(?s)[^<>=]*[<>]=[^<>=]*"))
                    .flatMap(condition -> ground
                            .fault(
                                    "boundary-moved",
                                    part.stage().id(),
                                    condition + " without its =",
                                    new Edit.Replace(
                                            part.stage().id(),
                                            condition,
                                            condition.replace(">=", ">").replace("<=", "<")))
                            .stream());
        });
    }
}
