package dev.gumshoe.adapters.seeds;

import static dev.gumshoe.adapters.duckdb.DuckDbNames.quoted;

import dev.gumshoe.engine.fact.RelationName;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Loads a seed's file into its relation, typed. */
final class SeedLoader {
    private final Session session;
    private final SqlDialect dialect;

    SeedLoader(Session session, SqlDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /** Loads the rows. A file that is absent leaves a relation without rows, where the types of its columns are known. */
    StepResult load(SeedTable seed, RelationName relation) throws SQLException {
        if (Files.isRegularFile(seed.csv())) {
            fill(seed, quoted(relation));
            return StepResult.built(seed.node());
        }
        String absent = seed.csv().getFileName() + " does not exist";
        if (seed.columnTypes().isEmpty()) {
            return StepResult.failed(seed.node(), absent + "; expected the seed's rows");
        }
        Map<String, String> types = new LinkedHashMap<>();
        seed.columnTypes().forEach((column, type) -> types.put(column, type(type)));
        session.createEmpty(quoted(relation), types);
        return StepResult.empty(seed.node(), absent + "; its relation has no rows");
    }

    private void fill(SeedTable seed, String relation) throws SQLException {
        SeedCsv csv = SeedCsv.of(seed.csv(), session);
        Map<String, String> types = types(seed, csv);
        String columns = types.entrySet().stream()
                .map(column -> csv.typed(column.getKey(), column.getValue()))
                .collect(Collectors.joining(", "));
        try {
            session.execute("CREATE OR REPLACE TABLE " + relation + " AS SELECT " + columns + " FROM " + csv.source());
        } catch (SQLException e) {
            throw wrongValue(csv, types).map(SQLException::new).orElse(e);
        }
    }

    private Map<String, String> types(SeedTable seed, SeedCsv csv) throws SQLException {
        Map<String, String> known = seed.columnTypes();
        List<String> unknown = csv.columns().stream()
                .filter(column -> !known.containsKey(column))
                .toList();
        Map<String, String> types = new LinkedHashMap<>();
        csv.columns().forEach(column -> types.put(column, type(known.getOrDefault(column, ""))));
        types.putAll(InferredTypes.of(session, csv, unknown));
        return types;
    }

    private String type(String declared) {
        return dialect == SqlDialect.POSTGRES ? PostgresToDuckDb.type(declared) : declared;
    }

    private Optional<String> wrongValue(SeedCsv csv, Map<String, String> types) throws SQLException {
        for (Map.Entry<String, String> column : types.entrySet()) {
            List<List<String>> wrong = session.rows(csv.firstThatIsNot(column.getKey(), column.getValue()));
            if (!wrong.isEmpty()) {
                String where = csv.name() + ": row " + wrong.get(0).get(1) + ", column '" + column.getKey();
                return Optional.of(where + "' has '" + wrong.get(0).get(0) + "'; expected " + column.getValue());
            }
        }
        return Optional.empty();
    }
}
