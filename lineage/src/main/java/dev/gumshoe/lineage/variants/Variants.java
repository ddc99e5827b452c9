package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.JoinedValues;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.SoleSource;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.fact.Variant;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.SqlProject;
import dev.gumshoe.lineage.stages.StagePart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The variants of the SQL that a figure comes from. */
public final class Variants {
    private Variants() {}

    /**
     * The variants of the SQL behind the figures that leads expect, the joins through whose other side their values come, and the
     * source that all their rows come from.
     *
     * @param nodes whose SQL that is
     * @param readers other models that read these nodes: what they ask of columns may be asked here as well
     */
    public static List<Fact> facts(
            SqlProject project, Collection<UniqueId> nodes, Collection<UniqueId> readers, Collection<Lead> leads) {
        List<Figure> figures = leads.stream()
                .filter(Lead.ExpectedFigure.class::isInstance)
                .map(lead -> ((Lead.ExpectedFigure) lead).figure())
                .toList();
        if (figures.isEmpty()) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>(of(project, nodes, readers, figures));
        facts.addAll(joined(project, nodes, paths(project, figures)));
        figures.stream()
                .filter(figure -> figure.measure() instanceof Measure.Count)
                .forEach(figure -> RowWay.of(project, List.of(figure), List.of())
                        .soleSource()
                        .ifPresent(source -> facts.add(new SoleSource(figure, source))));
        return List.copyOf(facts);
    }

    private static List<JoinedValues> joined(
            SqlProject project, Collection<UniqueId> nodes, Collection<ValuePath> paths) {
        return nodes.stream()
                .flatMap(node -> project.stages(node).stream())
                .flatMap(stages -> paths.stream().flatMap(path -> path.inside(stages).joined().stream()))
                .distinct()
                .toList();
    }

    private static List<ValuePath> paths(SqlProject project, Collection<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.measure() instanceof Measure.Sum)
                .map(figure -> ValuePath.of(project, figure.node(), ((Measure.Sum) figure.measure()).column()))
                .toList();
    }

    /**
     * The variants, without those that are equal.
     *
     * @param nodes whose SQL the figures come from
     */
    static List<Variant> of(
            SqlProject project, Collection<UniqueId> nodes, Collection<UniqueId> readers, Collection<Figure> figures) {
        List<ValuePath> paths = paths(project, figures);
        List<Variant> all = new ArrayList<>();
        RowWay way = RowWay.of(project, figures, paths);
        RowWay beside = way.beside();
        KnownConditions known = new KnownConditions();
        Stream.concat(nodes.stream(), readers.stream())
                .forEach(node -> project.stages(node).ifPresent(known::learn));
        for (UniqueId node : nodes) {
            Optional<ModelStages> stages = project.stages(node);
            stages.ifPresent(found -> {
                List<ValuePath.Inside> inside =
                        paths.stream().map(path -> path.inside(found)).toList();
                RowWay.Inside rows = way.inside(found);
                Predicate<StagePart> near =
                        part -> rows.has(part.block()) || inside.stream().anyMatch(each -> each.has(part.block()));
                all.addAll(RowVariants.of(found, project.facts(node), near, beside.inside(found)));
                all.addAll(DistinctVariants.of(found, near, beside.inside(found)));
                all.addAll(GroupVariants.of(found, near));
                all.addAll(FilterVariants.of(found, known, near));
                all.addAll(BranchVariants.of(found, near));
                all.addAll(KeyVariants.of(found, project.facts(node), near));
                all.addAll(RangeVariants.of(found, near));
                inside.forEach(each -> all.addAll(ValueVariants.of(project, found, each)));
                inside.forEach(each -> all.addAll(DefaultVariants.of(found, each)));
                all.addAll(NameVariants.of(found));
            });
        }
        return all.stream().distinct().toList();
    }
}
