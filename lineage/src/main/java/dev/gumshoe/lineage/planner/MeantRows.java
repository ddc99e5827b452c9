package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.ColumnOrigin;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Predicate;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columns.Formula;
import dev.gumshoe.lineage.columns.SchemaIndex.SchemaColumn;
import dev.gumshoe.lineage.stages.SqlProject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.jsqlparser.schema.Column;

/** Which rows of a node are meant to arrive in one that reads it: those that the reader's conditions over their columns let pass. */
final class MeantRows {
    private final SqlProject project;
    private final Map<UniqueId, RelationName> relations;
    private final Flavour flavour;

    MeantRows(SqlProject project, Map<UniqueId, RelationName> relations, Flavour flavour) {
        this.project = project;
        this.relations = Map.copyOf(relations);
        this.flavour = flavour;
    }

    /**
     * As what follows the relation's name; empty where every row is meant to.
     *
     * @param fix edits of the reader, with which its conditions are read
     */
    String where(UniqueId node, UniqueId from, List<Edit> fix) {
        String conditions = String.join(" and ", conditions(node, from, fix));
        return conditions.isEmpty() ? "" : " where " + conditions;
    }

    /** What must be true of the other node's rows for them to be meant to arrive. */
    List<String> conditions(UniqueId node, UniqueId from, List<Edit> fix) {
        List<Fact> facts = project.facts(node);
        Stream<String> written = facts.stream()
                .filter(Predicate.class::isInstance)
                .map(Predicate.class::cast)
                .flatMap(predicate ->
                        over(from, predicate, fix, facts).map(condition -> meant(predicate, condition)).stream());
        Stream<String> added = fix.stream()
                .filter(edit ->
                        edit instanceof Edit.AddFilter && edit.stage().model().equals(node))
                .flatMap(edit ->
                        byName(from, ((Edit.AddFilter) edit).condition()).map(text -> "(" + text + ")").stream());
        return Stream.concat(written, added).distinct().toList();
    }

    /** The condition where every column that it names is one of the node's. */
    private Optional<String> byName(UniqueId from, String condition) {
        List<String> names = Optional.ofNullable(relations.get(from)).stream()
                .flatMap(relation -> project.schema().columns(relation).stream())
                .map(SchemaColumn::name)
                .toList();
        return Formula.of(condition, project.dialect())
                .flatMap(formula -> formula.with(column -> names.stream()
                        .filter(formula.wording().name(column.getColumnName())::equalsIgnoreCase)
                        .map(flavour::column)
                        .findFirst()));
    }

    /** What excludes some values excludes NULL only by accident; what asks for some values does so on purpose. */
    private static String meant(Predicate predicate, String condition) {
        return switch (predicate.shape()) {
            case NOT_EQUAL, NOT_IN, NOT_LIKE, BARE_BOOLEAN, NEGATED_BOOLEAN ->
                "case when not (" + condition + ") then 0 else 1 end = 1";
            case NULL_TEST, NULL_SAFE, OTHER -> "(" + condition + ")";
        };
    }

    private static String fixed(Predicate predicate, List<Edit> fix) {
        String text = predicate.text();
        for (Edit edit : fix) {
            if (edit instanceof Edit.Replace replace
                    && replace.stage().model().equals(predicate.filter().model())) {
                text = text.replace(replace.text(), replace.with());
            }
        }
        return text;
    }

    /** The condition over the node's own columns; empty where it is about others as well. */
    private Optional<String> over(UniqueId from, Predicate predicate, List<Edit> fix, List<Fact> facts) {
        List<ColumnOrigin> origins = facts.stream()
                .filter(ColumnOrigin.class::isInstance)
                .map(ColumnOrigin.class::cast)
                .filter(origin -> isBefore(origin.at(), predicate.filter())
                        && origin.node().equals(from))
                .toList();
        return Formula.of(fixed(predicate, fix), project.dialect())
                .flatMap(formula -> formula.with(column -> origin(column, formula, origins)));
    }

    /** What a WHERE names it names over the rows of the stage before it. */
    private static boolean isBefore(StageId stage, StageId filter) {
        return stage.ordinal() == filter.ordinal() - 1;
    }

    private Optional<String> origin(Column column, Formula formula, List<ColumnOrigin> origins) {
        String written = formula.wording().text(column);
        return origins.stream()
                .filter(origin -> origin.text().equalsIgnoreCase(written))
                .map(origin -> flavour.column(origin.column().value()))
                .findFirst();
    }
}
