package dev.gumshoe.lineage.impact;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.blocks.Wording;
import dev.gumshoe.lineage.columngraph.ColumnGraph;
import dev.gumshoe.lineage.columngraph.ColumnId;
import dev.gumshoe.lineage.columngraph.ColumnProject;
import dev.gumshoe.lineage.sql.ParseOutcome;
import dev.gumshoe.lineage.sql.SourcePosition;
import dev.gumshoe.lineage.sql.SqlFront;
import dev.gumshoe.lineage.stages.LineMap;
import dev.gumshoe.lineage.stages.SqlModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/** Where the SQL of a project's models names the columns that they read. Models are read when they are first asked for. */
final class References {
    private final ColumnProject project;
    private final ColumnGraph columns;
    private final Map<UniqueId, SqlModel> models = new HashMap<>();
    private final Map<UniqueId, ParseOutcome> outcomes = new HashMap<>();
    private final Map<UniqueId, LineMap> lines = new HashMap<>();
    private final Map<Reading, Read> known = new HashMap<>();

    /** @param columns which columns the nodes have */
    References(ColumnProject project, ColumnGraph columns) {
        this.project = project;
        this.columns = columns;
        project.models().forEach(model -> models.put(model.node(), model));
    }

    /** Where a model's SQL names a column. */
    record Read(List<Reference> references) {
        static final Read NOTHING = new Read(List.of());

        List<Reference> byItsName() {
            return references.stream().filter(Reference::byItsName).toList();
        }
    }

    private record Reading(UniqueId reader, ColumnId column) {}

    /** Where the reader's SQL names the column; nothing where its SQL cannot be read. */
    Read of(UniqueId reader, ColumnId column) {
        return known.computeIfAbsent(new Reading(reader, column), this::read);
    }

    private Read read(Reading reading) {
        SqlModel model = models.get(reading.reader());
        Optional<ParseOutcome.Parsed> parsed = parsed(model);
        if (model == null || parsed.isEmpty() || !(parsed.get().tree() instanceof Select query)) {
            return Read.NOTHING;
        }
        Wording wording = new Wording(parsed.get(), project.dialect());
        ColumnId column = reading.column();
        ReferenceSearch search = new ReferenceSearch(
                table -> node(table, wording).filter(column.node()::equals).isPresent()
                        ? NamedColumns.of(column.column())
                        : new NamedColumns(),
                wording);
        return new Read(references(search.in(query), model));
    }

    /**
     * What was found in a model's SQL of a column that those it reads come to have.
     *
     * @param ambiguous where a name can be of more than one relation then
     * @param twins where a name can be any of two columns of one relation then
     * @param takenOver where a name means the new column then, and meant something else
     * @param unequalSets the stars by which some parts of a set operation take it, and others do not
     * @param naturalJoin true where a natural join is one over it as well
     * @param handedOn true where the model comes to have it
     * @param twice true where the model has a column of that name already
     * @param stars those that take it
     */
    record Gain(
            List<Reference> ambiguous,
            List<Reference> twins,
            List<Reference> takenOver,
            List<Reference> unequalSets,
            boolean naturalJoin,
            boolean handedOn,
            boolean twice,
            List<Reference> stars) {}

    /** What becomes of a reader whose nodes come to have a column; empty where its SQL cannot be read. */
    Optional<Gain> gain(UniqueId reader, Set<UniqueId> gaining, String column) {
        SqlModel model = models.get(reader);
        Optional<ParseOutcome.Parsed> parsed = parsed(model);
        if (model == null || parsed.isEmpty() || !(parsed.get().tree() instanceof Select query)) {
            return Optional.empty();
        }
        Wording wording = new Wording(parsed.get(), project.dialect());
        ReferenceSearch search = new ReferenceSearch(
                table -> node(table, wording)
                        .map(node -> with(node, gaining, column))
                        .orElseGet(NamedColumns::new),
                wording);
        List<ReferenceSearch.Found> found = search.in(query);
        NamedColumns output = search.output();
        return Optional.of(new Gain(
                references(in(found, Sense.AMBIGUOUS), model),
                references(in(found, Sense.TWIN), model),
                references(in(found, Sense.TAKEN_OVER), model),
                stars(search.unequalSets(), model),
                search.isInNaturalJoin(),
                output.isOriginal(column),
                output.hasOther(column),
                stars(search.stars(), model)));
    }

    private NamedColumns with(UniqueId node, Set<UniqueId> gaining, String column) {
        NamedColumns known = new NamedColumns();
        if (gaining.contains(node)) {
            known.add(column, true);
        } else if (columns.find(node, column).isPresent()) {
            known.addOther(column);
        }
        return known;
    }

    private static List<ReferenceSearch.Found> in(List<ReferenceSearch.Found> found, Sense sense) {
        return found.stream().filter(each -> each.sense() == sense).toList();
    }

    private Optional<ParseOutcome.Parsed> parsed(@Nullable SqlModel model) {
        if (model == null) {
            return Optional.empty();
        }
        ParseOutcome outcome =
                outcomes.computeIfAbsent(model.node(), any -> SqlFront.parse(model.compiledSql(), project.dialect()));
        return outcome instanceof ParseOutcome.Parsed parsed ? Optional.of(parsed) : Optional.empty();
    }

    private List<Reference> references(List<ReferenceSearch.Found> found, SqlModel model) {
        LineMap map = lines.computeIfAbsent(model.node(), any -> LineMap.of(model));
        return found.stream()
                .map(each -> new Reference(map.at(each.position().line()), each.clause(), each.byItsName()))
                .distinct()
                .toList();
    }

    private List<Reference> stars(List<SourcePosition> positions, SqlModel model) {
        LineMap map = lines.computeIfAbsent(model.node(), any -> LineMap.of(model));
        return positions.stream()
                .map(position -> new Reference(map.at(position.line()), Clause.SELECT, false))
                .distinct()
                .toList();
    }

    private Optional<UniqueId> node(Table table, Wording wording) {
        List<String> parts = table.getNameParts().stream()
                .map(part -> part == null ? "" : wording.name(part))
                .toList();
        String identifier = parts.get(0);
        return parts.size() == 1 && RelationIndex.isInlined(identifier)
                ? project.relations().inlined(identifier)
                : project.relations().nodeOf(new RelationName(part(parts, 2), part(parts, 1), identifier));
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }
}
