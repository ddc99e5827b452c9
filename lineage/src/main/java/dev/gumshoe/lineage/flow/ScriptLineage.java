package dev.gumshoe.lineage.flow;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.lineage.flow.StatementReader.Outcome;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.SqlWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lineage of statements one after the other, each of which knows what those before it made.
 *
 * @param unread why statements gave none
 */
public record ScriptLineage(List<StatementLineage> statements, List<String> unread) {
    public ScriptLineage {
        statements = List.copyOf(statements);
        unread = List.copyOf(unread);
    }

    /** The lineage of the statements of a text, which semicolons part. */
    public static ScriptLineage of(String script, Dialect dialect, Catalog catalog) {
        Made made = new Made(catalog, new HashMap<>());
        List<StatementLineage> statements = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (SqlWord.Statement statement : SqlWord.statements(script, dialect)) {
            Outcome outcome = new StatementReader(dialect, made).read(statement);
            if (outcome instanceof Outcome.Read read) {
                statements.add(read.lineage());
                made.learn(read.lineage());
            } else {
                unread.add(((Outcome.Unread) outcome).reason());
            }
        }
        return new ScriptLineage(statements, unread);
    }

    /** What the script as a whole does. */
    public EndToEnd endToEnd() {
        return EndToEnd.of(this);
    }

    /** The relations that statements made, on top of those that were there. */
    private record Made(Catalog before, Map<RelationName, Known> relations) implements Catalog {

        void learn(StatementLineage statement) {
            statement.dropped().forEach(relation -> relations.remove(relation.folded()));
            boolean makes = statement.kind() == StatementLineage.Kind.CREATE_TABLE
                    || statement.kind() == StatementLineage.Kind.CREATE_VIEW;
            if (makes
                    && statement.written().complete()
                    && !statement.written().columns().isEmpty()) {
                List<KnownColumn> columns = statement.written().columns().stream()
                        .map(column -> new KnownColumn(column.name(), column.nullability()))
                        .toList();
                statement
                        .target()
                        .ifPresent(target -> relations.put(
                                target.folded(),
                                new Known(columns, true, statement.written().grains())));
            }
        }

        @Override
        public Optional<Known> find(RelationName relation) {
            Known made = relations.get(relation.folded());
            return made == null ? before.find(relation) : Optional.of(made);
        }
    }
}
