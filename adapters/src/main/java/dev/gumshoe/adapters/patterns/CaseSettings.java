package dev.gumshoe.adapters.patterns;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.DbtTest.TestSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a case says of its project besides tables and models.
 *
 * @param incremental how models that grow add to what they have, by model
 * @param snapshots how models that are snapshots tell changed rows, by model
 * @param tests the dbt tests that there are
 * @param sources whether the ages of tables are checked, by table
 * @param exposures the models that each reads
 */
public record CaseSettings(
        Map<String, Growth> incremental,
        Map<String, History> snapshots,
        List<CaseTest> tests,
        Map<String, Freshness> sources,
        Map<String, List<String>> exposures) {
    /** What a case says that has none of these. */
    public static final CaseSettings NONE = new CaseSettings(Map.of(), Map.of(), List.of(), Map.of(), Map.of());

    public CaseSettings {
        incremental = ordered(incremental);
        snapshots = ordered(snapshots);
        tests = List.copyOf(tests);
        sources = ordered(sources);
        exposures = ordered(exposures);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * How an incremental model grows.
     *
     * @param raw its SQL as written, with its {@code is_incremental()} blocks; empty where the case does not say
     */
    public record Growth(List<String> uniqueKey, String strategy, String onSchemaChange, String raw) {
        public Growth {
            uniqueKey = List.copyOf(uniqueKey);
            requireNonNull(strategy, "strategy is null");
            requireNonNull(onSchemaChange, "onSchemaChange is null");
            requireNonNull(raw, "raw is null");
        }
    }

    /** How a snapshot tells changed rows. */
    public record History(String strategy, List<String> uniqueKey, String updatedAt, boolean closesDeleted) {
        public History {
            uniqueKey = List.copyOf(uniqueKey);
            requireNonNull(strategy, "strategy is null");
            requireNonNull(updatedAt, "updatedAt is null");
        }
    }

    /**
     * A dbt test.
     *
     * @param model the model or table under test
     * @param column empty for a test of no column, or of several
     */
    public record CaseTest(String model, String kind, String column, TestSettings settings) {
        public CaseTest {
            requireNonNull(model, "model is null");
            requireNonNull(kind, "kind is null");
            requireNonNull(column, "column is null");
            requireNonNull(settings, "settings is null");
        }
    }

    /** Whether a table's age is checked, and by which column; the column is empty where there is none. */
    public record Freshness(boolean checked, String loadedAt) {
        public Freshness {
            requireNonNull(loadedAt, "loadedAt is null");
        }
    }
}
