package dev.gumshoe.lineage.trace;

import dev.gumshoe.lineage.blocks.Aggregates;
import dev.gumshoe.lineage.blocks.Names;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.Target;
import dev.gumshoe.lineage.columns.DateParts;
import dev.gumshoe.lineage.columns.Formula;
import dev.gumshoe.lineage.columns.ItemText;
import dev.gumshoe.lineage.columns.OutputColumn;
import dev.gumshoe.lineage.columns.Scope;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Follows an expression over the output of one SELECT to its stages and its sources. */
final class SelectTrace {
    private final Tracer tracer;
    private final Dialect dialect;
    private final ModelStages model;
    private final SelectBlock block;
    private final ItemText items;

    SelectTrace(Tracer tracer, Dialect dialect, ModelStages model, SelectBlock block) {
        this.tracer = tracer;
        this.dialect = dialect;
        this.model = model;
        this.block = block;
        this.items = new ItemText(model.columns(), block);
    }

    void follow(String expression) {
        Formula.of(expression, dialect)
                .flatMap(formula ->
                        formula.with(column -> items.of(formula.wording().name(column.getColumnName()))))
                .flatMap(this::overRows)
                .flatMap(items::resolved)
                .flatMap(text -> Formula.of(text, dialect))
                .ifPresentOrElse(this::follow, () -> tracer.lose(model, block));
    }

    /** The expression over the rows before they are grouped. */
    private Optional<String> overRows(String overItems) {
        Optional<Formula> formula = Formula.of(overItems, dialect).filter(read -> !Aggregates.hasWindow(read.tree()));
        if (!block.isAggregated() || formula.isEmpty()) {
            return formula.map(Formula::sql);
        }
        if (block.hasGroupingSets()) {
            return Optional.empty();
        }
        return tracer.mode() == Tracer.Mode.SUM
                ? formula.flatMap(read -> new Additive(read.wording()).rows(read.tree()))
                : formula.filter(read -> !Aggregates.in(read.tree())).map(Formula::sql);
    }

    /** @param formula over the FROM clause, every column written with its relation */
    private void follow(Formula formula) {
        Set<Source> sources = new HashSet<>();
        formula.columns()
                .forEach(column ->
                        model.columns().scope(block).resolve(column).ifPresent(found -> sources.add(found.source())));
        for (StagePart part : model.parts()) {
            if (part.block() == block && reach(part).containsAll(sources)) {
                tracer.stage(part, formula.sql());
            }
        }
        if (sources.size() <= 1) {
            sources.stream().findFirst().or(block::first).ifPresent(source -> follow(source, formula));
        } else {
            tracer.lose(model, block);
        }
    }

    /** What a scan, a join or a WHERE can name; nothing of other stages. */
    private Set<Source> reach(StagePart part) {
        if (part.step() instanceof Step.Scan) {
            return new HashSet<>(block.sourcesBefore(0));
        }
        if (part.step() instanceof Step.Join join) {
            return new HashSet<>(block.sourcesBefore(join.index() + 1));
        }
        return part.step() instanceof Step.Where ? new HashSet<>(block.sources()) : Set.of();
    }

    private void follow(Source source, Formula formula) {
        Optional<String> inside = formula.with(column -> model.columns()
                .scope(block)
                .resolve(column)
                .map(Scope.Resolved::column)
                .flatMap(found -> spelledInside(source, found))
                .or(() -> DateParts.of(formula.wording().text(column))));
        if (inside.isEmpty()) {
            tracer.lose(model, block);
            return;
        }
        if (source.target() instanceof Target.ToCte cte && !cte.cte().isRecursive()) {
            tracer.block(model, cte.cte().block(), inside.get());
        } else if (source.target() instanceof Target.ToBlock derived) {
            tracer.block(model, derived.block(), inside.get());
        } else if (source.target() instanceof Target.ToRelation relation) {
            relation.node()
                    .filter(node -> !node.equals(model.model()))
                    .ifPresent(node -> tracer.node(node, inside.get()));
        }
    }

    private Optional<String> spelledInside(Source source, OutputColumn column) {
        return model.columns()
                .nameInside(source, column.name())
                .map(name -> Names.same(name, column.name()) ? column.spelled() : dialect.quoted(name));
    }
}
