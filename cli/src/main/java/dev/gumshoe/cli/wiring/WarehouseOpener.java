package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.config.WarehouseSetting;
import dev.gumshoe.adapters.dbt.manifest.Manifest;
import dev.gumshoe.adapters.dbt.profile.DbtProfile;
import dev.gumshoe.adapters.dbt.profile.ProfileSearch;
import dev.gumshoe.adapters.duckdb.DuckDbLimits;
import dev.gumshoe.adapters.duckdb.DuckDbSchema;
import dev.gumshoe.adapters.duckdb.DuckDbWarehouse;
import dev.gumshoe.adapters.seeds.BuildPlan;
import dev.gumshoe.adapters.seeds.PostgresToDuckDb;
import dev.gumshoe.adapters.seeds.SeedBuild;
import dev.gumshoe.adapters.seeds.SeedWarehouse;
import dev.gumshoe.adapters.seeds.SqlDialect;
import dev.gumshoe.adapters.seeds.StepResult;
import dev.gumshoe.cli.CaseFolder;
import dev.gumshoe.engine.fact.Lead.FailedRun;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.port.Warehouse;
import dev.gumshoe.engine.port.WarehouseException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens the warehouse that the user names, or the project's settings, or dbt's profile, in this order. */
final class WarehouseOpener {
    private final Workspace workspace;
    private final ProfileSearch profiles;
    private final Consumer<String> progress;

    WarehouseOpener(Workspace workspace, ProfileSearch profiles, Consumer<String> progress) {
        this.workspace = workspace;
        this.profiles = profiles;
        this.progress = progress;
    }

    /**
     * Opens it.
     *
     * @param named what the command line names; none where it does not
     * @throws dev.gumshoe.adapters.InputException when what names the warehouse cannot be read
     */
    OpenWarehouse open(Optional<WarehouseSetting> named) throws WarehouseException {
        WarehouseSetting setting = named.orElse(workspace.config().warehouse());
        if (setting instanceof WarehouseSetting.Seeds) {
            return fromSeeds();
        }
        if (setting instanceof WarehouseSetting.DuckDbFile file) {
            return fromFiles(Map.of(catalogOf(file.file()), file.file()));
        }
        return fromFiles(profileFiles(profiles.find(workspace.project().profile())));
    }

    private OpenWarehouse fromSeeds() throws WarehouseException {
        BuildPlan plan = new SeedPlan(workspace).plan();
        Path cache = CaseFolder.home(workspace.project().root()).resolve("warehouses");
        SeedBuild build = SeedWarehouse.ensure(cache, plan, progress);
        DuckDbWarehouse connection = DuckDbWarehouse.open(build.catalogs(), DuckDbLimits.standard());
        Warehouse queries = plan.dialect() == SqlDialect.POSTGRES
                ? (sql, timeout, rows) -> connection.query(PostgresToDuckDb.rewrite(sql), timeout, rows)
                : connection;
        return OpenWarehouse.of(connection, queries, DuckDbSchema.read(connection), remarks(build), failed(build));
    }

    private static List<String> remarks(SeedBuild build) {
        return Stream.of(StepResult.Outcome.EMPTY, StepResult.Outcome.FAILED, StepResult.Outcome.SKIPPED)
                .flatMap(outcome -> build.that(outcome).stream())
                .map(result -> result.node().shortName() + ": not in the throwaway warehouse: " + result.reason())
                .toList();
    }

    private static List<FailedRun> failed(SeedBuild build) {
        return build.that(StepResult.Outcome.FAILED).stream()
                .map(result -> new FailedRun(result.node(), result.reason()))
                .toList();
    }

    private OpenWarehouse fromFiles(Map<String, Path> catalogs) throws WarehouseException {
        DuckDbWarehouse connection = DuckDbWarehouse.open(catalogs, DuckDbLimits.standard());
        return OpenWarehouse.of(connection, connection, DuckDbSchema.read(connection), List.of(), List.of());
    }

    private Map<String, Path> profileFiles(DbtProfile profile) throws WarehouseException {
        if (!profile.type().equals("duckdb")) {
            throw new WarehouseException(
                    WarehouseException.Kind.CONNECTION,
                    "profile " + profile.name() + "." + profile.target() + ": adapter '" + profile.type()
                            + "' cannot be queried yet; expected duckdb, or a DuckDB file named with --warehouse duckdb:<path>");
        }
        String path = profile.text("path").orElse(":memory:");
        if (path.startsWith(":memory:")) {
            throw new WarehouseException(
                    WarehouseException.Kind.CONNECTION,
                    "profile " + profile.name() + "." + profile.target()
                            + ": its DuckDB is in memory and ended with dbt; expected a file, or --warehouse seeds");
        }
        Map<String, Path> files = new LinkedHashMap<>();
        Path main = workspace.project().root().resolve(path);
        files.put(catalogOf(main), main);
        attached(profile).forEach(files::putIfAbsent);
        return files;
    }

    /** The files that dbt-duckdb attaches beside the first: {@code attach: [{path, alias}]}. */
    private Map<String, Path> attached(DbtProfile profile) {
        Map<String, Path> files = new LinkedHashMap<>();
        if (profile.settings().get("attach") instanceof List<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof Map<?, ?> attach && attach.get("path") instanceof String path) {
                    Path file = workspace.project().root().resolve(path);
                    Object alias = attach.get("alias");
                    files.put(alias == null ? stem(file) : String.valueOf(alias), file);
                }
            }
        }
        return files;
    }

    /** The file's catalog is named after the file, as dbt-duckdb does, unless the manifest knows no such database. */
    private String catalogOf(Path file) {
        List<String> databases = databases(workspace.manifest());
        String stem = stem(file);
        boolean known = databases.stream().anyMatch(database -> database.equalsIgnoreCase(stem));
        return known || databases.isEmpty() ? stem : databases.get(0);
    }

    private static String stem(Path file) {
        Path name = file.getFileName();
        String text = name == null ? "warehouse" : name.toString();
        int dot = text.indexOf('.');
        return dot <= 0 ? text : text.substring(0, dot);
    }

    /** The databases of the manifest's relations, the most used first. */
    private static List<String> databases(Manifest manifest) {
        Map<String, Long> uses = manifest.relations().values().stream()
                .map(RelationName::database)
                .filter(database -> !database.isEmpty())
                .map(database -> database.toLowerCase(Locale.ROOT))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return uses.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
