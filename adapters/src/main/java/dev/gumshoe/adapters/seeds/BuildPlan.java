package dev.gumshoe.adapters.seeds;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.RelationName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * All that a throwaway warehouse is built from. The steps come in any order.
 *
 * @param dialect of the steps' SQL
 */
public record BuildPlan(List<SeedTable> seeds, List<BuildStep> steps, SqlDialect dialect) {
    static final String UNNAMED_CATALOG = "warehouse";

    public BuildPlan {
        requireNonNull(dialect, "dialect is null");
        seeds = List.copyOf(seeds);
        steps = List.copyOf(steps);
    }

    /** The database names that the plan's relations use, in lower case, the most used first. */
    List<String> catalogs() {
        List<String> used = relations().map(BuildPlan::catalog).toList();
        return used.stream()
                .distinct()
                .sorted((a, b) -> Long.compare(count(used, b), count(used, a)))
                .toList();
    }

    Stream<RelationName> relations() {
        return Stream.concat(
                seeds.stream().map(SeedTable::relation), steps.stream().map(BuildStep::relation));
    }

    /** Where the relation is: in the file of its database. */
    static RelationName placed(RelationName relation) {
        return new RelationName(catalog(relation), relation.schema(), relation.identifier());
    }

    private static String catalog(RelationName relation) {
        String database = relation.database().toLowerCase(Locale.ROOT);
        return database.isEmpty() ? UNNAMED_CATALOG : database;
    }

    private static long count(List<String> all, String one) {
        return all.stream().filter(one::equals).count();
    }
}
