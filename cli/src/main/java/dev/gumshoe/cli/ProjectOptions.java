package dev.gumshoe.cli;

import dev.gumshoe.adapters.config.WarehouseSetting;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options by which several commands find a project and its warehouse. */
final class ProjectOptions {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<dir>",
            defaultValue = ".",
            description = "The dbt project's folder; this one by default.")
    private Path folder = Path.of(".");

    @Option(
            names = "--warehouse",
            paramLabel = "<where>",
            converter = Converters.Warehouse.class,
            description = {
                "Where the rows are:",
                "  profile        where dbt's profile says",
                "  duckdb:<file>  in a DuckDB file",
                "  seeds          in a throwaway DuckDB, built from the seeds"
            })
    private @Nullable WarehouseSetting warehouse;

    @Option(names = "--profiles-dir", paramLabel = "<dir>", description = "The folder of profiles.yml.")
    private @Nullable Path profilesDir;

    @Option(names = "--profile", paramLabel = "<name>", description = "The profile, where not the project's own.")
    private String profile = "";

    @Option(names = "--target", paramLabel = "<name>", description = "The profile's target, where not its default.")
    private String target = "";

    ProjectLocation location() {
        return new ProjectLocation(
                folder,
                warehouse == null ? List.of() : List.of(warehouse),
                profilesDir == null ? List.of() : List.of(profilesDir),
                profile,
                target);
    }
}
