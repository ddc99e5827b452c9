package dev.gumshoe.lineage.planting;

import dev.gumshoe.engine.fact.Dedupe;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Stage;
import dev.gumshoe.engine.fact.Stage.AggregationStage;
import dev.gumshoe.engine.fact.Stage.SetOperation;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.SetBlock;
import dev.gumshoe.lineage.patch.NoPatch;
import dev.gumshoe.lineage.patch.SelectTokens;
import dev.gumshoe.lineage.patch.SqlTokens;
import dev.gumshoe.lineage.patch.Substitution;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Faults in what a row stands for: deduplication, grouping, DISTINCT and set operations. */
final class ShapeFaults {
    private ShapeFaults() {}

    static Stream<SqlFault> distinctRemoved(SqlGround ground) {
        return ground.parts(Step.Distinct.class::isInstance)
                .flatMap(part -> ground
                        .fault(
                                "distinct-removed",
                                part.stage().id(),
                                part.stage().label() + " without DISTINCT",
                                new Edit.Replace(part.stage().id(), "select distinct", "select"))
                        .stream());
    }

    /** The first row of each key becomes the last. */
    static Stream<SqlFault> dedupeReversed(SqlGround ground) {
        return ground.all(Dedupe.class)
                .filter(dedupe -> dedupe.order().size() == 1)
                .flatMap(dedupe -> {
                    String order = dedupe.order().get(0);
                    String turned = order.matches("(?is).*\\bdesc\\b.*")
                            ? order.replaceAll("(?is)\\bdesc\\b", "asc")
                            : order.replaceAll("(?is)\\basc\\b", "") + " desc";
                    return ground
                            .fault(
                                    "dedupe-reversed",
                                    dedupe.at(),
                                    "kept by " + turned,
                                    new Edit.Replace(dedupe.at(), "order by " + order, "order by " + turned))
                            .stream();
                });
    }

    /** One row is kept of too much: a column of the key is left out. */
    static Stream<SqlFault> dedupeTooCoarse(SqlGround ground) {
        return ground.all(Dedupe.class)
                .filter(dedupe -> dedupe.partition().size() > 1)
                .flatMap(dedupe -> {
                    List<String> parts = dedupe.partition();
                    String all = String.join(", ", parts);
                    String fewer = String.join(", ", parts.subList(0, parts.size() - 1));
                    return ground
                            .fault(
                                    "dedupe-too-coarse",
                                    dedupe.at(),
                                    "one row kept of each " + fewer,
                                    new Edit.Replace(dedupe.at(), "partition by " + all, "partition by " + fewer))
                            .stream();
                });
    }

    /** One more column to group by than the rows stand for. */
    static Stream<SqlFault> groupedFiner(SqlGround ground) {
        return ground.stagesOf(AggregationStage.class)
                .filter(stage -> !stage.groupBy().isEmpty())
                .flatMap(stage -> ground.stages().part(stage.id()).stream()
                        .flatMap(part -> ground.columns((SelectBlock) part.block()).stream()
                                .filter(column -> !stage.groupBy().contains(column.qualified())
                                        && !stage.groupBy()
                                                .contains(column.column().spelled()))
                                .limit(4)
                                .flatMap(column -> grouped(ground, part, stage, column.qualified()))));
    }

    private static Stream<SqlFault> grouped(SqlGround ground, StagePart part, AggregationStage stage, String column) {
        return ground
                .text(part)
                .flatMap(text -> {
                    int group = text.select().clause("group").orElse(-1);
                    if (group < 0 || !text.tokens().is(group + 1, "by")) {
                        return Optional.<Substitution>empty();
                    }
                    int at = text.tokens().get(group + 1).end();
                    return Optional.of(new Substitution(at, at, " " + column + ","));
                })
                .filter(change -> stage.groupBy().stream().noneMatch(by -> by.matches("\\d+")))
                .map(change -> new SqlFault(
                        "grouped-too-finely", stage.id(), "grouped by " + column + " as well", List.of(change)))
                .stream();
    }

    static Stream<SqlFault> unionForUnionAll(SqlGround ground) {
        return unions(ground, SetOperation.UNION_ALL)
                .flatMap(part -> operators(ground, part).stream()
                        .flatMap(at -> union(ground, part, "union-made-distinct", at.last(), "")));
    }

