package dev.gumshoe.lineage.impact;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.blocks.Wording;
import dev.gumshoe.lineage.columngraph.ColumnId;
import dev.gumshoe.lineage.columngraph.ColumnProject;
import dev.gumshoe.lineage.sql.ParseOutcome;
import dev.gumshoe.lineage.sql.SqlFront;
import dev.gumshoe.lineage.stages.LineMap;
import dev.gumshoe.lineage.stages.SqlModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.Select;

/** Where the SQL of a project's models names the columns that they read. Models are read when they are first asked for. */
final class References {
    private final ColumnProject project;
    private final Map<UniqueId, SqlModel> models = new HashMap<>();
    private final Map<UniqueId, ParseOutcome> outcomes = new HashMap<>();
    private final Map<UniqueId, LineMap> lines = new HashMap<>();
    private final Map<Reading, Read> known = new HashMap<>();

    References(ColumnProject project) {
        this.project = project;
        project.models().forEach(model -> models.put(model.node(), model));
    }

    /**
     * What was found of a column in a model's SQL.
     *
     * @param inSetByStar true where a UNION or its like takes the column by a star
     */
    record Read(List<Reference> references, boolean inSetByStar) {
        static final Read NOTHING = new Read(List.of(), false);

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
        if (model == null
                || !(outcomes.computeIfAbsent(
                                model.node(), any -> SqlFront.parse(model.compiledSql(), project.dialect()))
                        instanceof ParseOutcome.Parsed parsed)
                || !(parsed.tree() instanceof Select query)) {
            return Read.NOTHING;
        }
        Wording wording = new Wording(parsed, project.dialect());
        ReferenceSearch search =
                new ReferenceSearch(table -> carrying(table, wording, reading.column()), wording::name);
        LineMap map = lines.computeIfAbsent(model.node(), any -> LineMap.of(model));
        List<Reference> references = search.in(query).stream()
                .map(found -> new Reference(map.at(found.position().line()), found.clause(), found.byItsName()))
                .distinct()
                .toList();
        return new Read(references, search.isInSetByStar());
    }

    private NamedColumns carrying(Table table, Wording wording, ColumnId column) {
        List<String> parts = table.getNameParts().stream()
                .map(part -> part == null ? "" : wording.name(part))
                .toList();
        String identifier = parts.get(0);
        Optional<UniqueId> node = parts.size() == 1 && RelationIndex.isInlined(identifier)
                ? project.relations().inlined(identifier)
                : project.relations().nodeOf(new RelationName(part(parts, 2), part(parts, 1), identifier));
        return node.filter(column.node()::equals).isPresent() ? NamedColumns.of(column.column()) : new NamedColumns();
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }
}
