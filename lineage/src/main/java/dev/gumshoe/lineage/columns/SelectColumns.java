package dev.gumshoe.lineage.columns;

import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.lineage.blocks.ColumnChoice;
import dev.gumshoe.lineage.blocks.Joined;
import dev.gumshoe.lineage.blocks.Names;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.FunctionAllColumns;
import net.sf.jsqlparser.statement.select.SelectItem;

/** The output columns of one SELECT. */
final class SelectColumns {
    private final ColumnResolver resolver;
    private final SelectBlock block;
    private final Wording wording;
    private final Scope scope;
    private final MergedColumns merged;
    private final List<OutputColumn> columns = new ArrayList<>();
    private boolean complete = true;

    SelectColumns(ColumnResolver resolver, SelectBlock block) {
        this.resolver = resolver;
        this.block = block;
        this.wording = block.wording();
        this.scope = resolver.scope(block);
        this.merged = new MergedColumns(resolver, block);
    }

    OutputColumns columns() {
        for (SelectItem<?> item : block.items()) {
            add(item);
        }
        return new OutputColumns(columns, complete);
    }

    private void add(SelectItem<?> item) {
        Expression expression = item.getExpression();
        if (expression instanceof FunctionAllColumns) {
            complete = false;
        } else if (expression instanceof AllColumns star) {
            expand(star);
        } else {
            ColumnChoice.of(expression, wording.dialect())
                    .ifPresentOrElse(choice -> choose(item, choice), () -> columns.add(named(item, expression)));
        }
    }

    private void expand(AllColumns star) {
        if (star instanceof AllTableColumns qualified) {
            String alias = wording.name(qualified.getTable().getName());
            block.sources().stream()
                    .filter(source -> Names.same(source.alias(), alias))
                    .findFirst()
                    .ifPresentOrElse(source -> expand(star, List.of(source), false), () -> complete = false);
        } else {
            expand(star, visibleSources(), true);
        }
    }

    /** What stands around COLUMNS(...) is an expression for each column that nobody has written, so that none is known. */
    private void choose(SelectItem<?> item, ColumnChoice choice) {
        int before = columns.size();
        expand(choice.star());
        List<OutputColumn> all = columns.subList(before, columns.size());
        if (!choice.isTold()) {
            all.clear();
            complete = false;
            return;
        }
        all.removeIf(column -> !choice.takes(column.name()));
        if (item.getAlias() != null) {
            String alias = ColumnChoice.alias(wording.name(item.getAlias().getName()));
            all.replaceAll(column -> renamed(column, choice.named(alias, column.name())));
        }
        if (!choice.bare()) {
            all.replaceAll(column -> OutputColumn.unknown(column.name(), column.spelled()));
        }
    }

    private OutputColumn renamed(OutputColumn column, String name) {
        return column.named(name, wording.dialect().quoted(name));
    }

    private List<Source> visibleSources() {
        List<Source> hidden = block.joins().stream()
                .filter(join -> join.type() == JoinType.SEMI || join.type() == JoinType.ANTI)
                .map(Joined::source)
                .toList();
        return block.sources().stream()
                .filter(source -> !hidden.contains(source))
                .toList();
    }

    private OutputColumn named(SelectItem<?> item, Expression expression) {
        TypeFamily family = TypeFamilies.of(expression, this::family);
        String spelled = "";
        if (item.getAlias() != null) {
            spelled = wording.spelled(item.getAlias().getName());
        } else if (expression instanceof Column column) {
            spelled = wording.spelled(column.getColumnName());
        }
        return new OutputColumn(
                wording.dialect().unquoted(spelled), spelled, new Derivation.Computed(expression), family);
    }

    private TypeFamily family(Column column) {
        return scope.resolve(column).map(found -> found.column().family()).orElse(TypeFamily.UNKNOWN);
    }

    private void expand(AllColumns star, List<Source> sources, boolean merging) {
        Map<String, SelectItem<?>> replaced = new LinkedHashMap<>();
        if (star.getReplaceExpressions() != null) {
            star.getReplaceExpressions().forEach(item -> replaced.put(Names.fold(wording.replaced(item)), item));
        }
        List<String> excluded = star.getExceptColumns() == null
                ? List.of()
                : star.getExceptColumns().stream()
                        .map(column -> Names.fold(wording.name(column.getColumnName())))
                        .toList();
        for (Source source : sources) {
            OutputColumns own = resolver.of(source);
            complete &= own.complete();
            for (OutputColumn column : own.columns()) {
                String name = Names.fold(column.name());
                boolean hidden = merging && merged.isHidden(source, column.name());
                if (!excluded.contains(name) && !hidden) {
                    columns.add(
                            replaced.containsKey(name)
                                    ? named(
                                            replaced.get(name),
                                            replaced.get(name).getExpression())
                                    : passed(source, column, merging));
                }
            }
        }
    }

    private OutputColumn passed(Source source, OutputColumn column, boolean merging) {
        Derivation derivation = new Derivation.Passed(source, column.spelled());
        Optional<Joined> over = merging ? merged.joinOver(source, column.name()) : Optional.empty();
        if (over.isPresent()) {
            Derivation.Passed right = new Derivation.Passed(over.get().source(), column.spelled());
            derivation = over.get().type() == JoinType.RIGHT
                    ? right
                    : new Derivation.Merged(List.of(new Derivation.Passed(source, column.spelled()), right));
        }
        return new OutputColumn(column.name(), column.spelled(), derivation, column.family());
    }
}