    static Stream<SqlFault> unionAllForUnion(SqlGround ground) {
        return unions(ground, SetOperation.UNION)
                .flatMap(part -> operators(ground, part).stream()
                        .filter(at -> at.first() == at.last())
                        .flatMap(at -> union(ground, part, "union-made-all", at.first(), "union all")));
    }

    private static Stream<SqlFault> union(SqlGround ground, StagePart part, String operator, int token, String with) {
        SqlTokens tokens = SqlTokens.of(ground.model().compiledSql(), ground.dialect());
        Substitution change =
                new Substitution(tokens.get(token).start(), tokens.get(token).end(), with);
        return Stream.of(new SqlFault(operator, part.stage().id(), part.stage().label(), List.of(change)));
    }

    /** A branch of a union left out, with the operator before it. */
    static Stream<SqlFault> branchDropped(SqlGround ground) {
        return Stream.concat(unions(ground, SetOperation.UNION_ALL), unions(ground, SetOperation.UNION))
                .flatMap(part -> {
                    SetBlock set = (SetBlock) part.block();
                    return Stream.iterate(1, branch -> branch < set.branches().size(), branch -> branch + 1)
                            .flatMap(branch -> SqlGround.fault(
                                    "union-branch-dropped",
                                    part.stage().id(),
                                    part.stage().label() + " without branch " + (branch + 1),
                                    without(ground, set.branches().get(branch))));
                });
    }

    private static Optional<Substitution> without(SqlGround ground, Block branch) {
        if (!(branch instanceof SelectBlock select)) {
            return Optional.empty();
        }
        try {
            SqlTokens tokens = SqlTokens.of(ground.model().compiledSql(), ground.dialect());
            SelectTokens text = SelectTokens.of(tokens, select);
            int open = tokens.is(text.begin() - 1, "(") ? text.begin() - 1 : text.begin();
            int first = tokens.is(open - 1, "all") ? open - 2 : open - 1;
            boolean closed = open < text.begin();
            int last = closed ? text.end() : text.end() - 1;
            return tokens.is(first, "union")
                    ? Optional.of(new Substitution(
                            tokens.get(first).start(), tokens.get(last).end(), ""))
                    : Optional.empty();
        } catch (NoPatch e) {
            return Optional.empty();
        }
    }

    /** Two columns of one type swapped in a branch. */
    static Stream<SqlFault> columnsSwapped(SqlGround ground) {
        return unions(ground, SetOperation.UNION_ALL).flatMap(part -> {
            SetBlock set = (SetBlock) part.block();
            return set.branches().stream()
                    .skip(1)
                    .filter(SelectBlock.class::isInstance)
                    .flatMap(branch -> ColumnFaults.swapped(ground, part.stage().id(), (SelectBlock) branch));
        });
    }

    private static Stream<StagePart> unions(SqlGround ground, SetOperation operation) {
        return ground.stages().parts().stream()
                .filter(part -> part.block() instanceof SetBlock set
                        && part.stage() instanceof Stage.SetOperationStage
                        && set.operation() == operation);
    }

    /** The words of the set's operators: UNION, and ALL where it is written. */
    private static List<BlockText.Place> operators(SqlGround ground, StagePart part) {
        SqlTokens tokens = SqlTokens.of(ground.model().compiledSql(), ground.dialect());
        return ((SetBlock) part.block())
                .branches().stream()
                        .skip(1)
                        .filter(SelectBlock.class::isInstance)
                        .flatMap(branch -> operator(tokens, (SelectBlock) branch).stream())
                        .toList();
    }

    private static Optional<BlockText.Place> operator(SqlTokens tokens, SelectBlock branch) {
        try {
            int begin = SelectTokens.of(tokens, branch).begin();
            int before = tokens.is(begin - 1, "(") ? begin - 2 : begin - 1;
            int union = tokens.is(before, "all") ? before - 1 : before;
            return tokens.is(union, "union") ? Optional.of(new BlockText.Place(union, before)) : Optional.empty();
        } catch (NoPatch e) {
            return Optional.empty();
        }
    }
}
